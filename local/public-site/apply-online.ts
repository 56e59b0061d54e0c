import type { Answers } from '../../core/engaging/form/answers';
import { fieldsOf, rawOf } from '../../core/engaging/form/raw-answer';
import type { Form, FormQuestion } from '../../core/founding/form';
import type { Applicant, Filled, SeenPage } from './applicant';

/** How many pages a form can have, several times over: an applicant going in circles stops here. */
const mostPages = 200;

/** Goes from a round's page through the checks to the task list, saying what fits. Answers the draft's address. */
export async function beginOnline(applicant: Applicant, round: string, form: Form): Promise<string> {
  await applicant.open(round);
  let page = await applicant.follow('Start now');
  for (const check of form.eligibility) page = await applicant.submit({ answer: check.fits });
  page = await applicant.submit();
  if (page.status !== 200) throw new Error(`the form did not begin: «${page.title}»`);
  return page.path;
}

/** Fills in every page that is asked, as it is asked, until the application can be checked. */
export async function fillOnline(
  applicant: Applicant,
  home: string,
  form: Form,
  answers: Answers,
): Promise<void> {
  const filled = fieldsFor(form, answers);
  await applicant.open(home);
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = applicant.page();
    if (page.path !== home) {
      await fillPage(applicant, filled);
      continue;
    }
    const next = nextTask(page, home);
    if (next === undefined) return;
    await applicant.open(next);
  }
  throw new Error('the form does not end');
}

/** Checks the answers and sends them. Answers the reference on the confirmation. */
export async function sendOnline(applicant: Applicant, home: string): Promise<string> {
  await applicant.open(`${home}/check`);
  const sent = await applicant.submit();
  const reference = /class="chest-reference">([^<]+)</.exec(sent.html)?.[1];
  if (reference === undefined) throw new Error(`the application was not sent: «${sent.title}»`);
  return reference;
}

/** What to put into the form's boxes so that it holds these answers. */
export function fieldsFor(form: Form, answers: Answers): Filled {
  const questions = form.pages.flatMap((page): readonly FormQuestion[] => page.questions);
  return Object.fromEntries(questions.flatMap((question) => fieldsOfAnswer(question, answers)));
}

function fieldsOfAnswer(
  question: FormQuestion,
  answers: Answers,
): readonly [string, string | readonly string[]][] {
  const raw = rawOf(question, answers[question.id]);
  const names = fieldsOf(question);
  if (raw === undefined) return names.map((name) => [name, question.kind === 'choices' ? [] : '']);
  if (typeof raw === 'string') return [[question.id, raw]];
  if ('day' in raw)
    return (['day', 'month', 'year'] as const).map((box) => [`${question.id}-${box}`, raw[box]]);
  return raw.flatMap((part, at): readonly [string, string | readonly string[]][] => {
    if (typeof part === 'string')
      return at === 0 ? [[question.id, raw.filter((each) => typeof each === 'string')]] : [];
    if (!('what' in part)) return [];
    const place = at + 1;
    return [
      [`${question.id}-what-${place}`, part.what],
      [`${question.id}-amount-${place}`, part.amount],
    ];
  });
}

async function fillPage(applicant: Applicant, filled: Filled): Promise<void> {
  const { path, forms } = applicant.page();
  const boxes = new Set(forms[0]?.controls.map(({ name }) => name));
  const own = Object.fromEntries(Object.entries(filled).filter(([name]) => boxes.has(name)));
  // More lines than the page shows at first are asked for, a line at a time.
  const hidden = Object.keys(filled).find((name) => isNextLine(name, boxes));
  const page = await applicant.submit(own, hidden === undefined ? undefined : 'Add another line');
  if (page.faults.length > 0) {
    throw new Error(`${path} was refused: ${page.faults.map(({ text }) => text).join('; ')}`);
  }
}

function isNextLine(name: string, boxes: ReadonlySet<string>): boolean {
  const [, id, place] = /^(.+-what-)(\d+)$/.exec(name) ?? [];
  return place !== undefined && !boxes.has(name) && boxes.has(`${id}${Number(place) - 1}`);
}

/** The first task of the list that is neither complete nor the sending itself. */
function nextTask({ html, links }: SeenPage, home: string): string | undefined {
  const items = html.split('<li class="nhsuk-task-list__item').slice(1);
  const open = items.find((item) => !item.includes('Completed') && item.includes('href='));
  const href = /href="([^"]+)"/.exec(open ?? '')?.[1];
  const check = links.find((link) => link.href === `${home}/check`);
  return href === undefined || href === check?.href ? undefined : href;
}
