import { HtmlValidate } from 'html-validate';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

interface PageWindow {
  readonly document: { open(): void; write(html: string): void; close(): void };
  readonly axe: {
    run(root: object, options: object): Promise<{ readonly violations: readonly Violation[] }>;
  };
  eval(source: string): void;
}

type Dom = new (html: string, options: object) => { readonly window: PageWindow };

// Both come with what the tests have anyway: the runner's page environment, and the checker for browsers.
const { JSDOM } = createRequire(require.resolve('jest-environment-jsdom'))('jsdom') as { JSDOM: Dom };
const { source } = createRequire(require.resolve('@axe-core/playwright'))('axe-core') as { source: string };

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  // Styles and script are the site's own, under names that hold their hash.
  rules: {
    'require-sri': ['error', { target: 'crossorigin' }],
    // The summary of faults stands before the heading, as the NHS service manual has it.
    'heading-level': ['error', { minInitialRank: 'h2' }],
    // The library gives a date's boxes the role that their fieldset has anyway: without it JAWS leaves out the hint.
    'no-redundant-role': 'off',
    // A set of tick boxes shares its name, as every form on the web does.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
  },
});

/** What is wrong with a page as HTML, a line each. */
export async function htmlFaults(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `line ${line}: ${ruleId}: ${message}`),
  );
}

/** nhsuk-frontend's own tags. Colours need a real browser, and are looked at there. */
const axeOptions = {
  runOnly: ['best-practice', 'wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: {
    'color-contrast': { enabled: false },
    'color-contrast-enhanced': { enabled: false },
    region: { enabled: false },
  },
};

let opened: PageWindow | undefined;

/** One window for all pages: reading the checker into it takes longer than most checks. */
function openWindow(): PageWindow {
  if (opened !== undefined) return opened;
  opened = new JSDOM('', { runScripts: 'outside-only' }).window;
  opened.eval(source);
  return opened;
}

/** What keeps somebody from using a page, a line each. */
export async function axeFaults(html: string): Promise<readonly string[]> {
  const { document, axe } = openWindow();
  document.open();
  document.write(html);
  document.close();
  const { violations } = await axe.run(document, axeOptions);
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html ?? ''}`);
}

/** What a page weighs on its way, in bytes. */
export function sentBytes(html: string): number {
  return gzipSync(html).byteLength;
}
