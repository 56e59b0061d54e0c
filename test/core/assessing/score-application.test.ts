import { codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { changeRound, aPanelInScoring, people, type PanelWorld } from '../../builders/assessing/panel-world';
import { declareClear, scoreInput } from '../../builders/assessing/panel-steps';
import { aSeat, panelId, reference } from '../../builders/assessing/rows';
import { scoreKey } from '../../../core/assessing/score';

const key = scoreKey(panelId, reference(1), 1, people.rosa.key);

async function aDeclaredPanel(): Promise<PanelWorld> {
  const world = await aPanelInScoring();
  await declareClear(world, [people.rosa, people.sam]);
  return world;
}

test('keeps a member’s marks under one row, owned by whoever the token names', async () => {
  const { ports, useCases } = await aDeclaredPanel();
  expect(valueOf(await useCases.scoreApplication(people.rosa, scoreInput(1, 3)))).toEqual({ version: 1 });
  const row = await ports.scores.find(key);
  expect(row?.value).toMatchObject({ member: people.rosa.key, panel: panelId, applicationVersion: 1 });
  expect(row?.value.savedAt).toBe(ports.clock.now());
});

test('the same click three times at once is one score and one event (CARD-03)', async () => {
  const { ports, useCases } = await aDeclaredPanel();
  const answers = await Promise.all(
    [1, 2, 3].map(() => useCases.scoreApplication(people.rosa, scoreInput(1, 2))),
  );
  expect(answers.map(valueOf)).toEqual([{ version: 1 }, { version: 1 }, { version: 1 }]);
  expect(ports.announced.filter((event) => event.kind === 'score-saved')).toHaveLength(1);
});

test('marks change over the version that was shown, and not over a newer one', async () => {
  const { ports, useCases } = await aDeclaredPanel();
  valueOf(await useCases.scoreApplication(people.rosa, scoreInput(1, 2)));
  expect(valueOf(await useCases.scoreApplication(people.rosa, scoreInput(1, 4, 1)))).toEqual({ version: 2 });
  const late = await useCases.scoreApplication(people.rosa, scoreInput(1, 0, 1));
  expect(late).toEqual({ ok: false, refusal: { code: 'changed-since-opened', version: 2 } });
  expect((await ports.scores.find(key))?.value.marks).toMatchObject({ need: 4 });
});

test('two different scores from two devices at once: one is kept, the other is told', async () => {
  const { useCases } = await aDeclaredPanel();
  const answers = await Promise.all([
    useCases.scoreApplication(people.rosa, scoreInput(1, 2)),
    useCases.scoreApplication(people.rosa, scoreInput(1, 3)),
  ]);
  expect(answers.map(codeOf).sort()).toEqual(['changed-since-opened', 'done']);
});

test('scores of a version that the group has replaced are refused', async () => {
  const { ports, useCases } = await aDeclaredPanel();
  const row = await ports.applications.find(reference(1));
  if (row === undefined) throw new Error('there is no application');
  const newer = { number: 2, frozenAt: ports.clock.now(), entry: 'changed', answers: [] };
  await ports.applications.save(row, { ...row.value, versions: [...row.value.versions, newer] }, []);
  const answer = await useCases.scoreApplication(people.rosa, scoreInput(1));
  expect(answer).toEqual({ ok: false, refusal: { code: 'changed-since-opened', version: 2 } });
});

test.each([-1, 5, 6, 9999, 2.5, '4', 'NaN', Number.NaN, Infinity, null, true, [4], { $gt: 0 }, '٤', '４'])(
  'a mark of %p is not stored (CARD-05)',
  async (mark) => {
    const { ports, useCases } = await aDeclaredPanel();
    const input = { ...scoreInput(1), marks: { ...scoreInput(1).marks, need: mark } };
    expect(await useCases.scoreApplication(people.rosa, input)).toEqual({
      ok: false,
      refusal: { code: 'score-not-whole', criteria: ['need'] },
    });
    expect(await ports.scores.find(key)).toBeUndefined();
  },
);

test('a mark missing, a criterion unknown, or a comment missing where it is asked for', async () => {
  const { useCases } = await aDeclaredPanel();
  const { need: _need, ...rest } = scoreInput(1).marks;
  const score = (changes: object) => useCases.scoreApplication(people.rosa, { ...scoreInput(1), ...changes });
  expect(codeOf(await score({ marks: rest }))).toBe('score-not-whole');
  expect(codeOf(await score({ marks: { ...scoreInput(1).marks, charm: 4 } }))).toBe('score-not-whole');
  const wordless = { ...scoreInput(1, 4), comment: ' \u200b ' };
  expect(codeOf(await useCases.scoreApplication(people.rosa, wordless))).toBe('comment-needed');
});

test('declares first; the excluded, the finished and the seatless cannot score', async () => {
  const seats = [
    aSeat('chair', 'council'),
    aSeat('rosa'),
    aSeat('sam').excludedFrom(reference(1)),
    aSeat('tess').clearOf(reference(1)).finished(),
    aSeat('uma').limitedOn(reference(1)),
  ];
  const { ports, useCases } = await aPanelInScoring({ seats });
  const score = async (actor: typeof people.rosa) =>
    codeOf(await useCases.scoreApplication(actor, scoreInput(1)));
  expect(await score(people.rosa)).toBe('interest-first');
  expect(await score(people.sam)).toBe('conflicted');
  expect(await score(people.tess)).toBe('scoring-finished');
  expect(await score(people.stranger)).toBe('not-found');
  expect(await score(people.officer)).toBe('not-on-panel');
  expect(await score(people.uma)).toBe('done');
  expect(await ports.scores.ofPartition('summer|summer-panel|0')).toHaveLength(1);
});

test('a seat that became excluded after the card was shown is refused (CARD-06)', async () => {
  const { useCases } = await aDeclaredPanel();
  const declare = { panel: panelId, application: reference(1), level: 'excluded' as const };
  valueOf(await useCases.declareInterest(people.rosa, declare));
  expect(codeOf(await useCases.scoreApplication(people.rosa, scoreInput(1)))).toBe('conflicted');
});

test('is closed outside scoring, and for another panel’s application', async () => {
  const world = await aDeclaredPanel();
  for (const state of ['declaring', 'moderating', 'released', 'cancelled'] as const) {
    await changeRound(world.ports, (round) => ({ ...round, state }));
    const answer = await world.useCases.scoreApplication(people.rosa, scoreInput(1));
    expect(codeOf(answer)).toBe('round-closed');
  }
  const elsewhere = { ...scoreInput(1), application: 'newham-0001' };
  expect(codeOf(await world.useCases.scoreApplication(people.rosa, elsewhere))).toBe('not-found');
});

test('is closed on a panel whose own scores are locked, though the round waits for another panel', async () => {
  const world = await aPanelInScoring({ panel: { stage: 'locked' } });
  await declareClear(world, [people.rosa]);
  expect(codeOf(await world.useCases.scoreApplication(people.rosa, scoreInput(1)))).toBe('round-closed');
});

test('a remembered round that says «not open» is looked at again before a member is turned away', async () => {
  const world = await aDeclaredPanel();
  const stale = await world.ports.rounds.find('summer');
  if (stale === undefined) throw new Error('there is no round');
  const yesterday = { ...stale, value: { ...stale.value, state: 'declaring' as const } };
  const recent = { ...world.ports.recent, round: async () => yesterday };
  const { scoreApplication } = await import('../../../core/assessing/score-application');
  valueOf(await scoreApplication({ ...world.ports, recent })(people.rosa, scoreInput(1)));
});
