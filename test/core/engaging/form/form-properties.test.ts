import fc from 'fast-check';
import type { Answers, AnswerValue } from '../../../../core/engaging/form/answers';
import { applies } from '../../../../core/engaging/form/applies';
import { fieldsOf, rawFromFields, rawOf } from '../../../../core/engaging/form/raw-answer';
import { readAnswer } from '../../../../core/engaging/form/read-answer';
import { settleQuestion } from '../../../../core/engaging/form/settle-question';
import { showAnswer } from '../../../../core/engaging/form/show-answer';
import { submissionOf } from '../../../../core/engaging/form/submission';
import { restsOn, walkForm } from '../../../../core/engaging/form/walk-form';
import { smallGrantsForm } from '../../../../core/founding/templates/form/small-grants-form';
import type { FormQuestion } from '../../../../core/founding/form';
import { aChest, aForm, anOpenRound, finishedAnswers, smallAnswers } from '../../../builders/form';

const form = aForm();
const questions = form.pages.flatMap((page) => page.questions);

const words = fc.array(fc.constantFrom('a', 'word', 'ø', '…', 'two', '7', '-'), {
  minLength: 1,
  maxLength: 9,
});

/** Something that a question of this kind could hold, now and then something that it could not. */
function answerTo({ kind, options = [] }: FormQuestion): fc.Arbitrary<AnswerValue> {
  const ids = options.map(({ id }) => id);
  const one = ids.length === 0 ? fc.constant('x') : fc.constantFrom(...ids);
  const pence = fc.oneof(fc.integer({ min: 50_000, max: 500_000 }), fc.integer());
  const line = fc.record({
    what: words.map((each) => each.join(' ')),
    pence: fc.integer({ min: 1, max: 500_000 }),
  });
  const byKind: Partial<Record<FormQuestion['kind'], fc.Arbitrary<AnswerValue>>> = {
    choice: one,
    choices: fc.subarray(ids),
    pounds: pence,
    number: fc.nat(200),
    budget: fc.array(line, { maxLength: 11 }),
    email: fc.constantFrom('a@b.org', 'c@d.org'),
    phone: fc.constant('01632 960001'),
    postcode: fc.constant('RM3 9AB'),
    link: fc.constant('https://example.org/film'),
    day: fc.constantFrom('2026-09-15', '2026-01-01'),
    agreement: fc.constant('yes'),
    files: fc.constant([{ file: 'f', name: 'plan.pdf', bytes: 9 }]),
  };
  return byKind[kind] ?? words.map((each) => each.join(' '));
}

const anyValue: fc.Arbitrary<AnswerValue> = fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()));

/** A mix of sensible, finished and senseless answers. */
const someAnswers: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.constantFrom({}, finishedAnswers(), smallAnswers()),
    fc.array(
      fc
        .constantFrom(...questions)
        .chain((question) =>
          fc
            .oneof({ weight: 9, arbitrary: answerTo(question) }, anyValue)
            .map((value) => [question.id, value] as const),
        ),
      { maxLength: 25 },
    ),
    fc.subarray(
      questions.map(({ id }) => id),
      { maxLength: 3 },
    ),
  )
  .map(([base, changes, gone]) => {
    const mixed = { ...base, ...Object.fromEntries(changes) };
    return Object.fromEntries(Object.entries(mixed).filter(([id]) => !gone.includes(id)));
  });

