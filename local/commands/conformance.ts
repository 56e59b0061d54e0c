import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCards } from '../conformance/check-cards';
import { checkExamples } from '../conformance/check-examples';
import { checkManifest } from '../conformance/check-manifest';
import { checkTraffic } from '../conformance/check-traffic';
import type { Findings } from '../conformance/finding';
import { openStage } from '../round/open-stage';
import { playWholeRound } from '../round/play-whole-round';

// npm run conformance -- --contracts DIR: what we say and answer, against the contracts of those whom we say it to.

const roundOptions = { members: 6, minimumPounds: 500, maximumPounds: 5000, json: false };

async function recordedRound(captureFile: string): Promise<void> {
  const stage = await openStage({ extraMembers: 0, captureFile });
  try {
    await playWholeRound(stage, roundOptions, (progress) => console.error(progress));
  } finally {
    await stage.close();
  }
}

async function run(contracts: string): Promise<readonly Findings[]> {
  const folder = mkdtempSync(join(tmpdir(), 'community-chest-conformance-'));
  const openApi = join(contracts, 'graph-v1.0-slice.openapi.json');
  try {
    const captureFile = join(folder, 'traffic.jsonl');
    await recordedRound(captureFile);
    return [
      await checkTraffic(captureFile, openApi),
      await checkExamples(join(contracts, 'graph-examples.json'), openApi),
      checkCards(contracts),
      checkManifest(contracts),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const { contracts } = parseArgs({ options: { contracts: { type: 'string' } } }).values;
  if (contracts === undefined) throw new Error('npm run conformance -- --contracts DIR');
  const all = await run(contracts);
  for (const { part, checked, faults } of all) {
    console.log(`${part}: ${checked} checked, ${faults.length} faults`);
    for (const fault of faults) console.log(`  ${fault}`);
  }
  const faulty = all.filter(({ faults }) => faults.length > 0).length;
  console.log(`\n${all.length - faulty} passed, ${faulty} failed`);
  process.exitCode = faulty === 0 ? 0 : 1;
}

main().catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
