import { createUseCases } from '../../core/create-use-cases';
import { castOf } from '../../local/sample/cast';
import type { SampleChest } from '../../local/sample/open-sample-chest';
import { playOutreach } from '../../local/sample/play-outreach';
import { openSampleRound, type RoundStory, type Stage } from '../../local/sample/play-round';
import { sampleBoroughs } from '../../local/sample/boroughs';
import { daysFrom, sampleClock } from '../../local/sample/sample-clock';
import { setUpSample } from '../../local/sample/set-up-sample';
import { valueOf } from '../builders/chest/chest-in-use';
import { memoryPorts } from '../builders/in-memory/ports';

const today = '2026-07-17T09:00:00.000Z';
const story: RoundStory = {
  id: 'summer',
  name: 'Summer round',
  opensAt: daysFrom(today, -35),
  closesAfterDays: 28,
  scoringEndsAfterDays: 45,
  meetsAfterDays: 49,
  potPence: 100_000,
  applications: 0,
  priorities: [],
};

/** A sample chest in memory, with a round, in which outreach has been played. */
async function played(): Promise<Stage> {
  const borough = sampleBoroughs[0];
  if (borough === undefined) throw new Error('there is no sample borough');
  const clock = sampleClock(daysFrom(today, -60));
  const ports = { ...memoryPorts(), clock: { ...memoryPorts().clock, now: clock.now } };
  const useCases = createUseCases(ports);
  const chest: SampleChest = {
    useCases,
    clock,
    outreach: () => ports.outreach,
    settle: async () => undefined,
    endStory: () => undefined,
  };
  const stage = { chest, borough, cast: castOf(borough.chest) };
  await setUpSample(chest, borough, stage.cast);
  await openSampleRound(stage, story, new Map());
  await playOutreach(stage, today, [{ story, enquiries: 60, starts: 30 }]);
  clock.moveTo(today);
  return stage;
}

test('a newcomer finds every part of outreach filled, with nothing that the product itself would refuse', async () => {
  const { chest, cast } = await played();
  const seen = valueOf(await chest.useCases.seeOutreach(cast.one('officer'), {}));
  expect(seen.sessions.map(({ state }) => state)).toEqual(['planned', 'planned', 'planned', 'held', 'held']);
  expect(seen.sessions[0]).toMatchObject({ title: 'Ask us anything', left: 0, waiting: 1 });
  expect(seen.contacts).toHaveLength(10);
  expect(seen.help?.length).toBeGreaterThan(4);
  expect(seen.partners?.map(({ name }) => name)).toContain('Amina Yusuf (sample)');
  expect(seen.claims?.map(({ state }) => state).sort()).toEqual(['agreed', 'claimed', 'paid']);
});

test('its funnel has figures that may be shown', async () => {
  const { chest, cast } = await played();
  const reach = valueOf(await chest.useCases.seeReach(cast.one('lead'), { round: 'summer' }));
  expect(reach.all.counts.slice(0, 2)).toEqual([70, 30]);
  const areas = reach.tables.find(({ dimension }) => dimension === 'neighbourhood')?.lines ?? [];
  expect(areas.some(({ counts }) => typeof counts[0] === 'number' && counts[0] > 0)).toBe(true);
});
