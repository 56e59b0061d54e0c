import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';

export const repository = resolve(__dirname, '../..');

const report = z.object({
  modules: z.array(
    z.object({
      source: z.string(),
      dependencies: z.array(z.object({ resolved: z.string(), dependencyTypes: z.array(z.string()) })),
    }),
  ),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

export type Report = z.infer<typeof report>;
export type Module = Report['modules'][number];

const rooms = [
  'core',
  'graph',
  'storage',
  'documents',
  'solver',
  'bot',
  'functions',
  'tabs',
  'local',
  'infra',
  'test',
];

const program = join(repository, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');

/** What dependency-cruiser finds in the rooms of a folder, under our rules. */
export async function cruise(folder: string): Promise<Report> {
  const present = rooms.filter((room) => existsSync(join(folder, room)));
  const config = join(repository, '.dependency-cruiser.cjs');
  const args = [program, '--config', config, '--output-type', 'json', ...present];
  // Violations make the exit code; the report says more.
  const output = await promisify(execFile)(process.execPath, args, {
    cwd: folder,
    maxBuffer: 256 * 1024 * 1024,
  }).catch((error: unknown) => error);
  if (typeof output !== 'object' || output === null || !('stdout' in output)) throw new Error(String(output));
  if (output.stdout === '')
    throw new Error('stderr' in output ? String(output.stderr) : 'dependency-cruiser said nothing');
  return report.parse(JSON.parse(String(output.stdout)));
}

/** Our own modules of a report. */
export function ownModules(found: Report): Module[] {
  return found.modules.filter(({ source }) => rooms.some((room) => source.startsWith(`${room}/`)));
}
