import { applicationReference } from '../../../../core/engaging/application-reference';
import type { Draft } from '../../../../core/engaging/draft';
import type { FormWalk } from '../../../../core/engaging/form/walk-form';
import type { Amendment, IntakeItem, Submission } from '../../../../core/engaging/intake';
import type { Instant } from '../../../../core/kernel/dates';
import { problem, redirect } from '../../answer';
import { holdsToken } from '../../csrf';
import type { PageFunction } from '../../site-route';
import { walkDraft, type OpenDraft } from '../open-draft';
import { saveDraft } from '../save-draft';
import { goneDraft, openForm } from './open-form';

/** Nobody fills the form in so quickly by hand. It only marks the application for a person to look at. */
const shortestMinutes = 1;

/**
 * POST …/draft/{draft}/check: hands the application in, under the nonce of its draft: pressed twice, in two tabs or
 * again after Back, it is the same row and the same confirmation.
 */
export const sendForm: PageFunction = async (site, request) => {
  const opened = await openForm(site, request);
  if (!opened.ok) return opened.answer;
  const { value } = opened;
  const { chest, draft, home, round, secret } = value;
  if (!holdsToken(site, request, secret)) return problem('try-again', { chest });
  const walk = walkDraft(value);
  if (walk.firstIncomplete !== undefined) return redirect(`${home}/${walk.firstIncomplete}`);
  if (draft.formVersion !== round.form.version) return redirect(home);
  const at = site.clock.now();
  const filed = await site.intake(chest.id).put(intakeItem(value, walk, at));
  const application = draft.about?.application ?? applicationReference(round.id, draft.nonce);
  const kept = await saveDraft(site, value, (newest) => ({
    ...newest,
    // Of two sendings at once the first one's moment stands.
    sent: newest.sent ?? { at, application },
  }));
  if (kept === undefined) return goneDraft(value);
  return redirect(`${home}/sent${filed === 'being-filed' ? '?being-filed=yes' : ''}`);
};

function intakeItem(opened: OpenDraft, walk: FormWalk, acceptedAt: Instant): IntakeItem {
  const { draft, round } = opened;
  const { about, nonce } = draft;
  const version = round.form.version;
  if (about === undefined) {
    return {
      nonce,
      kind: 'submit',
      acceptedAt,
      act: JSON.stringify(submissionOf(draft, version, walk, acceptedAt)),
      state: 'waiting',
    };
  }
  const act: Amendment = {
    application: about.application,
    over: about.version,
    formVersion: version,
    answers: walk.relevant,
  };
  return { nonce, kind: about.act, acceptedAt, act: JSON.stringify(act), state: 'waiting' };
}

function submissionOf(draft: Draft, formVersion: number, walk: FormWalk, sentAt: Instant): Submission {
  const minutes = Math.round((Date.parse(sentAt) - Date.parse(draft.startedAt)) / 60_000);
  return {
    round: draft.round,
    draft: draft.id,
    formVersion,
    answers: walk.relevant,
    language: draft.language,
    minutesTaken: minutes,
    looksAutomatic: draft.looksAutomatic === true || minutes < shortestMinutes,
    ...(draft.latePass === undefined ? {} : { latePass: draft.latePass }),
  };
}
