import type { FormWalk } from '../../../../core/engaging/form/walk-form';
import type { WalkedSection } from '../../../../core/engaging/form/walk-sections';
import { showAnswer } from '../../../../core/engaging/form/show-answer';
import { page, redirect } from '../../answer';
import { csrfToken, holdsToken } from '../../csrf';
import { problem } from '../../answer';
import type { PageFunction } from '../../site-route';
import { formatMoment } from '../../words/format-moment';
import { wordsOf, type Words } from '../../words/words';
import { draftFrame, walkDraft, type OpenDraft } from '../open-draft';
import { saveDraft } from '../save-draft';
import { goneDraft, openForm } from './open-form';

/** GET …/draft/{draft}: the parts of the application, in any order, and how far each is. */
export const showTaskList: PageFunction = async (site, request) => {
  const opened = await openForm(site, request);
  if (!opened.ok) return opened.answer;
  const { draft, round, chest, home, secret } = opened.value;
  const words = wordsOf(draft.language);
  const walk = walkDraft(opened.value);
  const frame = draftFrame(opened.value, `/${chest.id}/${round.id}`);
  if (draft.formVersion !== round.form.version) {
    const changed = { words: words.form.changed, lost: lostAnswers(opened.value, walk) };
    return page('form-changed', words.form.changed.title, frame, {
      ...changed,
      csrf: csrfToken(site, secret, home),
      action: home,
    });
  }
  const done = walk.sections.filter(({ state }) => state === 'complete').length;
  return page('task-list', words.form.tasks.title, frame, {
    form: words.form,
    intro: words.form.tasks.intro(round.name),
    closes: words.form.tasks.closes(formatMoment(round.closesAt)),
    progress: words.form.tasks.done(done, walk.sections.length),
    tasks: [...walk.sections.map((section) => taskOf(section, home, words)), checkTask(walk, home, words)],
    save: `${home}/save`,
  });
};

/** POST …/draft/{draft}: the group has seen what changed in the form, and goes on with the newer one. */
export const acceptNewForm: PageFunction = async (site, request) => {
  const opened = await openForm(site, request);
  if (!opened.ok) return opened.answer;
  const { home, secret, chest, round } = opened.value;
  if (!holdsToken(site, request, secret)) return problem('try-again', { chest });
  const kept = await saveDraft(site, opened.value, (draft) => ({
    ...draft,
    formVersion: round.form.version,
  }));
  return kept === undefined ? goneDraft(opened.value) : redirect(home);
};

function taskOf({ section, state, minutes, next }: WalkedSection, home: string, words: Words): object {
  const canStart = state !== 'cannot-start' && next !== undefined;
  return {
    heading: { text: words.form.sections[section] },
    hint: { text: words.form.minutes(minutes) },
    ...(canStart ? { href: `${home}/${next}` } : {}),
    status: statusOf(state, words),
  };
}

/** Completed ones are plain words, so that what is still to do stands out. */
function statusOf(state: WalkedSection['state'], words: Words): object {
  const text = words.form.states[state];
  if (state === 'complete') return { text };
  if (state === 'cannot-start') return { text, classes: 'nhsuk-task-list__status--cannot-start-yet' };
  return { tag: { text, colour: state === 'in-progress' ? 'yellow' : 'blue' } };
}

function checkTask(walk: FormWalk, home: string, words: Words): object {
  return {
    heading: { text: words.form.tasks.check },
    ...(walk.isComplete ? { href: `${home}/check` } : {}),
    status: statusOf(walk.isComplete ? 'not-started' : 'cannot-start', words),
  };
}

/** What was answered under the older form and is asked no more, as text to copy. */
function lostAnswers({ draft, round }: OpenDraft, walk: FormWalk): readonly string[] {
  const known = new Map(
    round.form.pages.flatMap(({ questions }) => questions.map((each) => [each.id, each])),
  );
  const asked = new Set(walk.pages.flatMap(({ page }) => page.questions.map(({ id }) => id)));
  return Object.entries(draft.answers)
    .filter(([id]) => !asked.has(id))
    .map(([id, value]) => {
      const question = known.get(id);
      const plain = { id, kind: 'line', text: '', hint: '', required: false, messages: {} } as const;
      return question === undefined
        ? showAnswer(plain, value)
        : `${question.text} ${showAnswer(question, value)}`;
    });
}
