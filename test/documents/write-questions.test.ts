import { strFromU8, unzipSync } from 'fflate';
import { writeQuestions } from '../../documents/write-questions';
import { aChest, aForm, anOpenRound } from '../builders/form';

let parts: Readonly<Record<string, string>>;

/** The paragraphs of the document, each with its style and its words. */
function paragraphs(): readonly { readonly style: string; readonly text: string }[] {
  const body = parts['word/document.xml'] ?? '';
  return [...body.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? '',
    text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  }));
}

const textsOf = (style: string): readonly string[] =>
  paragraphs()
    .filter((paragraph) => paragraph.style === style)
    .map(({ text }) => text);

beforeAll(async () => {
  const written = unzipSync(await writeQuestions(aChest(), anOpenRound()));
  parts = Object.fromEntries(Object.entries(written).map(([name, bytes]) => [name, strFromU8(bytes)]));
});

describe('the questions as a Word document', () => {
  it('has a heading for each section, page and question of the form', () => {
    const form = aForm();
    expect(textsOf('Title')).toEqual(['Havering Community Chest: questions of Summer 2026']);
    expect(textsOf('Heading1')).toEqual([
      'Check that you can apply',
      'Your group',
      'Your idea',
      'Money',
      'Promises',
    ]);
    expect(textsOf('Heading2')).toEqual(form.pages.map(({ title }) => title));
    const asked = textsOf('Heading3').map((text) => text.replace(' (you can leave this out)', ''));
    const questions = form.pages.flatMap((page) => page.questions.map(({ text }) => text));
    expect(asked).toEqual([...form.eligibility.map(({ text }) => text), ...questions]);
  });

  it('tells hints, limits, minutes, options and when something is asked', () => {
    const texts = paragraphs().map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        'You can apply until 17:00 on Friday 31 July 2026. You need not answer every question: some are asked only of certain groups or for larger amounts.',
        'Under £1,000: about 29 minutes',
        '£1,000 and over: about 53 minutes',
        'Limit: Up to 150 words',
        'Limit: Between £500 and £5,000',
        'Time: about 6 minutes',
        'Only if: you answer ‘Residents coming together’ to ‘What kind of group are you?’',
        'Only if: you ask for £1,000 or more',
        'Harold Hill',
        'Loneliness and isolation',
        'In pounds. Under £1,000 there are fewer questions.',
      ]),
    );
    expect(texts.find((text) => text.startsWith('If you answer no: You could ask one more'))).toBeDefined();
  });

  it('is in British English, and its lists are lists', () => {
    expect(parts['word/styles.xml']).toMatch(/<w:lang [^>]*w:val="en-GB"/);
    expect(paragraphs().filter(({ style }) => style === 'ListParagraph').length).toBeGreaterThan(40);
    expect(parts['docProps/core.xml']).toContain('questions of Summer 2026');
  });

  it('keeps a chest’s name as the letters it is', async () => {
    const name = 'A <b>& "C"</b>';
    const written = unzipSync(await writeQuestions(aChest({ name }), anOpenRound()));
    const body = strFromU8(written['word/document.xml'] ?? new Uint8Array());
    expect(body).toContain('A &lt;b&gt;&amp; &quot;C&quot;&lt;/b&gt;: questions');
  });
});
