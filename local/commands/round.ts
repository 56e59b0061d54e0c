import { openStage, type RoundStage } from '../round/open-stage';
import { OptionsRefused, readOptions, type RoundOptions } from '../round/options';
import { playWholeRound } from '../round/play-whole-round';
import { imbalances, inWords, type RoundReport } from '../round/report';

// npm run round: a whole round on a fresh local Microsoft 365, through the surfaces that people use.

/** The sample's panel has this many seats; more are invented for a larger one. */
const sampleSeats = 13;

async function play(options: RoundOptions): Promise<void> {
  const started = performance.now();
  const say = (progress: string): void =>
    console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${progress}`);
  say('Starting a fresh local Microsoft 365 …');
  const stage = await openStage({
    extraMembers: Math.max(0, options.members - sampleSeats),
    ...(options.record === undefined ? {} : { captureFile: options.record }),
  });
  const report = await playAndClose(stage, options, say);
  console.log(options.json ? JSON.stringify(report) : inWords(report));
  if (imbalances(report).length > 0 || !report.events.verified) process.exitCode = 1;
}

/** Closes the stage whatever came of the round, and before its report, so that the report stands last. */
async function playAndClose(
  stage: RoundStage,
  options: RoundOptions,
  say: (progress: string) => void,
): Promise<RoundReport> {
  try {
    return await playWholeRound(stage, options, say);
  } finally {
    await stage.close();
  }
}

async function main(): Promise<void> {
  try {
    await play(readOptions(process.argv.slice(2)));
  } catch (fault) {
    console.error(fault instanceof OptionsRefused ? fault.message : fault);
    process.exitCode = 1;
  }
}

void main();
