import { requireRole, type Actor } from '../../kernel/actor';
import type { PersonKey } from '../../kernel/ids';
import { isPence } from '../../kernel/money';
import { done, refuse, type Outcome } from '../../kernel/outcome';
import { present } from '../../kernel/present';
import { newEvent } from '../../kernel/record-event';
import { invalid } from '../../kernel/refusal';
import type { Saved } from '../../kernel/row';
import { tidyText } from '../../kernel/text';
import type { Ports } from '../../ports/ports';
import type { Partner, PartnerRole, Rates } from './partner';
import { saveEntry } from './save-entry';

export type SavePartnerPorts = Pick<Ports, 'outreach' | 'people' | 'clock'>;

export interface SavePartnerInput {
  readonly partner: string;
  /** The version that was shown; 0 for a new one. */
  readonly version: number;
  readonly name: string;
  readonly partnerKind: 'organisation' | 'person';
  readonly role: PartnerRole;
  readonly person?: PersonKey | undefined;
  readonly rates: Rates;
  /** True once advice on how payment may affect benefits was offered. What they said to it is not asked. */
  readonly adviceOffered: boolean;
  readonly active: boolean;
}

/**
 * Adds an equity or community partner with the agreed rates, or changes them, by a lead or officer. That advice was
 * offered stays noted. Claims already made keep the rates they were made at. Refuses invalid-input and
 * changed-since-opened.
 */
export const savePartner =
  (ports: SavePartnerPorts) =>
  async (actor: Actor, input: SavePartnerInput): Promise<Outcome<Saved>> => {
    const allowed = requireRole(actor, 'lead', 'officer');
    if (!allowed.ok) return allowed;
    if (tidyText(input.name) === '') return refuse(invalid('name', 'missing'));
    if (!Object.values(input.rates).every(isPence)) return refuse(invalid('rates', 'not-an-amount'));
    const person = input.person === undefined ? undefined : await ports.people.find(input.person);
    if (input.person !== undefined && person === undefined) return refuse(invalid('person', 'not-a-choice'));
    const at = ports.clock.now();
    const saved = await saveEntry(ports.outreach, {
      kind: 'partner',
      id: input.partner,
      version: input.version,
      next: (before) => done(partnerOf(input, at, before)),
      events: ({ id }, version) => [
        newEvent(actor, at, {
          kind: 'partner-saved',
          chain: 'chest',
          about: [id, version],
          facts: { partner: id },
        }),
      ],
    });
    return saved.ok ? done({ version: saved.value.version }) : saved;
  };

function partnerOf(input: SavePartnerInput, at: string, before: Partner | undefined): Partner {
  const { partner: id, partnerKind, role, person, rates, adviceOffered, active } = input;
  const name = tidyText(input.name);
  const offered = before?.adviceOfferedAt ?? (adviceOffered ? at : undefined);
  const kind = 'partner' as const;
  return present({ kind, id, name, partnerKind, role, person, rates, adviceOfferedAt: offered, active });
}
