import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** The scripts in an empty folder of their own, which they take for the repository. */
export interface CopiedScripts {
  readonly folder: string;
  write(file: string, text: string): void;
  /** Evaluates an expression with a script's exports as `m`, and gives back what it is. */
  evaluate(script: string, expression: string, env?: Record<string, string>): Promise<unknown>;
  remove(): void;
}

export function copyScripts(): CopiedScripts {
  const folder = mkdtempSync(join(tmpdir(), 'chest-scripts-'));
  cpSync(join(__dirname, '..', '..', 'scripts'), join(folder, 'scripts'), { recursive: true });
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  return {
    folder,
    write,
    async evaluate(script, expression, env = {}) {
      const code = `import * as m from './scripts/${script}'; console.log(JSON.stringify({ is: ${expression} }));`;
      const args = ['--input-type=module', '--eval', code];
      const options = { cwd: folder, env: { ...process.env, ...env } };
      const { stdout } = await promisify(execFile)(process.execPath, args, options);
      return JSON.parse(stdout).is;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
