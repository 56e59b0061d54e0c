// Leaves out of a style sheet what no page of the site uses, and puts the site's own colours in.

/**
 * One rule or at-rule of a minified sheet: what stands before its braces, and what stands in them.
 * @typedef {{ head: string, body: string | undefined }} Block
 */

/**
 * Splits a sheet, or the inside of a media query, into its blocks.
 * @param {string} css minified, without comments
 * @returns {Block[]}
 */
function blocksOf(css) {
  const blocks = [];
  let start = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === ';') {
      blocks.push({ head: css.slice(start, at), body: undefined });
      start = at + 1;
    } else if (css[at] === '{') {
      const end = endOf(css, at);
      blocks.push({ head: css.slice(start, at), body: css.slice(at + 1, end) });
      start = end + 1;
      at = end;
    } else if (css[at] === '"' || css[at] === "'") {
      at = css.indexOf(css.charAt(at), at + 1);
    }
  }
  return blocks;
}

/**
 * @param {string} css
 * @param {number} open where the brace stands
 */
function endOf(css, open) {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}') depth -= 1;
    if (depth === 0) return at;
    if (css[at] === '"' || css[at] === "'") at = css.indexOf(css.charAt(at), at + 1);
  }
  throw new Error('a style sheet ends in the middle of a rule');
}

/**
 * The selectors of a list; a comma inside brackets parts nothing.
 * @param {string} head
 */
const selectorsOf = (head) => head.split(/,(?![^(]*\))/);

/**
 * @param {string} selector
 * @param {ReadonlySet<string>} used
 */
function isUsed(selector, used) {
  const bare = selector.replace(/:not\([^)]*\)/g, '');
  return [...bare.matchAll(/\.((?:[\w-]|\\.)+)/g)].every(([, name = '']) =>
    isNamed(name.replaceAll('\\', ''), used),
  );
}

/** Templates put some names together: «nhsuk-label», «--» and a size; «nhsuk-input-wrapper», «__» and «prefix». */
const madeUp = /^(?:s|m|l|xl|width-\d+)$/;

/**
 * @param {string} name
 * @param {ReadonlySet<string>} used
 */
function isNamed(name, used) {
  if (used.has(name)) return true;
  const [block = '', part] = name.split('__');
  if (part !== undefined && used.has(block) && used.has(part)) return true;
  const [base = '', variant] = name.split('--');
  return variant !== undefined && used.has(base) && (madeUp.test(variant) || used.has(`=${variant}`));
}

/**
 * The sheet with those rules only whose every class is used, and without fonts from elsewhere.
 * @param {string} css minified
 * @param {ReadonlySet<string>} used class names
 * @returns {string}
 */
export function trimStyles(css, used) {
  return blocksOf(css)
    .map(({ head, body }) => {
      if (body === undefined) return head.startsWith('@charset') ? '' : `${head};`;
      if (head.startsWith('@font-face')) return '';
      if (/^@(media|supports)/.test(head)) {
        const inside = trimStyles(body, used);
        return inside === '' ? '' : `${head}{${inside}}`;
      }
      if (head.startsWith('@')) return `${head}{${body}}`;
      const kept = selectorsOf(head).filter((selector) => isUsed(selector, used));
      return kept.length === 0 ? '' : `${kept.join(',')}{${body}}`;
    })
    .join('');
}

/**
 * Every class name that a text of any kind might mean.
 * @param {Iterable<string>} texts
 * @returns {Set<string>}
 */
export function namesIn(texts) {
  const names = new Set();
  for (const text of texts) for (const [name] of text.matchAll(/[a-z][\w-]*[\w]/gi)) names.add(name);
  return names;
}

/**
 * Names of variants, as pages hand them to a macro: «yellow», «secondary».
 * @param {Iterable<string>} texts
 * @returns {string[]}
 */
export function variantsIn(texts) {
  return [...texts].flatMap((text) =>
    [...text.matchAll(/(['"])([a-z-]+)\1/g)].map(([, , name]) => `=${name}`),
  );
}
