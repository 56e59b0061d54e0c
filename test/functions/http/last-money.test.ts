import type { FundStatus } from '../../../core/founding/fund-view';
import { codeIn, wordsIn } from '../../builders/http/answers';
import {
  admit,
  applicationAt,
  convene,
  foundChest,
  move,
  openRound,
  round,
  seatedIn,
} from '../../builders/http/panel-over-http';
import { expectNothingChanged, rowsOf } from '../../builders/http/record-rows';
import { keyOfPerson, startTeam, type StartedTeam } from '../../builders/http/started-team';

let team: StartedTeam;
const chest = 'hackney';
const panels = ['summer-east', 'summer-west'] as const;
const item = (panel: string) => `${panel}-${applicationAt(panel === 'summer-west' ? 1 : 2)}`;

/** Two panels, each about to decide on £2,000 out of the same pot, which holds £3,000. */
beforeAll(async () => {
  team = await startTeam();
  await foundChest(team, chest);
  const parts = [
    { pledge: 'icb-2026-27', amountPence: 180_001 },
    { pledge: 'council-2026-27', amountPence: 119_999 },
  ];
  await openRound(team, chest, { pots: [{ neighbourhood: 'harold-hill', parts }] });
  // What comes in goes to the first panel by name, so each panel is named before its application comes.
  for (const [index, panel] of panels.toReversed().entries()) {
    await convene(team, chest, panel);
    await admit(team, chest, [{ nonce: `form-${index + 1}` }]);
  }
  await move(team, chest, 'close');
  const applications = [applicationAt(1), applicationAt(2)];
  await team.as('lead.hackney')('siftApplications', { chest, round, applications, act: 'pass' });
  await move(team, chest, 'finish-sifting');
  await move(team, chest, 'ready');
  await team.settle();
  for (const panel of panels) await scoreAndLock(panel);
  await move(team, chest, 'convene');
  for (const panel of panels) await meet(panel);
});

afterAll(() => team.close());

async function scoreAndLock(panel: string): Promise<void> {
  const application = applicationAt(panel === 'summer-west' ? 1 : 2);
  for (const person of seatedIn(chest)) {
    await team.as(person)('declareInterest', { chest, panel, application, level: 'clear', reason: '' });
  }
  await team.as('chair.hackney')('lockScores', { chest, panel, goOnWithout: true });
  await team.as('chair.hackney')('revealScores', { chest, panel });
}

async function meet(panel: string): Promise<void> {
  const chair = team.as('chair.hackney');
  await chair('takeAttendance', { chest, panel, present: seatedIn(chest).map(keyOfPerson) });
  await chair('callItem', { chest, panel, item: item(panel) });
  for (const person of seatedIn(chest)) {
    await team.as(person)('castVote', {
      chest,
      panel,
      item: item(panel),
      ballot: 1,
      option: 'fund',
      voteVersion: 0,
    });
  }
}

const decide = (panel: string, amountPence = 200_000) =>
  team.ask('chair.hackney', 'decideItem', {
    chest,
    panel,
    item: item(panel),
    ballot: 1,
    outcome: 'award',
    amountPence,
    conditions: '',
    reason: 'It scored well.',
  });

/** Both have read the book before either has written it. */
function slowBook(): void {
  team.microsoft.graph.controls.fault({
    kind: 'slow',
    latencyMs: 300,
    method: 'PATCH',
    path: 'lists/Ledger',
  });
}

function expectBalanced({ total, pots, funders }: FundStatus): void {
  for (const { pledgedPence, availablePence, reservedPence, committedPence, paidPence } of [
    total,
    ...pots,
    ...funders,
  ]) {
    expect(availablePence + reservedPence + committedPence + paidPence).toBe(pledgedPence);
    expect(Math.min(availablePence, reservedPence, committedPence, paidPence)).toBeGreaterThanOrEqual(0);
  }
}

test('an amount over what the group asked for is refused, and nothing is set aside', async () => {
  const answer = await expectNothingChanged(team, chest, () => decide('summer-west', 300_001));
  expect([answer.status, codeIn(answer)]).toEqual([400, 'amount-out-of-range']);
});

test('of two decisions on the last money at the same moment one wins and the other is told', async () => {
  slowBook();
  const answers = await Promise.all(panels.map((panel) => decide(panel)));
  team.microsoft.graph.controls.clearFaults();
  const won = answers.filter(({ status }) => status === 200);
  const lost = answers.filter(({ status }) => status !== 200);
  expect([won.length, lost.length]).toEqual([1, 1]);
  const [told] = lost;
  if (told === undefined) throw new Error('nobody lost');
  expect([told.status, codeIn(told)]).toEqual([409, 'pot-too-small']);
  expect(wordsIn(told)).toBe(
    'There is £1,000 left for this in the pot, and this needs £2,000. ' +
      'Nothing was decided. Offer less, put it on the reserve list, or move money between pots.',
  );
  const { Decisions: decisions } = await rowsOf(team, chest);
  expect(decisions).toHaveLength(1);
  const status = await team.as('lead.hackney')('fundStatus', { chest });
  expect(status.pots).toMatchObject([
    { pledgedPence: 300_000, reservedPence: 200_000, availablePence: 100_000 },
  ]);
  expectBalanced(status);
});

test('what is left can be offered; sent three times at once it is set aside once', async () => {
  const { Decisions: decisions = [] } = await rowsOf(team, chest);
  const losing = panels.find((panel) => decisions.every((row) => row['Item'] !== item(panel))) ?? '';
  slowBook();
  const answers = await Promise.all([1, 2, 3].map(() => decide(losing, 100_000)));
  team.microsoft.graph.controls.clearFaults();
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const status = await team.as('lead.hackney')('fundStatus', { chest });
  expect(status.pots).toMatchObject([{ reservedPence: 300_000, availablePence: 0 }]);
  expectBalanced(status);
  const other = await expectNothingChanged(team, chest, () => decide(losing, 99_999));
  expect([other.status, codeIn(other)]).toEqual([409, 'wrong-state']);
});
