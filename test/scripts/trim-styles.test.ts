import { join } from 'node:path';

interface TrimStyles {
  trimStyles(css: string, used: ReadonlySet<string>): string;
  namesIn(texts: Iterable<string>): Set<string>;
}

/** The build is plain JavaScript, outside the projects that are compiled. */
async function scripts(): Promise<TrimStyles> {
  const module: TrimStyles = await import(join(__dirname, '../../scripts/trim-styles.mjs'));
  return module;
}

test('rules of classes that nothing uses are left out, those of elements stay', async () => {
  const { trimStyles } = await scripts();
  const css = 'a{color:red}.used,.unused{margin:0}.unused b{top:0}.used:not(.unused):hover{top:1px}';
  expect(trimStyles(css, new Set(['used']))).toBe(
    'a{color:red}.used{margin:0}.used:not(.unused):hover{top:1px}',
  );
});

test('what is inside a media query is looked at too, and an empty one goes', async () => {
  const { trimStyles } = await scripts();
  const css = '@media print{.unused{top:0}}@media screen{.used{top:0}.unused{top:0}}';
  expect(trimStyles(css, new Set(['used']))).toBe('@media screen{.used{top:0}}');
});

test('fonts from elsewhere are left out', async () => {
  const { trimStyles } = await scripts();
  expect(trimStyles('@charset "UTF-8";@font-face{font-family:X;src:url("a;b{c}")}p{top:0}', new Set())).toBe(
    'p{top:0}',
  );
});

test('names that a template puts together count as used', async () => {
  const { trimStyles, namesIn } = await scripts();
  const used = namesIn(['"nhsuk-label" ~ "--" ~ size', '"nhsuk-input-wrapper" ~ "__" ~ "prefix"']);
  const css =
    '.nhsuk-label--l{top:0}.nhsuk-label--huge{top:0}.nhsuk-input-wrapper__prefix{top:0}.nhsuk-tag--l{top:0}';
  expect(trimStyles(css, used)).toBe('.nhsuk-label--l{top:0}.nhsuk-input-wrapper__prefix{top:0}');
});
