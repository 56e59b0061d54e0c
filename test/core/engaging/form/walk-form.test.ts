import { walkForm, type FormWalk } from '../../../../core/engaging/form/walk-form';
import { applies } from '../../../../core/engaging/form/applies';
import { aForm, finishedAnswers, smallAnswers } from '../../../builders/form';

const form = aForm();
const paths = (walk: FormWalk): readonly string[] => walk.pages.map(({ page }) => page.path);
const stateOf = (walk: FormWalk, section: string): string | undefined =>
  walk.sections.find((each) => each.section === section)?.state;

describe('going through a form', () => {
  it('begins with nothing answered', () => {
    const walk = walkForm(form, {});
    expect(walk.firstIncomplete).toBe('group');
    expect(walk.isComplete).toBe(false);
    expect(walk.relevant).toEqual({});
    expect(walk.sections.map(({ section, state }) => [section, state])).toEqual([
      ['group', 'not-started'],
      ['idea', 'not-started'],
      ['money', 'cannot-start'],
      ['promises', 'cannot-start'],
    ]);
  });

  it('is complete when every page that is asked is', () => {
    for (const answers of [finishedAnswers(), smallAnswers()]) {
      const walk = walkForm(form, answers);
      expect(walk.pages.flatMap(({ faults }) => faults)).toEqual([]);
      expect(walk.isComplete).toBe(true);
      expect(walk.firstIncomplete).toBeUndefined();
      expect(walk.sections.every(({ state }) => state === 'complete')).toBe(true);
      expect(walk.relevant).toEqual(answers);
      expect(walk.minutes).toBe(walk.pages.reduce((sum, { page }) => sum + page.minutes, 0));
    }
  });

  it('asks for a host of residents, and for a number of those that are registered', () => {
    expect(paths(walkForm(form, { 'group-kind': 'residents' }))).toContain('host');
    expect(paths(walkForm(form, { 'group-kind': 'residents' }))).not.toContain('registration');
    expect(paths(walkForm(form, { 'group-kind': 'cic' }))).toContain('registration');
  });

  it('forgets nothing and counts nothing of a page that is no longer asked', () => {
    const answers = finishedAnswers({ asked: 60_000, budget: [{ what: 'Seeds', pence: 60_000 }] });
    const walk = walkForm(form, answers);
    expect(walk.isComplete).toBe(true);
    expect(answers['why']).toBeDefined();
    expect(walk.relevant).not.toHaveProperty('why');
    expect(walk.relevant).not.toHaveProperty('smallest');
  });

  it('opens no page by an answer that is not valid', () => {
    expect(paths(walkForm(form, { 'grant-kind': 'activity', asked: 100, telling: 'written' }))).not.toContain(
      'why',
    );
    expect(paths(walkForm(form, { 'group-kind': 'a guess' }))).not.toContain('registration');
  });

  it('opens no page by an answer of a page that is hidden', () => {
    const answers = finishedAnswers({ 'grant-kind': 'capacity-building', referrals: 'yes' });
    expect(paths(walkForm(form, answers))).not.toContain('referral-details');
  });

  it('takes no limit from an answer that does not count', () => {
    const walk = walkForm(form, finishedAnswers({ asked: 100, budget: [{ what: 'All', pence: 100 }] }));
    const budget = walk.pages.find(({ page }) => page.path === 'budget')?.page.questions[0];
    expect(budget).toMatchObject({ id: 'budget' });
    expect(budget).not.toHaveProperty('total');
  });

  it('closes the way to the money while the amount is not known', () => {
    const { asked, ...without } = finishedAnswers();
    const walk = walkForm(form, without);
    expect(asked).toBeDefined();
    expect(stateOf(walk, 'money')).toBe('cannot-start');
    expect(walk.pages.find(({ page }) => page.path === 'budget')?.isOpen).toBe(false);
    expect(stateOf(walkForm(form, finishedAnswers({ title: '' })), 'money')).toBe('complete');
  });

  it('holds the budget to the amount asked, and the smallest amount under it', () => {
    const fault = (changes: Parameters<typeof finishedAnswers>[0]): unknown =>
      walkForm(form, finishedAnswers(changes)).pages.flatMap(({ faults }) => faults)[0];
    expect(fault({ budget: [{ what: 'All', pence: 199_999 }] })).toEqual({
      question: 'budget',
      fault: 'sums-wrong',
      words: 'The costs must add up to £2,000, the amount you ask for',
    });
    expect(fault({ smallest: 200_001 })).toMatchObject({
      fault: 'range',
      words: 'The smallest amount must be more than nothing, and not more than £2,000',
    });
    expect(fault({ people: 100_001 })).toMatchObject({
      words: 'The number of people must be between 1 and 100,000',
    });
    expect(fault({ 'total-cost': 199_999 })).toMatchObject({ question: 'total-cost', fault: 'range' });
    expect(fault({ asked: 500_001 })).toMatchObject({
      words: 'The amount must be between £500 and £5,000',
    });
  });

  it('holds the amount to the limits of the kind of grant', () => {
    const kinds = [
      { id: 'activity', name: 'Activity', minimumPence: 50_000, maximumPence: 500_000 },
      { id: 'core-costs', name: 'Running costs', minimumPence: 50_000, maximumPence: 100_000 },
    ];
    const two = aForm({ grantKinds: kinds });
    const faults = (kind: string): readonly unknown[] =>
      walkForm(two, { 'grant-kind': kind, asked: 150_000 }).pages.find(({ page }) => page.path === 'amount')
        ?.faults ?? [];
    expect(faults('activity')).toEqual([]);
    expect(faults('core-costs')).toMatchObject([{ words: 'The amount must be between £500 and £1,000' }]);
  });

  it('does not take a start before the panel meets', () => {
    const walk = walkForm(form, finishedAnswers({ starts: '2026-08-26' }));
    expect(walk.pages.flatMap(({ faults }) => faults)).toMatchObject([
      {
        question: 'starts',
        words: 'The start must be on or after Thursday 27 August 2026, when the panel meets',
      },
    ]);
  });

  it('takes a second contact only under another address', () => {
    const second = {
      'has-second-contact': 'yes',
      'second-contact-name': 'Bo',
      'second-contact-email': 'Club@garden.example',
    };
    expect(walkForm(form, finishedAnswers(second)).pages.flatMap(({ faults }) => faults)).toMatchObject([
      { question: 'second-contact-email', fault: 'repeated' },
    ]);
  });

  it('takes stored answers of another shape for none', () => {
    const walk = walkForm(form, { 'group-name': 7, budget: 'x', themes: [{ what: 'a', pence: 1 }] });
    expect(walk.relevant).not.toHaveProperty('group-name');
    expect(walk.relevant).not.toHaveProperty('budget');
  });

  it('keeps what the chest has favoured at the top of its needs', () => {
    const favoured = aForm({ priorities: [{ theme: 'young-people', name: 'x', weight: 1, needs: [] }] });
    const themes = favoured.pages.flatMap((page) => page.questions).find(({ id }) => id === 'themes');
    expect(themes?.options?.map(({ id }) => id)).toEqual(['young-people', 'loneliness', 'money']);
  });
});

describe('a condition', () => {
  it.each([
    [{ question: 'a', is: ['x', 'y'] }, { a: 'y' }, true],
    [{ question: 'a', is: ['x'] }, { a: ['z', 'x'] }, true],
    [{ question: 'a', is: ['x'] }, {}, false],
    [{ not: { question: 'a', is: ['x'] } }, {}, true],
    [{ question: 'a', atLeastPence: 5 }, { a: 5 }, true],
    [{ question: 'a', atLeastPence: 5 }, { a: 4 }, false],
    [{ question: 'a', atLeastPence: 5 }, { a: '9' }, false],
    [
      {
        all: [
          { question: 'a', is: ['x'] },
          { question: 'b', is: ['x'] },
        ],
      },
      { a: 'x' },
      false,
    ],
    [
      {
        any: [
          { question: 'a', is: ['x'] },
          { question: 'b', is: ['x'] },
        ],
      },
      { a: 'x' },
      true,
    ],
  ])('%j holds on %j: %s', (condition, answers, holds) => {
    expect(applies(condition, answers)).toBe(holds);
  });
});
