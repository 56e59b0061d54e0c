import type { Draft } from '../../../../core/engaging/draft';
import { problem, redirect } from '../../answer';
import { holdsToken } from '../../csrf';
import type { PageFunction } from '../../site-route';
import type { Site } from '../../site';
import { saveDraft } from '../save-draft';
import { openSeat, seatFrame, type OpenSeat } from './open-seat';

type Act = 'amend' | 'reply';

/** POST `…/application/{reference}/change`: opens the form again, filled in, until the round closes. */
export const changeAnswers: PageFunction = (site, request) => begin(site, request, 'amend');

/** POST `…/application/{reference}/reply`: opens the questions that the fund team asked about, and no other. */
export const replyToQuestion: PageFunction = (site, request) => begin(site, request, 'reply');

async function begin(site: Site, request: Parameters<PageFunction>[1], act: Act): ReturnType<PageFunction> {
  const opened = await openSeat(site, request);
  if (!opened.ok) return opened.answer;
  const seat = opened.value;
  if (!holdsToken(site, request, seat.secret)) return problem('try-again', seatFrame(seat, seat.home));
  if (!isOpen(seat, act, site.clock.now())) return redirect(seat.home);
  const { draft } = seat.kept;
  if (isBeingFiled(seat)) return redirect(`${seat.home}?done=wait`);
  if (!isUnderway(draft, seat, act)) await saveDraft(site, seat, (newest) => begun(site, newest, seat, act));
  return redirect(`/${seat.chest.id}/${seat.application.round}/draft/${draft.id}`);
}

function isOpen({ application }: OpenSeat, act: Act, now: string): boolean {
  const until = act === 'amend' ? application.changeUntil : application.asked?.dueAt;
  return until !== undefined && now < until;
}

/** The last change was sent and has not come back published: another over it would only be refused. */
function isBeingFiled({ kept, application }: OpenSeat): boolean {
  const { about, sent } = kept.draft;
  return sent !== undefined && about?.version === application.version;
}

function isUnderway({ about, sent }: Draft, { application }: OpenSeat, act: Act): boolean {
  return sent === undefined && about?.act === act && about.version === application.version;
}

/** The application's answers, opened for one more change under a nonce of its own. */
function begun(site: Site, seat: Draft, { application }: OpenSeat, act: Act): Draft {
  const { sent, ...rest } = seat;
  void sent;
  return {
    ...rest,
    answers: application.answers,
    formVersion: application.formVersion,
    startedAt: site.clock.now(),
    nonce: site.ids.next(),
    about: { application: application.id, version: application.version, act },
  };
}
