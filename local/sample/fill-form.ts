import type { Answers, AnswerValue } from '../../core/engaging/form/answers';
import type { SettledQuestion } from '../../core/engaging/form/settle-question';
import { walkForm } from '../../core/engaging/form/walk-form';
import type { Form } from '../../core/founding/form';

/** A page is asked only when those before it are answered, so that a form is gone through some times. */
const mostPasses = 60;

/**
 * A whole form filled in with these answers; required questions without one get something plain that fits. For samples
 * and for trying the product out: the form is one with its options filled in. Throws when an answer given does not fit.
 */
export function fillForm(form: Form, given: Answers): Answers {
  let answers: Answers = { ...given };
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const walk = walkForm(form, answers);
    const [fault] = walk.pages.flatMap((page) => page.faults.map((each) => ({ ...each, page: page.page })));
    if (fault === undefined) return walk.relevant;
    if (fault.fault !== 'missing') {
      throw new RangeError(`the sample's answer to ${fault.question} does not fit: ${fault.fault}`);
    }
    const question = fault.page.questions.find((each) => each.id === fault.question);
    if (question === undefined) break;
    answers = { ...answers, [question.id]: plainAnswer(question) };
  }
  throw new RangeError('the sample does not come to the end of the form');
}

function plainAnswer(question: SettledQuestion): AnswerValue {
  const option = question.options?.[0]?.id ?? '';
  const plain: Readonly<Record<SettledQuestion['kind'], AnswerValue>> = {
    line: 'As we told you',
    words: 'We meet every week, and everybody who comes has a say in what we do next.',
    choice: option,
    choices: [option],
    pounds: question.most ?? question.least ?? 100,
    number: question.least ?? 1,
    day: '2026-12-01',
    email: 'group@groups.example',
    phone: '01632 960 001',
    link: 'https://films.example/our-group',
    postcode: 'RM3 9AB',
    budget: [{ what: 'Room, materials and expenses', pence: question.total ?? 0 }],
    files: [],
    agreement: 'yes',
  };
  return plain[question.kind];
}
