import { admitApplication } from '../../../core/engaging/admit-application';
import type { Decision, DecisionOutcome } from '../../../core/assessing/decision';
import { commit, reserve } from '../../../core/founding/ledger-acts';
import type { RoundLedger } from '../../../core/founding/round-ledger';
import type { MemoryPorts } from '../in-memory/ports';
import type { MemoryOptions } from '../in-memory/state';
import { actorAs } from './actors';
import { chestWithOpenRound, valueOf } from './chest-in-use';
import { applicationInput } from './application-input';

/** A decision on the application, as the panel would have signed it. */
function decisionOn(application: string, changes: Partial<Decision> = {}): Decision {
  return {
    id: `summer-panel-${application}-1`,
    round: 'summer',
    panel: 'summer-panel',
    item: `summer-panel-${application}`,
    ballot: 1,
    application,
    pot: 'harold-hill',
    outcome: 'award',
    amountPence: 150_000,
    conditions: '',
    reason: '',
    quorum: { met: true, present: 3, needed: 3, missingCategories: [] },
    tally: { fund: 3, 'part-fund': 0, defer: 0, decline: 0 },
    present: [],
    countedScores: [],
    countedVotes: [],
    verdict: 'fund',
    againstVerdict: false,
    decidedBy: 'tenant~chair',
    decidedAt: '2026-08-27T14:00:00.000Z',
    hash: 'h',
    step: 'released',
    ...changes,
  };
}

/** The summer round with one application and a released decision on it, its money committed in the books. */
export async function chestWithDecision(
  outcome: DecisionOutcome = 'award',
  changes: Partial<Decision> = {},
  options: MemoryOptions = {},
): Promise<{ readonly ports: MemoryPorts; readonly decision: Decision }> {
  const ports = await chestWithOpenRound(options);
  valueOf(await admitApplication(ports)(actorAs('officer'), applicationInput()));
  const decision = decisionOn('summer-0001', { outcome, ...changes });
  // What the group was written before is no part of what these tests look at.
  ports.mail.letters.length = 0;
  await ports.decisions.create(decision.id, decision, []);
  if (outcome === 'award') await commitInBooks(ports, decision);
  return { ports, decision };
}

/** The round's books as they stand. */
export async function bookOf(ports: MemoryPorts): Promise<RoundLedger> {
  const book = (await ports.ledgers.find('summer'))?.value;
  if (book?.kind !== 'round') throw new Error('there is no round ledger');
  return book;
}

async function commitInBooks(ports: MemoryPorts, { id, pot, amountPence }: Decision): Promise<void> {
  const row = await ports.ledgers.find('summer');
  if (row?.value.kind !== 'round') throw new Error('there is no round ledger');
  const purpose = { neighbourhood: pot, themes: ['loneliness'], grantKind: 'activity' };
  const reserved = valueOf(reserve(row.value, { id, pot, amountPence, purpose }));
  await ports.ledgers.save(row, valueOf(commit(reserved, id)), []);
}
