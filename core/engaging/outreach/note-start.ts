import type { Actor } from '../../kernel/actor';
import type { Instant } from '../../kernel/dates';
import { done, refuse, type Outcome } from '../../kernel/outcome';
import { present } from '../../kernel/present';
import type { Ports } from '../../ports/ports';
import { changeRow, unchanged } from '../../founding/change-row';
import type { StartedDraft } from '../intake';
import { noFacts } from './group-facts';
import { knownArea } from './known-area';
import { entryKey, type Start } from './outreach-entry';

export type NoteStartPorts = Pick<Ports, 'recent' | 'outreach'>;

/** What the public site tells of a draft, and when it did (UTC). */
export type NoteStartInput = StartedDraft & { readonly at: Instant };

/**
 * Counts a draft that was begun on the public site, once for its mark, and fills in what is known of it later; by the
 * product itself, with no event, as an enquiry. Refuses not-allowed and not-found.
 */
export const noteStart =
  (ports: NoteStartPorts) =>
  async (actor: Actor, input: NoteStartInput): Promise<Outcome<object>> => {
    if (actor.kind !== 'system') return refuse({ code: 'not-allowed' });
    if ((await ports.recent.round(input.round)) === undefined) return refuse({ code: 'not-found' });
    const { round, draft, facts = noFacts, at } = input;
    const neighbourhood = await knownArea(ports.recent, input.neighbourhood);
    const start: Start = present({ kind: 'start' as const, id: draft, round, neighbourhood, facts, at });
    const { status, row } = await ports.outreach.create(entryKey('start', draft), start, []);
    if (status === 'created' || tellsNothing(start)) return done({});
    const filled = await changeRow(ports.outreach, row.key, (standing) =>
      standing.kind === 'start' && tellsNothing(standing)
        ? done({ value: { ...start, at: standing.at }, events: [] })
        : unchanged(standing),
    );
    return filled.ok ? done({}) : filled;
  };

function tellsNothing({ neighbourhood, facts }: Start): boolean {
  const { ledBy, serves, incomeBand, firstGrant } = facts;
  const knowsGroup = ledBy.length + serves.length > 0 || incomeBand !== undefined || firstGrant !== undefined;
  return neighbourhood === undefined && !knowsGroup;
}
