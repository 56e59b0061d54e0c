// npm run bench: what the product costs and how long it takes, beside its targets, as one object of JSON.
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { measureBundleStarts } from '../bench/bundle-starts';
import type { Section } from '../bench/figure';
import { measureFirstLoad } from '../bench/first-load';
import { measureClicks } from '../bench/measure-clicks';
import { measureRound } from '../bench/measure-round';
import { measureSite } from '../bench/measure-site';
import { measureTogether } from '../bench/measure-together';
import { OptionsRefused, readOptions, sizesOf, type BenchOptions } from '../bench/options';
import { rounded } from '../bench/percentile';
import { reportOf } from '../bench/report';

const say = (progress: string): void => console.error(progress);

/** Programs that wanted a processor over the last minute. */
function load(): number {
  return rounded(loadavg()[0] ?? 0);
}

async function measure(options: BenchOptions): Promise<readonly Section[]> {
  const sizes = sizesOf(options);
  const dist = join(process.cwd(), 'dist');
  say('Loading the bundles …');
  const bundles = measureBundleStarts(join(dist, 'functions', 'team'), sizes.starts);
  const tabs = measureFirstLoad(join(dist, 'tabs'));
  say('Playing a whole round …');
  const round = await measureRound(sizes.roundMembers, say);
  const clicks = await measureClicks(sizes, say);
  const together = await measureTogether(sizes.together, say);
  const site = await measureSite(sizes.groups, say);
  return [...clicks, ...together, ...site, bundles, tabs, round];
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  // The product logs to the standard output of its process, and for a part of the bench that is this one.
  console.log = () => undefined;
  const started = performance.now();
  const before = load();
  const sections = await measure(options);
  const report = reportOf(sections, {
    short: options.short,
    machine: {
      node: process.version,
      processors: cpus().length,
      system: `${process.platform} ${process.arch}`,
      load: [before, load()],
    },
    seconds: Math.round((performance.now() - started) / 1000),
  });
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  if (report.faults.length > 0) process.exitCode = 1;
}

main().catch((fault: unknown) => {
  console.error(fault instanceof OptionsRefused ? fault.message : fault);
  process.exitCode = 1;
});
