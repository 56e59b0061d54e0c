import { roundFigures } from '../../../core/founding/round-ledger';
import type { Outcome } from '../../../core/kernel/outcome';
import { valueOf } from '../../builders/chest/chest-in-use';
import { aCrash } from '../../builders/assessing/crash';
import {
  aPanelInScoring,
  people,
  type PanelWorld,
  type WorldOptions,
} from '../../builders/assessing/panel-world';
import {
  aPanelAwaitingRatification,
  aPanelInMeeting,
  decisionIds,
  decisionInput,
  declareClear,
  scoreAll,
  voteOn,
} from '../../builders/assessing/panel-steps';
import { panelId, roundId } from '../../builders/assessing/rows';

/** What stands in the record, without versions and tags: it must not depend on where a process died. */
async function standing({ ports }: PanelWorld) {
  const values = (rows: readonly { readonly value: unknown }[]) => rows.map((row) => row.value);
  return {
    round: (await ports.rounds.find(roundId))?.value,
    ledger: (await ports.ledgers.find(roundId))?.value,
    panels: values(await ports.panels.ofRound(roundId)),
    seats: values(await ports.seats.ofPanel(panelId)),
    agenda: values(await ports.agenda.ofPanel(panelId)),
    applications: values(await ports.applications.ofRound(roundId)),
    decisions: values(await ports.decisions.ofRound(roundId)),
    events: [...new Set(ports.announced.map((event) => event.id))].sort(),
  };
}

interface Act {
  build(options: WorldOptions): Promise<PanelWorld>;
  run(world: PanelWorld): Promise<Outcome<unknown>>;
}

const acts: Readonly<Record<string, Act>> = {
  'locking scores': {
    async build(options) {
      const world = await aPanelInScoring(options);
      await declareClear(world);
      await scoreAll(world);
      return world;
    },
    run: ({ useCases }) => useCases.lockScores(people.chair, { panel: panelId }),
  },
  'awarding an item': {
    async build(options) {
      const world = await aPanelInMeeting(options);
      await voteOn(world, 1);
      return world;
    },
    run: ({ useCases }) => useCases.decideItem(people.chair, decisionInput(1)),
  },
  'declining an item': {
    async build(options) {
      const world = await aPanelInMeeting(options);
      await voteOn(world, 1, 'decline');
      return world;
    },
    run: ({ useCases }) =>
      useCases.decideItem(people.chair, decisionInput(1, { outcome: 'decline', amountPence: 0 })),
  },
  'putting an item off': {
    async build(options) {
      const world = await aPanelInMeeting(options);
      await voteOn(world, 1);
      return world;
    },
    run: ({ useCases }) =>
      useCases.decideItem(people.chair, decisionInput(1, { outcome: 'defer', reason: 'More to ask.' })),
  },
  'calling an item': {
    build: (options) => aPanelInMeeting(options),
    run: ({ useCases, ports: _ports }) =>
      useCases.callItem(people.chair, { panel: panelId, item: decisionInput(1).item }),
  },
  'ratifying decisions': {
    build: (options) => aPanelAwaitingRatification(options),
    run: async (world) =>
      world.useCases.ratifyDecisions(people.approver, {
        round: roundId,
        decisions: await decisionIds(world),
      }),
  },
  'releasing the round': {
    async build(options) {
      const world = await aPanelAwaitingRatification(options);
      const decisions = await decisionIds(world);
      valueOf(await world.useCases.ratifyDecisions(people.approver, { round: roundId, decisions }));
      return world;
    },
    run: ({ useCases }) => useCases.releaseRound(people.lead, { round: roundId }),
  },
};

describe.each(Object.entries(acts))('%s', (_name, act) => {
  test('ends the same wherever the process died and the command came again', async () => {
    const smooth = await act.build({});
    valueOf(await act.run(smooth));
    const wanted = await standing(smooth);
    let write = 1;
    for (let hasCrashed = true; hasCrashed; write += 1) {
      const crash = aCrash();
      const world = await act.build({ before: crash.before });
      crash.at(write);
      await act.run(world).catch(() => undefined);
      hasCrashed = crash.over();
      valueOf(await act.run(world));
      expect([write, await standing(world)]).toEqual([write, wanted]);
      valueOf(await act.run(world));
      expect([write, await standing(world)]).toEqual([write, wanted]);
    }
    expect(write).toBeGreaterThan(2);
  });
});

test('once money is set aside, only the decision it was set aside for can be completed', async () => {
  const crash = aCrash();
  const world = await aPanelInMeeting({ before: crash.before });
  await voteOn(world, 1);
  const decide = (changes: object) => world.useCases.decideItem(people.chair, decisionInput(1, changes));
  crash.at(2);
  await expect(decide({})).rejects.toThrow('the process died');
  crash.over();
  expect(await decide({ amountPence: 150_000 })).toEqual({
    ok: false,
    refusal: { code: 'amount-out-of-range', minimumPence: 200_000, maximumPence: 200_000 },
  });
  for (const outcome of ['decline', 'reserve', 'defer'] as const) {
    expect(await decide({ outcome, amountPence: 0, reason: 'No.' })).toMatchObject({
      refusal: { code: 'duplicate' },
    });
  }
  valueOf(await decide({}));
  expect(await world.ports.decisions.ofRound(roundId)).toHaveLength(1);
});

test('money is never in two places: every figure adds up wherever a release broke off', async () => {
  for (let write = 1; write < 12; write += 1) {
    const crash = aCrash();
    const world = await acts['releasing the round']?.build({ before: crash.before });
    if (world === undefined) throw new Error('there is no such act');
    crash.at(write);
    await world.useCases.releaseRound(people.lead, { round: roundId }).catch(() => undefined);
    crash.over();
    const book = (await world.ports.ledgers.find(roundId))?.value;
    if (book?.kind !== 'round') throw new Error('there is no round ledger');
    const { allottedPence, availablePence, reservedPence, committedPence, paidPence } = roundFigures(book);
    expect(availablePence + reservedPence + committedPence + paidPence).toBe(allottedPence);
    expect(reservedPence + committedPence).toBe(200_000);
  }
});
