import { standingQuestions } from '../../../../core/founding/form';
import { tidyText } from '../../../../core/kernel/text';
import { page, problem, redirect, type ShownFault, type SiteAnswer } from '../../answer';
import { csrfToken, holdsToken } from '../../csrf';
import { actsOfNetwork, limitNetwork } from '../../limit';
import { onceOf, putAct } from '../../put-act';
import { one, type FormFields } from '../../request';
import type { PageFunction } from '../../site-route';
import type { Site } from '../../site';
import { wordsOf, type Words } from '../../words/words';
import { readAddress } from '../links/read-address';
import { openSeat, seatFrame, type OpenSeat } from './open-seat';

const longestName = 100;

interface Typed {
  readonly name: string;
  readonly email: string;
  readonly nameFault?: string;
  readonly emailFault?: string;
}

/** GET `…/application/{reference}/hand-over`: who speaks for the group from now on; the second contact is suggested. */
export const showHandOver: PageFunction = async (site, request) => {
  const opened = await openSeat(site, request);
  if (!opened.ok) return opened.answer;
  if (opened.value.application.state === 'withdrawn') return redirect(opened.value.home);
  const { answers } = opened.value.application;
  const text = (id: string): string => {
    const value = answers[id];
    return typeof value === 'string' ? value : '';
  };
  const { secondContactName, secondContactEmail } = standingQuestions;
  const typed = { name: text(secondContactName), email: text(secondContactEmail) };
  return form(site, opened.value, typed, site.ids.next());
};

/** POST `…/application/{reference}/hand-over`: puts it down, once. The worker writes to both people. */
export const handOver: PageFunction = async (site, request) => {
  const opened = await openSeat(site, request);
  if (!opened.ok) return opened.answer;
  const seat = opened.value;
  const frame = seatFrame(seat, seat.home);
  if (!holdsToken(site, request, seat.secret)) return problem('try-again', frame);
  if (seat.application.state === 'withdrawn') return redirect(seat.home);
  const typed = readTyped(request.form, wordsOf(seat.kept.draft.language));
  const once = onceOf(site, request.form);
  if (typed.nameFault !== undefined || typed.emailFault !== undefined) return form(site, seat, typed, once);
  const limited = await limitNetwork(site, request, actsOfNetwork, frame);
  if (limited !== undefined) return limited;
  const { name, email } = typed;
  await putAct(site, seat.chest.id, 'hand-over', once, { application: seat.application.id, name, email });
  return redirect(`${seat.home}?done=hand-over`);
};

function readTyped(fields: FormFields, words: Words): Typed {
  const name = tidyText(one(fields, 'name')).replace(/\s+/g, ' ');
  const { email, fault } = readAddress(fields, words);
  const nameFault = faultOfName(name, words);
  return {
    name,
    email,
    ...(nameFault === undefined ? {} : { nameFault }),
    ...(fault === undefined ? {} : { emailFault: fault }),
  };
}

function faultOfName(name: string, { tracking }: Words): string | undefined {
  if (name === '') return tracking.handOver.nameMissing;
  return name.length > longestName ? tracking.handOver.nameTooLong : undefined;
}

function form(site: Site, seat: OpenSeat, typed: Typed, once: string): SiteAnswer {
  const words = wordsOf(seat.kept.draft.language).tracking.handOver;
  const csrf = csrfToken(site, seat.secret, `${seat.home}/hand-over`);
  const faults: ShownFault[] = [];
  if (typed.nameFault !== undefined) faults.push({ text: typed.nameFault, href: '#name' });
  if (typed.emailFault !== undefined) faults.push({ text: typed.emailFault, href: '#email' });
  const shown = { labels: words, ...typed, once, csrf, home: seat.home };
  return page('hand-over', words.title, seatFrame(seat, seat.home), shown, { faults });
}
