// The views of the public site as one module: compiled once, so that no start parses a template.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import nunjucks from 'nunjucks';
import { inRoot } from './root.mjs';

const ownViews = inRoot('functions', 'public', 'views');
const borrowed = inRoot('node_modules', 'nhsuk-frontend', 'dist');

/** @param {string} name */
function sourceOf(name) {
  const file = [join(ownViews, name), join(borrowed, name)].find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error(`the view ${name} is missing`);
  return readFileSync(file, 'utf8');
}

/**
 * The views of the site and every template that they use, by name.
 * @returns {Map<string, string>}
 */
export function viewSources() {
  const found = new Map();
  const open = readdirSync(ownViews).filter((name) => name.endsWith('.njk'));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    const source = sourceOf(name).replace(/\{#[\s\S]*?#\}/g, '');
    found.set(name, source);
    for (const [, used = ''] of source.matchAll(/\{%-?\s*(?:from|import|include|extends)\s+"([^"]+)"/g)) {
      open.push(used.startsWith('.') ? posix.join(posix.dirname(name), used) : used);
    }
  }
  return found;
}

/**
 * The text of a CommonJS module that answers the compiled views by name.
 * @returns {string}
 */
export function compileViews() {
  const env = new nunjucks.Environment([], { autoescape: true, trimBlocks: true, lstripBlocks: true });
  const members = [...viewSources()]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([name, source]) =>
      nunjucks.precompileString(source, {
        name,
        env,
        // The types say one template, the library hands over a list of one.
        wrapper: (views) => `${JSON.stringify(name)}: (() => {${[views].flat()[0]?.template}})()`,
      }),
    );
  return `'use strict';\nmodule.exports = {\n${members.join(',\n')}\n};\n`;
}
