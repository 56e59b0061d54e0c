import { parseSync } from '@swc/core';
import { sourceFiles, textOf } from './source-files';

/** A piece of text that a person may read, and where it stands. */
export interface Text {
  readonly file: string;
  readonly text: string;
}

interface Tree {
  readonly [member: string]: unknown;
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** What a source file says in strings, templates and between tags, without imports, types and member names. */
function literalsIn(file: string): string[] {
  const tree = parseSync(textOf(file), { syntax: 'typescript', tsx: file.endsWith('.tsx') });
  const found: string[] = [];
  const look = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(look);
    if (!isTree(node)) return;
    if (node['type'] === 'ImportDeclaration' || node['type'] === 'TsLiteralType') return;
    if (node['type'] === 'StringLiteral' || node['type'] === 'JSXText') found.push(String(node['value']));
    if (node['type'] === 'TemplateElement') found.push(String(node['cooked'] ?? node['raw']));
    Object.values(node).forEach(look);
  };
  look(tree.body);
  return found;
}

/** Words files hold nothing but what people read; in pages and cards whatever has a space in it is read. */
const wordsFiles =
  /^(core\/contracts\/[\w-]*words[\w-]*\.ts|bot\/words\/|tabs\/words\/|functions\/[\w-]+\/words\/)/;
const shownFiles = /^(bot\/cards\/|bot\/handlers\/|tabs\/(pages|ui)\/|functions\/public\/)/;

/** Every text of the product that people read. */
export function textsThatPeopleRead(): Text[] {
  return sourceFiles().flatMap((file) => {
    const isWords = wordsFiles.test(file);
    if (!isWords && !shownFiles.test(file)) return [];
    return literalsIn(file)
      .map((text) => text.trim())
      .filter((text) => / /.test(text))
      .map((text) => ({ file, text }));
  });
}
