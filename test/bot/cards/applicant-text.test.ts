import fc from 'fast-check';
import { AdaptiveCard } from 'adaptivecards';
import { memberCard } from '../../../bot/cards/assessing/member-card';
import { panelCard } from '../../../bot/cards/assessing/panel-card';
import { applicationCard } from '../../../bot/cards/engaging/application-card';
import {
  sampleDetail,
  samplePlace,
  sampleTasks,
  sampleView,
  sampleMeeting,
} from '../../../bot/cards/catalogue/sample-views';
import { plain } from '../../../bot/cards/plain-text';
import type { ApplicationDetail } from '../../../core/engaging/application-view';
import { lintCard } from '../../../local/cards/lint-card';
import { safeMarkdown } from '../../../local/teams/page/cards/safe-markdown';

const hostile =
  '[Approve now](https://evil.example) **x** <at>Chair</at> ![p](https://evil.example/p.png) \u200f # big `code` | a | b |';
const story = 'x'.repeat(60_000);

function hostileDetail(text: string, long: string): ApplicationDetail {
  const answers = Array.from({ length: 20 }, () => ({ question: text, text: `${text} ${long}` }));
  return {
    ...sampleDetail,
    groupName: text,
    title: text,
    neighbourhood: text,
    grantKind: text,
    themes: [text, text],
    summary: `${text} ${long}`,
    answers,
  };
}

/** Every card that shows what a group wrote. */
function cardsOf(detail: ApplicationDetail) {
  const live = { ...sampleTasks.vote.live, heading: detail };
  const results = [
    { application: detail.id, groupName: detail.groupName, outcome: 'award' as const, amountPence: 1 },
  ];
  return {
    declare: memberCard('havering', sampleView({ ...sampleTasks.declare, heading: detail })),
    score: memberCard('havering', sampleView({ ...sampleTasks.score, reading: detail })),
    vote: memberCard('havering', sampleView({ ...sampleTasks.vote, live, reading: detail })),
    read: applicationCard(samplePlace, detail),
    panel: panelCard('havering', { ...sampleMeeting, live, results }, []),
  };
}

/** What the texts of a card become on screen, in HTML. */
function htmlOf(card: object): string {
  const parsed = new AdaptiveCard();
  parsed.parse(card);
  const texts = [...JSON.stringify(card).matchAll(/"(?:text|value|title)":"((?:[^"\\]|\\.)*)"/g)];
  return texts.map((match) => safeMarkdown(JSON.parse(`"${match[1] ?? ''}"`))).join('\n');
}

describe('what a group wrote, inside cards (CARDTXT-01)', () => {
  const cards = cardsOf(hostileDetail(hostile, story));

  test.each(Object.entries(cards))(
    'the %s card makes no link, image, mention or markup of it',
    (_name, card) => {
      expect(lintCard(card)).toEqual([]);
      const html = htmlOf(card);
      expect(html).not.toMatch(/<a |<img|<at|href|src=/);
      expect(html).not.toContain('<strong>x</strong>');
      expect(JSON.stringify(card)).not.toMatch(/https?:|<at>|\u200f/);
    },
  );

  test.each(Object.entries(cards))('the %s card stays under 24,000 characters', (_name, card) => {
    expect(JSON.stringify(card).length).toBeLessThan(24_000);
  });

  test.each(['score', 'vote', 'read'] as const)('the %s card says where the rest is', (name) => {
    expect(JSON.stringify(cards[name])).toContain('Open it in the Panel desk tab to read more.');
  });

  test('the words themselves are still readable', () => {
    expect(JSON.stringify(cards.declare)).toContain('Approve now');
  });
});

describe('plain text', () => {
  test.each([
    ['a [b](c)', 'a (b)(c)'],
    ['<b>bold</b>', '‹b›bold‹/b›'],
    ['<at>Chair</at> hello', 'Chair hello'],
    ['see https://evil.example/x', 'see evil.example/x'],
    ['JaVaScRiPt:alert(1)', 'alert(1)'],
    ['www.evil.example', 'evil.example'],
    ['\u202eevil\u202c \u2066x\u2069', 'evil x'],
    ['_so_ *strong*', 'ˍsoˍ ∗strong∗'],
    ['a\u0000b\u200bc\u061c', 'abc'],
    ['£4,800 – for «tea» & cake (50%)', '£4,800 – for «tea» & cake (50%)'],
    ['Ysgol Gynradd Caerdydd, مركز', 'Ysgol Gynradd Caerdydd, مركز'],
  ])('«%s» becomes «%s»', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test('no text of any kind leaves markup behind', () => {
    const parts = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '*',
      '_',
      '`',
      '~',
      '#',
      '|',
      '\\',
      '!',
      'https://',
      'www.',
      '<at>',
      '</at>',
      '\u202e',
      'a',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (pieces) => {
        const text = plain(pieces.join(''));
        expect(text).not.toMatch(/[[\]<>*_`~#|\\]|https?:|\p{Bidi_Control}/iu);
        expect(safeMarkdown(text)).not.toMatch(/<(?!br)/);
      }),
    );
  });

  test('making it plain twice is the same as once', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => plain(plain(text)) === plain(text)));
  });
});