describe('whatever is answered', () => {
  it('opens no page before those that it rests on are valid', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { pages } = walkForm(form, answers);
        for (const [at, { page, isOpen }] of pages.entries()) {
          if (!isOpen) continue;
          const rests = new Set(restsOn(page));
          const before = pages
            .slice(0, at)
            .filter(
              (each) =>
                page.section === 'promises' ||
                each.page.section === page.section ||
                each.page.questions.some(({ id }) => rests.has(id)),
            );
          expect(before.filter(({ faults }) => faults.length > 0)).toEqual([]);
        }
      }),
    );
  });

  it('leaves no hidden answer among those that count', () => {
    fc.assert(
      fc.property(someAnswers, someAnswers, (answers, changes) => {
        const { pages, relevant } = walkForm(form, { ...answers, ...changes });
        const asked = new Set(pages.flatMap(({ page }) => page.questions.map(({ id }) => id)));
        expect(Object.keys(relevant).filter((id) => !asked.has(id))).toEqual([]);
        for (const page of form.pages) {
          const isAsked = page.when === undefined || applies(page.when, relevant);
          expect(pages.some((walked) => walked.page.path === page.path)).toBe(isAsked);
        }
      }),
    );
  });

  it('walks the same way twice, each page once and in order, and what counts walks it again', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const walk = walkForm(form, answers);
        expect(walkForm(form, structuredClone(answers))).toEqual(walk);
        const paths = walk.pages.map(({ page }) => page.path);
        expect(form.pages.map(({ path }) => path).filter((path) => paths.includes(path))).toEqual(paths);
        expect(walkForm(form, walk.relevant).relevant).toEqual(walk.relevant);
      }),
    );
  });

  it('makes an application of it only when every page is complete', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const walk = walkForm(form, answers);
        const outcome = submissionOf(smallGrantsForm, aChest(), anOpenRound(), answers);
        expect(outcome.ok).toBe(walk.isComplete);
        if (!outcome.ok) return;
        const { askedPence, minimumPence } = outcome.value;
        expect(Number.isSafeInteger(askedPence) && Number.isSafeInteger(minimumPence)).toBe(true);
        expect(minimumPence).toBeGreaterThan(0);
        expect(minimumPence).toBeLessThanOrEqual(askedPence);
      }),
    );
  });
});

const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  words.map((each) => each.join(' ')),
  fc.integer({ min: 0, max: 10_000_000 }).map((pence) => `£${(pence / 100).toFixed(2)}`),
  fc.constantFrom('2026-09-15', 'RM39AB', 'a@b.org', 'yes', 'no', '01632 960001', 'example.org'),
);

describe('whatever is typed', () => {
  const settled = questions.map((question) => settleQuestion(question, {}));
  const read = (question: FormQuestion, raw: Parameters<typeof readAnswer>[1]): AnswerValue | undefined => {
    const answer = readAnswer(question, raw);
    return answer.ok ? answer.value : undefined;
  };

  it('fills the boxes again with what reads as the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...settled), fc.array(typed, { maxLength: 24 }), (question, boxes) => {
        const sent = new Map(fieldsOf(question).map((field, at) => [field, boxes.slice(at, at + 1)]));
        const value = read(
          question,
          rawFromFields(question, (name) => sent.get(name) ?? []),
        );
        if (value === undefined) return;
        expect(read(question, rawOf(question, value))).toEqual(value);
      }),
    );
  });

  it('is shown in words that read as the same', () => {
    const shown = settled.filter(({ kind }) => kind !== 'files');
    fc.assert(
      fc.property(
        fc.constantFrom(...shown).chain((question) => fc.tuple(fc.constant(question), answerTo(question))),
        ([question, answer]) => {
          const value = read(question, rawOf(question, answer));
          if (value === undefined) return;
          expect(read(question, showAnswer(question, value))).toEqual(value);
        },
      ),
    );
  });

  it('is money only as whole pence', () => {
    const pounds = settled.filter(({ kind }) => kind === 'pounds' || kind === 'budget');
    fc.assert(
      fc.property(fc.constantFrom(...pounds), typed, fc.string(), (question, amount, what) => {
        const raw = question.kind === 'budget' ? [{ what, amount }] : amount;
        for (const part of [read(question, raw)].flat()) {
          if (part === undefined) continue;
          const pence = typeof part === 'object' && 'pence' in part ? part.pence : part;
          expect(Number.isSafeInteger(pence)).toBe(true);
        }
      }),
    );
  });
});
