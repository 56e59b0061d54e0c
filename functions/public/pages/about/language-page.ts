import type { PublishedRound } from '../../../../core/engaging/published';
import { page, problem, redirect, type Frame, type SetCookie, type SiteAnswer } from '../../answer';
import { csrfToken, holdsToken } from '../../csrf';
import { chosenLanguage, languageCookie, languagesOf, plainLanguage } from '../../language';
import { one, type SiteRequest } from '../../request';
import { sessionCookie } from '../../session';
import type { PageFunction } from '../../site-route';
import { wordsOf, type Words } from '../../words/words';
import { draftFrame, openDraft } from '../open-draft';
import { openRound } from '../open-round';
import { saveDraft } from '../save-draft';

const yearSeconds = 365 * 24 * 3600;

/** GET `/{chest}/{round}/language`: the choice before an application begins. */
export const showLanguage: PageFunction = async (site, request) => {
  const opened = await openRound(site, request);
  if (!opened.ok) return opened.answer;
  const { chest, round, base } = opened.value;
  return choice(round, { chest, back: base }, chosenLanguage(request));
};

/** POST `/{chest}/{round}/language`: this browser remembers it. */
export const chooseLanguage: PageFunction = async (site, request) => {
  const opened = await openRound(site, request);
  if (!opened.ok) return opened.answer;
  const { chest, round, base } = opened.value;
  const chosen = readChoice(round, request);
  return chosen === undefined
    ? choice(round, { chest, back: base }, undefined, { isMissing: true })
    : redirect(base, [rememberLanguage(chosen)]);
};

/** GET `…/draft/{draft}/language`: the choice for an application that was begun. */
export const showDraftLanguage: PageFunction = async (site, request) => {
  const opened = await openDraft(site, request);
  if (!opened.ok) return opened.answer;
  const { draft, home, round, secret } = opened.value;
  const csrf = csrfToken(site, secret, `${home}/language`);
  return choice(round, draftFrame(opened.value, home), draft.language, { csrf });
};

/** POST `…/draft/{draft}/language`: kept with the draft, so that every device shows it so. */
export const chooseDraftLanguage: PageFunction = async (site, request) => {
  const opened = await openDraft(site, request);
  if (!opened.ok) return opened.answer;
  const { draft, home, round, secret } = opened.value;
  const frame = draftFrame(opened.value, home);
  if (!holdsToken(site, request, secret)) return problem('try-again', frame);
  const language = readChoice(round, request);
  const csrf = csrfToken(site, secret, `${home}/language`);
  if (language === undefined) return choice(round, frame, draft.language, { csrf, isMissing: true });
  await saveDraft(site, opened.value, (newest) => ({ ...newest, language }));
  return redirect(home, [rememberLanguage(language), sessionCookie(draft.id, secret)]);
};

function readChoice(round: PublishedRound, request: SiteRequest): string | undefined {
  const chosen = one(request.form, 'language');
  return [plainLanguage, ...languagesOf(round.form)].find((known) => known === chosen);
}

function rememberLanguage(value: string): SetCookie {
  return { name: languageCookie, value, maxAgeSeconds: yearSeconds };
}

function choice(
  round: PublishedRound,
  frame: Frame,
  chosen: string | undefined,
  { csrf, isMissing = false }: { readonly csrf?: string; readonly isMissing?: boolean } = {},
): SiteAnswer {
  const words = wordsOf(frame.language).about.language;
  const items = [plainLanguage, ...languagesOf(round.form)].map((each) => itemFor(each, words));
  const fault = isMissing ? words.missing : undefined;
  return page(
    'language',
    words.title,
    frame,
    { labels: words, items, chosen, csrf, fault },
    { faults: fault === undefined ? [] : [{ text: fault, href: '#language' }] },
  );
}

/** A language by its own name, which those who read it know. */
function itemFor(language: string, words: Words['about']['language']): object {
  if (language === plainLanguage) return { value: language, text: words.plain };
  if (language === 'easy-read') {
    return { value: language, text: words.easyRead, hint: { text: words.easyReadHint } };
  }
  const text = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return { value: language, text, label: { attributes: { lang: language } } };
}
