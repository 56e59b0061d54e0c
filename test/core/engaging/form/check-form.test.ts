import { checkForm, possibleFaults } from '../../../../core/engaging/form/check-form';
import { pathsOf } from '../../../../core/engaging/form/effort';
import type { Form, FormPage, FormQuestion } from '../../../../core/founding/form';
import { smallGrantsForm } from '../../../../core/founding/templates/form/small-grants-form';

const questions = (form: Form): readonly FormQuestion[] => form.pages.flatMap((page) => page.questions);

/** The form with one page changed. */
function withPage(path: string, change: (page: FormPage) => FormPage): Form {
  const pages = smallGrantsForm.pages.map((page) => (page.path === path ? change(page) : page));
  return { ...smallGrantsForm, pages };
}

function withQuestion(id: string, changes: Partial<FormQuestion>): Form {
  const pages = smallGrantsForm.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) =>
      question.id === id ? { ...question, ...changes } : question,
    ),
  }));
  return { ...smallGrantsForm, pages };
}

describe('the small-grants form', () => {
  it('is sound', () => expect(checkForm(smallGrantsForm)).toEqual([]));

  it('takes a treasurer 30 minutes at most under £1,000, and 60 above, whichever way through', () => {
    const paths = pathsOf(smallGrantsForm);
    const asked = (path: (typeof paths)[number]): number => Number(path.answers['asked']);
    const small = paths.filter((path) => asked(path) < 100_000);
    const large = paths.filter((path) => asked(path) >= 100_000);
    expect(small.length).toBeGreaterThan(100);
    expect(small.length + large.length).toBe(paths.length);
    expect(Math.max(...small.map(({ minutes }) => minutes))).toBeLessThanOrEqual(30);
    expect(Math.max(...large.map(({ minutes }) => minutes))).toBeLessThanOrEqual(60);
    for (const { pages, minutes } of paths) {
      expect(minutes).toBe(pages.reduce((sum, page) => sum + page.minutes, 0));
    }
  });

  it('asks less of those who ask for less, and other things for each kind of grant', () => {
    const asked = (answers: Record<string, unknown>): readonly string[] =>
      pathsOf(smallGrantsForm)
        .filter((path) => Object.entries(answers).every(([id, value]) => path.answers[id] === value))
        .flatMap((path) => path.pages.map((page) => page.path));
    expect(asked({ asked: 99_999 })).not.toEqual(expect.arrayContaining(['why']));
    expect(asked({ asked: 100_000, 'grant-kind': 'activity' })).toEqual(
      expect.arrayContaining(['what', 'why', 'smallest', 'referral-details']),
    );
    expect(asked({ 'grant-kind': 'core-costs' })).toEqual(expect.arrayContaining(['group-work']));
    expect(asked({ 'grant-kind': 'core-costs' })).not.toEqual(expect.arrayContaining(['what']));
    expect(asked({ 'grant-kind': 'capacity-building' })).not.toEqual(expect.arrayContaining(['referrals']));
  });

  it('asks nobody for bank details', () => {
    const said = questions(smallGrantsForm).map(({ text }) => text.toLowerCase());
    expect(said.filter((text) => /sort code|account number|iban/.test(text))).toEqual([]);
  });

  it('has every question and check in easy read too, in short sentences', () => {
    const easy = [
      ...questions(smallGrantsForm).map(({ id, inOtherWords }) => ({
        id,
        said: inOtherWords?.['easy-read'],
      })),
      ...smallGrantsForm.eligibility.map(({ id, inOtherWords }) => ({
        id,
        said: inOtherWords?.['easy-read'],
      })),
    ];
    for (const { id, said } of easy) {
      expect([id, said?.text]).toEqual([id, expect.stringMatching(/\S/)]);
      const sentences = Object.values(said ?? {})
        .join('. ')
        .split(/[.?!]/);
      const longest = Math.max(...sentences.map((each) => each.trim().split(/\s+/).length));
      expect([id, longest <= 14]).toEqual([id, true]);
    }
  });

  it('has words for every fault that can befall an answer', () => {
    for (const question of questions(smallGrantsForm)) {
      for (const fault of possibleFaults(question)) expect(question.messages[fault]).toMatch(/\w+ \w+/);
    }
  });

  it('keeps who to write to, monitoring and promises from panels', () => {
    const shown = questions(smallGrantsForm).filter((question) => question.onlyForTeam !== true);
    const ids = shown.map(({ id }) => id);
    expect(ids).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/contact|helper|needs|led-by|serves|income|connections/),
      ]),
    );
  });
});

describe('checking a form', () => {
  it.each<[string, Form, RegExp]>([
    ['a path that is there twice', withPage('why', (page) => ({ ...page, path: 'what' })), /path what/],
    ['a question that is there twice', withQuestion('why', { id: 'what' }), /question what/],
    ['a standing question that is not asked', withQuestion('title', { id: 'name' }), /title is not asked/],
    [
      'a condition on a later question',
      withPage('group', (page) => ({ ...page, when: { not: { question: 'asked', is: ['x'] } } })),
      /group looks at asked/,
    ],
    [
      'a condition on the page itself',
      withPage('telling', (page) => ({ ...page, when: { question: 'telling', is: ['x'] } })),
      /telling looks at telling/,
    ],
    [
      'a limit from a later question',
      withQuestion('asked', { notAbove: 'smallest' }),
      /amount looks at smallest/,
    ],
    [
      'a fault without words',
      withQuestion('asked', { messages: { missing: 'x' } }),
      /asked has no words for format/,
    ],
    ['a least without its words', withQuestion('what', { least: 20 }), /what has no words for too-short/],
    ['nothing to choose from', withQuestion('telling', { options: [] }), /telling has nothing to choose/],
    ['an id that is no name', withQuestion('why', { id: '__proto__' }), /__proto__ is no name/],
    [
      'a path that the site keeps for itself',
      withPage('why', (page) => ({ ...page, path: 'check' })),
      /check is a/,
    ],
    ['too much effort', withPage('what', (page) => ({ ...page, minutes: 40 })), /minutes, over 30/],
    [
      'a page after a later section',
      withPage('budget', (page) => ({ ...page, section: 'group' })),
      /budget comes after/,
    ],
  ])('finds %s', (_what, form, fault) => {
    expect(checkForm(form).join('\n')).toMatch(fault);
  });
});
