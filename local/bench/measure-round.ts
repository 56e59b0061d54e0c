import { openStage } from '../round/open-stage';
import { playWholeRound } from '../round/play-whole-round';
import { readUsage } from '../round/read-usage';
import { imbalances } from '../round/report';
import { seen, under, type Section } from './figure';

const bytesInMegabyte = 1_000_000;

/** Plays a whole round and looks at the most memory that the product's process had at any moment of it. */
export async function measureRound(members: number, say: (progress: string) => void): Promise<Section> {
  const stage = await openStage({ extraMembers: 0 });
  try {
    const started = performance.now();
    const options = { members, minimumPounds: 500, maximumPounds: 5000, json: true };
    const report = await playWholeRound(stage, options, say);
    const seconds = (performance.now() - started) / 1000;
    const { peakMemoryKilobytes } = await readUsage(stage);
    return {
      name: 'a whole round',
      how: `${report.applications} applications, ${report.members} members, from the first need to the payments, through the bot and the tab API. Memory is the peak resident set of the process that runs the product, in millions of bytes.`,
      figures: [
        under('memory', (peakMemoryKilobytes * 1024) / bytesInMegabyte, 'MB', 250),
        seen('time', seconds, 's'),
      ],
      faults: [
        ...imbalances(report).map((line) => `the books do not balance: ${line}`),
        ...(report.events.verified ? [] : ['the chain of events is broken']),
      ],
    };
  } finally {
    await stage.close();
  }
}
