import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './cruise';

const isSource = /\.(ts|tsx|mjs|cjs|js)$/;

/** Every file that is or would be committed, relative to the repository. */
export function repositoryFiles(): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const listed = execFileSync('git', args, { cwd: repository, encoding: 'utf8' });
  return listed.split('\0').filter((file) => file !== '' && existsSync(join(repository, file)));
}

/** Every source file of ours. */
export function sourceFiles(): string[] {
  return repositoryFiles().filter((file) => isSource.test(file));
}

export function textOf(file: string): string {
  return readFileSync(join(repository, file), 'utf8');
}
