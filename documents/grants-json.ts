import * as z from 'zod/mini';
import type { GrantRow } from '../core/engaging/grant-row';
import { done, refuse, type Outcome } from '../core/kernel/outcome';
import { invalid } from '../core/kernel/refusal';

const text = z.optional(z.nullable(z.string()));
const amount = z.optional(z.nullable(z.union([z.number(), z.string()])));

/** What we read of a grant in 360Giving 1.4; the rest of it is let be. */
const grant = z.object({
  id: text,
  title: text,
  description: text,
  amountAppliedFor: amount,
  amountAwarded: amount,
  currency: text,
  awardDate: text,
  recipientOrganization: z.optional(
    z.array(z.object({ name: text, charityNumber: text, companyNumber: text })),
  ),
  beneficiaryLocation: z.optional(z.array(z.object({ name: text, geoCode: text }))),
});
const file = z.object({ grants: z.array(z.unknown()) });

type Grant = z.infer<typeof grant>;

/**
 * Reads 360Giving JSON. Refuses what is not JSON by its line where the engine tells the place, a file without `grants`,
 * and a grant of the wrong shape by its number («grant 12»), counted from 1.
 */
export function readGrantsJson(content: string): Outcome<readonly GrantRow[]> {
  const json = jsonOf(content);
  if (!json.ok) return json;
  const whole = z.safeParse(file, json.value);
  if (!whole.success) return refuse(invalid('grants', 'missing'));
  const rows: GrantRow[] = [];
  for (const [index, entry] of whole.data.grants.entries()) {
    const read = z.safeParse(grant, entry);
    if (!read.success) return refuse(invalid(`grant ${index + 1}`, 'wrong-type'));
    rows.push(grantRow(read.data, index + 1));
  }
  return done(rows);
}

function jsonOf(content: string): Outcome<unknown> {
  try {
    return done(JSON.parse(content));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    // The engine tells the place of most faults, but not of a letter that may stand nowhere.
    const line = /line (\d+) column/.exec(cause.message)?.[1];
    return refuse(invalid(line === undefined ? 'content' : `line ${line}`, 'wrong-type'));
  }
}

/** A number as files write it: never with an exponent, so that the row's own check judges it. */
function amountText(value: number | string | null | undefined): string {
  if (typeof value !== 'number') return (value ?? '').trim();
  return Math.abs(value) < 1e15 && Math.abs(value) >= 1e-6 ? String(value) : value.toFixed(20);
}

function grantRow(entry: Grant, number: number): GrantRow {
  const recipient = entry.recipientOrganization?.[0];
  const location = entry.beneficiaryLocation?.[0];
  const said = (value: string | null | undefined): string => (value ?? '').trim();
  return {
    number,
    grantId: said(entry.id),
    title: said(entry.title),
    description: said(entry.description),
    amountAppliedFor: amountText(entry.amountAppliedFor),
    amountAwarded: amountText(entry.amountAwarded),
    currency: said(entry.currency),
    awardDate: said(entry.awardDate),
    groupName: said(recipient?.name),
    registration: said(recipient?.charityNumber) || said(recipient?.companyNumber),
    place: said(location?.name),
    placeCode: said(location?.geoCode),
  };
}
