import { formatDay } from '../../../../core/kernel/dates';
import { page } from '../../answer';
import { csrfToken } from '../../csrf';
import { one } from '../../request';
import type { PageFunction } from '../../site-route';
import { wordsOf } from '../../words/words';
import { openSeat, seatFrame } from './open-seat';
import { answersOf, askedOf, changeOf, stepsOf } from './tracking-model';

/** GET `/{chest}/application/{reference}`: how an application stands, what comes next and what its group can do. */
export const showApplication: PageFunction = async (site, request) => {
  const opened = await openSeat(site, request);
  if (!opened.ok) return opened.answer;
  const { chest, application, kept, secret, home } = opened.value;
  const round = await site.published.round(chest.id, application.round);
  const words = wordsOf(kept.draft.language);
  const { tracking } = words;
  const now = site.clock.now();
  const token = (act: string): string => csrfToken(site, secret, `${home}/${act}`);
  return page('application', tracking.title, seatFrame(opened.value, `/${chest.id}`), {
    labels: tracking,
    title: application.title,
    reference: application.id,
    sentOn: formatDay(application.receivedAt),
    state: application.state,
    ...tracking.states[application.state],
    steps: stepsOf(application, words),
    asked: askedOf(application, kept.draft, now, words),
    change: changeOf(application, kept.draft, now, words),
    decision: application.decision && {
      ...application.decision,
      lines: application.decision.words.split('\n').filter((line) => line.trim() !== ''),
    },
    canWithdraw: application.canWithdraw,
    canHandOver: application.state !== 'withdrawn',
    answers: round === undefined ? [] : answersOf(application, round, words),
    home,
    changeToken: token('change'),
    replyToken: token('reply'),
    leaving: { ...words.links.leave, path: `${home}/leave`, csrf: token('leave') },
    done: doneWords(one(request.query, 'done'), tracking.done),
  });
};

/** What was just done. An address that somebody made up says nothing. */
function doneWords(done: string, words: Readonly<Record<string, string>>): string | undefined {
  return Object.hasOwn(words, done) ? words[done] : undefined;
}
