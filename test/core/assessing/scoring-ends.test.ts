import { codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { worker } from '../../builders/chest/actors';
import { aPanelInScoring, changeRound, members, people } from '../../builders/assessing/panel-world';
import { declareClear, itemOf, marksOf, scoreAll, scoreInput } from '../../builders/assessing/panel-steps';
import { anApplication, aSeat, panelId, reference, roundId } from '../../builders/assessing/rows';

const panel = { panel: panelId };

describe('finishing', () => {
  test('a member finishes once everything of theirs is scored, and not before', async () => {
    const world = await aPanelInScoring();
    const { ports, useCases } = world;
    const missing = async () => useCases.finishScoring(people.rosa, panel);
    expect(await missing()).toEqual({ ok: false, refusal: { code: 'scores-missing', missing: 3 } });
    const exclude = { ...panel, application: reference(1), level: 'excluded' as const };
    valueOf(await useCases.declareInterest(people.rosa, exclude));
    await declareClear(world, [people.rosa]);
    valueOf(await useCases.scoreApplication(people.rosa, scoreInput(2)));
    expect(await missing()).toEqual({ ok: false, refusal: { code: 'scores-missing', missing: 1 } });
    valueOf(await useCases.scoreApplication(people.rosa, scoreInput(3)));
    const finished = valueOf(await useCases.finishScoring(people.rosa, panel));
    expect(valueOf(await useCases.finishScoring(people.rosa, panel))).toEqual(finished);
    expect(ports.announced.filter((event) => event.kind === 'scoring-finished')).toHaveLength(1);
    expect(codeOf(await useCases.scoreApplication(people.rosa, scoreInput(3, 1, 1)))).toBe(
      'scoring-finished',
    );
  });

  test('a score of an older version does not finish anything', async () => {
    const world = await aPanelInScoring({ applications: [anApplication(1)] });
    await declareClear(world, [people.rosa]);
    await scoreAll(world, () => 3, [people.rosa]);
    const row = await world.ports.applications.find(reference(1));
    if (row === undefined) throw new Error('there is no application');
    const newer = { number: 2, frozenAt: world.ports.clock.now(), entry: 'changed', answers: [] };
    await world.ports.applications.save(row, { ...row.value, versions: [...row.value.versions, newer] }, []);
    expect(codeOf(await world.useCases.finishScoring(people.rosa, panel))).toBe('scores-missing');
  });
});

describe('waiting and reminding', () => {
  test('tells chair and fund team who has not finished, and members nothing', async () => {
    const world = await aPanelInScoring();
    await declareClear(world);
    await scoreAll(world, () => 3, members.slice(0, 5));
    for (const member of members.slice(0, 4)) valueOf(await world.useCases.finishScoring(member, panel));
    for (const viewer of [people.chair, people.deputy, people.lead, people.officer]) {
      expect(valueOf(await world.useCases.whoIsWaiting(viewer, panel))).toEqual([
        { member: people.tess.key, name: 'tess', toScore: 0 },
        { member: people.uma.key, name: 'uma', toScore: 3 },
      ]);
    }
    expect(codeOf(await world.useCases.whoIsWaiting(people.rosa, panel))).toBe('not-allowed');
    expect(codeOf(await world.useCases.whoIsWaiting(people.finance, panel))).toBe('not-allowed');
    expect(codeOf(await world.useCases.whoIsWaiting(people.stranger, panel))).toBe('not-found');
  });

  test('counts for a chair nothing of what they are excluded from', async () => {
    const { useCases } = await aPanelInScoring();
    const exclude = { ...panel, application: reference(1), level: 'excluded' as const };
    valueOf(await useCases.declareInterest(people.chair, exclude));
    const rosa = { member: people.rosa.key, name: 'rosa' };
    const waiting = async (viewer: typeof people.chair) =>
      valueOf(await useCases.whoIsWaiting(viewer, panel));
    expect(await waiting(people.chair)).toContainEqual({ ...rosa, toScore: 2 });
    expect(await waiting(people.officer)).toContainEqual({ ...rosa, toScore: 3 });
  });

  test('reminds each member once a day, whoever asks', async () => {
    const { ports, useCases } = await aPanelInScoring();
    expect(valueOf(await useCases.remindMembers(people.chair, panel))).toEqual({ reminded: 6 });
    expect(valueOf(await useCases.remindMembers(people.officer, panel))).toEqual({ reminded: 0 });
    expect(ports.channel.reminded[0]?.waiting).toMatchObject({ panel: panelId, toScore: 3 });
    ports.clock.advance(24 * 60 * 60 * 1000);
    expect(valueOf(await useCases.remindMembers(people.officer, panel))).toEqual({ reminded: 6 });
    expect(codeOf(await useCases.remindMembers(people.rosa, panel))).toBe('not-allowed');
    expect(ports.announced.filter((event) => event.kind === 'member-reminded')).toHaveLength(2);
  });

  test('the timer reminds from three days before the end, and nobody once scoring is over', async () => {
    const { ports, useCases } = await aPanelInScoring();
    ports.clock.set('2026-08-17T15:59:00.000Z');
    expect(valueOf(await useCases.remindPanels(worker))).toEqual({ reminded: 0 });
    ports.clock.set('2026-08-17T16:00:00.000Z');
    expect(valueOf(await useCases.remindPanels(worker))).toEqual({ reminded: 6 });
    expect(valueOf(await useCases.remindPanels(worker))).toEqual({ reminded: 0 });
    await changeRound(ports, (round) => ({ ...round, state: 'moderating' }));
    ports.clock.set('2026-08-18T16:00:00.000Z');
    expect(valueOf(await useCases.remindPanels(worker))).toEqual({ reminded: 0 });
    expect(codeOf(await useCases.remindPanels(people.lead))).toBe('not-allowed');
  });
});

describe('locking and revealing', () => {
  test('needs the round’s minimum of scores, or to be told to go on without', async () => {
    const world = await aPanelInScoring();
    await declareClear(world);
    await scoreAll(world, () => 3, [people.rosa]);
    const lock = (more = {}) => world.useCases.lockScores(people.chair, { ...panel, ...more });
    expect(await lock()).toEqual({ ok: false, refusal: { code: 'scores-missing', missing: 3 } });
    expect((await world.ports.panels.find(panelId))?.value.stage).toBe('scoring');
    valueOf(await lock({ goOnWithout: true }));
    const locked = world.ports.announced.filter((event) => event.kind === 'scores-locked');
    expect(locked.map((event) => event.facts)).toEqual([{ panel: panelId, scores: 3, missing: 3 }]);
  });

  test('scores of the excluded do not count towards the minimum', async () => {
    const world = await aPanelInScoring({ applications: [anApplication(1)] });
    await declareClear(world);
    await scoreAll(world, () => 3, [people.rosa, people.sam]);
    const exclude = { ...panel, application: reference(1), level: 'excluded' as const };
    valueOf(await world.useCases.declareInterest(people.sam, exclude));
    const refused = await world.useCases.lockScores(people.chair, panel);
    expect(refused).toEqual({ ok: false, refusal: { code: 'scores-missing', missing: 1 } });
  });

  test('freezes what counts, builds the agenda by place and reference, and moves everything on', async () => {
    const applications = [
      anApplication(1, { neighbourhood: 'romford' }),
      anApplication(2, { neighbourhood: 'harold-hill', state: 'eligible' }),
      anApplication(3, { neighbourhood: 'harold-hill' }),
      anApplication(4, { state: 'withdrawn' }),
    ];
    const world = await aPanelInScoring({ applications });
    const { ports, useCases } = world;
    for (const place of [1, 2, 3]) {
      for (const member of [people.rosa, people.sam]) {
        const declare = { ...panel, application: reference(place), level: 'clear' as const };
        valueOf(await useCases.declareInterest(member, declare));
        valueOf(await useCases.scoreApplication(member, scoreInput(place, 2)));
      }
    }
    valueOf(await useCases.lockScores(people.lead, panel));
    const items = (await ports.agenda.ofPanel(panelId)).map((row) => row.value);
    const order = [...items].sort((left, right) => left.position - right.position);
    expect(order.map((item) => item.application)).toEqual([2, 3, 1].map(reference));
    expect(order[0]).toMatchObject({ state: 'queued', ballot: 0 });
    expect(order[0]?.scores).toEqual([
      {
        member: people.rosa.key,
        key: `${panelId}|${reference(2)}|1|${people.rosa.key}`,
        version: 1,
        total: 50,
      },
      {
        member: people.sam.key,
        key: `${panelId}|${reference(2)}|1|${people.sam.key}`,
        version: 1,
        total: 50,
      },
    ]);
    const states = (await ports.applications.ofRound(roundId)).map((row) => row.value.state);
    expect(states).toEqual(['for-panel', 'for-panel', 'for-panel', 'withdrawn']);
    expect((await ports.rounds.find(roundId))?.value.state).toBe('moderating');
    const moves = ports.announced.filter(
      (event) =>
        event.kind === 'application-moved' &&
        'application' in event.facts &&
        event.facts.application === reference(2),
    );
    expect(moves.map((event) => 'to' in event.facts && event.facts.to)).toEqual([
      'scoring',
      'scored',
      'for-panel',
    ]);
  });

  test('a score that was on its way when scoring closed is refused by the seat, however old the memory', async () => {
    const world = await aPanelInScoring();
    await declareClear(world);
    await scoreAll(world);
    const stale = {
      panel: await world.ports.panels.find(panelId),
      round: await world.ports.rounds.find(roundId),
    };
    valueOf(await world.useCases.lockScores(people.chair, panel));
    const recent = { ...world.ports.recent, panel: async () => stale.panel, round: async () => stale.round };
    const { scoreApplication } = await import('../../../core/assessing/score-application');
    const late = await scoreApplication({ ...world.ports, recent })(people.rosa, scoreInput(1, 0, 1));
    expect(codeOf(late)).toBe('scoring-finished');
  });

  test('a score that slipped in after the freeze counts nowhere', async () => {
    const world = await aPanelInScoring();
    await declareClear(world);
    await scoreAll(world, () => 4, [people.rosa, people.sam]);
    valueOf(await world.useCases.lockScores(people.chair, panel));
    const late = {
      ...scoreInput(1, 0),
      partition: `${roundId}|${panelId}|0`,
      member: people.tess.key,
      rubricVersion: 1,
      savedAt: world.ports.clock.now(),
      ...marksOf(0),
    };
    const { scoreVersion: _version, ...score } = late;
    await world.ports.scores.create(`${panelId}|${reference(1)}|1|${people.tess.key}`, score, []);
    valueOf(await world.useCases.revealScores(people.chair, panel));
    const desk = valueOf(await world.useCases.panelDesk(people.chair, panel));
    expect(desk.rows[0]).toMatchObject({ meanScore: 100 });
  });

  test('waits for the round’s other panels', async () => {
    const world = await aPanelInScoring();
    await world.ports.panels.create('other', { ...(await firstPanel(world)), id: 'other' }, []);
    await declareClear(world);
    await scoreAll(world);
    valueOf(await world.useCases.lockScores(people.chair, panel));
    expect((await world.ports.rounds.find(roundId))?.value.state).toBe('scoring');
  });

  test('is the chair’s or the lead’s to do; revealing is the chair’s alone, after locking', async () => {
    const world = await aPanelInScoring({
      seats: [aSeat('chair', 'council'), aSeat('deputy'), aSeat('rosa')].map((seat) =>
        seat.clearOf(reference(1), reference(2), reference(3)),
      ),
    });
    const { useCases } = world;
    await scoreAll(world, () => 3, [people.chair, people.deputy, people.rosa]);
    for (const actor of [people.rosa, people.deputy, people.officer]) {
      expect(codeOf(await useCases.lockScores(actor, panel))).toBe('not-allowed');
    }
    expect(codeOf(await useCases.lockScores(people.stranger, panel))).toBe('not-found');
    const otherChair = { ...people.stranger, roles: ['chair' as const] };
    expect(codeOf(await useCases.lockScores(otherChair, panel))).toBe('not-found');
    expect(codeOf(await useCases.revealScores(people.chair, panel))).toBe('wrong-state');
    valueOf(await useCases.lockScores(people.chair, panel));
    expect(codeOf(await useCases.revealScores(people.lead, panel))).toBe('not-allowed');
    const revealed = valueOf(await useCases.revealScores(people.chair, panel));
    expect(valueOf(await useCases.revealScores(people.chair, panel))).toEqual(revealed);
    expect(itemOf(1)).toBe((await world.ports.agenda.ofPanel(panelId))[0]?.key);
  });
});

async function firstPanel({ ports }: Awaited<ReturnType<typeof aPanelInScoring>>) {
  const row = await ports.panels.find(panelId);
  if (row === undefined) throw new Error('there is no panel');
  return row.value;
}
