import { openGate } from '../../graph/gate/open-gate';
import { openTokenSource } from '../../graph/tokens';
import { localTenantId, teamApp } from '../identities';
import { sampleSites } from '../sample-sites';
import type { ChestAddresses } from '../start-chest';
import { sampleBoroughs, type SampleBorough } from './boroughs';
import { bringSampleCounts } from './bring-sample-counts';
import { castOf } from './cast';
import { openSampleChest } from './open-sample-chest';
import { playCurrentRound } from './play-current-round';
import { playOutreach, type CountedRound } from './play-outreach';
import { playPastRound } from './play-past-round';
import { publishSample, sayWhoHelps } from './open-to-apply';
import { openSampleRound, type RoundStory } from './play-round';
import { raiseSampleNeeds } from './raise-sample-needs';
import { daysFrom } from './sample-clock';
import { setUpSample } from './set-up-sample';

const closesAfterDays = 28;

/** Last winter's round, over by now. */
function pastStory(today: string): RoundStory {
  return {
    id: 'winter',
    name: 'Winter round',
    opensAt: daysFrom(today, -260),
    closesAfterDays,
    scoringEndsAfterDays: 45,
    meetsAfterDays: 50,
    potPence: 800_000,
    applications: 12,
    priorities: ['loneliness', 'carers'],
  };
}

/** Today's round: applications closed last week, scores are due in ten days. */
function currentStory(today: string): RoundStory {
  return {
    id: 'summer',
    name: 'Summer round',
    opensAt: daysFrom(today, -35),
    closesAfterDays,
    scoringEndsAfterDays: 45,
    meetsAfterDays: 49,
    potPence: 2_400_000,
    applications: 40,
    priorities: ['money', 'food', 'digital'],
  };
}

/** One chest takes applications for some weeks yet, so that a newcomer can apply at once. */
const openChest = 'newham';

function openStory(today: string): RoundStory {
  return {
    id: 'open',
    name: 'Open round (sample)',
    opensAt: daysFrom(today, -7),
    closesAfterDays: 42,
    scoringEndsAfterDays: 60,
    meetsAfterDays: 65,
    potPence: 500_000,
    applications: 0,
    priorities: ['moving-more', 'young-people', 'low-mood'],
  };
}

/**
 * Plays the past of the three sample chests into the local Microsoft 365, through the product's own use cases. Takes
 * under a minute; it runs once, when nothing is kept yet.
 */
export async function seedSample(
  addresses: Pick<ChestAddresses, 'graph' | 'signIn' | 'storage' | 'publicStorage' | 'publicSite' | 'host'>,
  now: () => Date = () => new Date(),
): Promise<void> {
  const tokens = openTokenSource({
    tenantId: localTenantId,
    clientId: teamApp.clientId,
    signInBaseUrl: addresses.signIn,
    credential: { kind: 'secret', secret: teamApp.secret },
  });
  const gate = openGate({ baseUrl: `${addresses.graph}/v1.0`, version: 'sample', tokens });
  const today = now().toISOString();
  const storage = {
    connection: addresses.storage,
    publicConnection: addresses.publicStorage,
    publicOrigin: addresses.publicSite,
    hostOrigin: addresses.host,
  };
  await Promise.all(
    sampleBoroughs.map(async (borough) => {
      const site = sampleSites.find((candidate) => candidate.chest === borough.chest)?.siteId;
      if (site === undefined) throw new Error(`There is no site for ${borough.chest}.`);
      const chest = openSampleChest(gate, borough.chest, site, storage, daysFrom(today, -300));
      await playBorough(chest, borough, today);
    }),
  );
}

/** How many asked about a round and began a draft, before those whose applications staff entered. */
function countedRounds(today: string): readonly CountedRound[] {
  return [
    { story: pastStory(today), enquiries: 40, starts: 14 },
    { story: currentStory(today), enquiries: 85, starts: 26 },
  ];
}

async function playBorough(
  chest: ReturnType<typeof openSampleChest>,
  borough: SampleBorough,
  today: string,
): Promise<void> {
  const cast = castOf(borough.chest);
  const stage = { chest, borough, cast };
  await setUpSample(chest, borough, cast);
  const needs = await raiseSampleNeeds(chest, borough, cast);
  await playPastRound(stage, pastStory(today), needs);
  chest.clock.moveTo(daysFrom(today, -40));
  await playCurrentRound(stage, currentStory(today), needs);
  if (borough.chest === openChest) await openSampleRound(stage, openStory(today), needs);
  await playOutreach(stage, today, countedRounds(today));
  chest.clock.moveTo(today);
  await bringSampleCounts(chest, borough, cast, today);
  await sayWhoHelps(stage);
  chest.endStory();
  await publishSample(stage);
}
