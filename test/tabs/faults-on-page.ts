import { createRequire } from 'node:module';

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

interface Axe {
  run(
    root: Element,
    options: object,
  ): Promise<{ readonly violations: readonly Finding[]; readonly passes: readonly Finding[] }>;
}

// It comes with the checker for browsers; loaded by its place, so that it finds this page's own window.
const axe = require(createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core')) as Axe;

/** What the rules for everybody's reading find wrong on the page. Colours are looked at in a real browser. */
export async function faultsOnPage(): Promise<readonly string[]> {
  const options = { rules: { 'color-contrast': { enabled: false } } };
  const { violations, passes } = await axe.run(document.body, options);
  expect(passes.length).toBeGreaterThan(10);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
