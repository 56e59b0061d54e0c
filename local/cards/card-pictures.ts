import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';

/** Takes pictures of cards, drawn as the local Teams draws them. */
export interface CardPictures {
  /** A PNG of the card. Throws when the card cannot be drawn. */
  take(card: object, theme: CardTheme, width: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

export type CardTheme = 'light' | 'dark';

const cardsFolder = ['local', 'teams', 'page', 'cards'];

/** What runs in the browser: draws one card in place of the last. The reduced stylesheet stands in for Fluent's tokens. */
const pageProgram = `
  import { renderCard } from './render-card';
  globalThis.showCard = (card) => {
    const frame = document.querySelector('#card');
    const element = renderCard(card, { onAction() {}, onOpenUrl() {}, onTyped() {} });
    if (element === undefined) throw new Error('The card cannot be drawn.');
    frame.replaceChildren(element);
  };
`;

const tokens = `
  :root { --fontFamilyBase: 'Segoe UI', 'Segoe UI Web', 'Noto Sans', system-ui, sans-serif; --shadow2: none; }
  [data-theme] { --colorNeutralStroke1: #d1d1d1; --colorNeutralStrokeAccessible: #616161; --colorBrandBackground: #5b5fc7;
    --colorNeutralForegroundOnBrand: #fff; }
  [data-theme='dark'] { --colorNeutralStroke1: #666; --colorNeutralStrokeAccessible: #adadad; --colorBrandBackground: #4f52b2; }
  body { margin: 0; padding: 16px; width: max-content; font-family: var(--fontFamilyBase); }
  button, input, select, textarea { font: inherit; }
`;

/**
 * Opens a browser to take pictures of cards with.
 * @param root the repository's folder
 * @param browser path of a browser of the Chromium family
 */
export async function openCardPictures(root: string, browser: string): Promise<CardPictures> {
  const script = await bundle(root);
  const style = readFileSync(join(root, ...cardsFolder, 'card.css'), 'utf8');
  const program = await chromium.launch({
    executablePath: browser,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const page = await program.newPage({ deviceScaleFactor: 1.5 });
  await page.route('**/*', (route) => route.abort());
  return {
    take: async (card, theme, width) => {
      await page.setContent(pageOf(style, theme, width));
      await page.addScriptTag({ content: script });
      await page.evaluate(`showCard(${JSON.stringify(card)})`);
      return screenshot(page);
    },
    close: () => program.close(),
  };
}

async function bundle(root: string): Promise<string> {
  const result = await build({
    stdin: { contents: pageProgram, resolveDir: join(root, ...cardsFolder), loader: 'ts' },
    bundle: true,
    // Its own entry loses tables when it is bundled: it calls itself free of side effects, and is not.
    alias: { adaptivecards: 'adaptivecards/dist/adaptivecards.js' },
    write: false,
    format: 'iife',
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

function pageOf(style: string, theme: CardTheme, width: number): string {
  const back = theme === 'dark' ? '#1f1f1f' : '#f0f0f0';
  return `<!doctype html><html lang="en"><style>${tokens}${style} body { background: ${back}; }</style>
    <body><div data-theme="${theme}"><div class="card" id="card" style="width:${width}px"></div></div></body></html>`;
}

async function screenshot(page: Page): Promise<Uint8Array> {
  return page.locator('body').screenshot();
}
