import type { Draft } from '../../../core/engaging/draft';
import type { Answers } from '../../../core/engaging/form/answers';
import type { PublishedRound } from '../../../core/engaging/published';
import type { Applicant } from '../../../local/public-site/applicant';
import { beginOnline } from '../../../local/public-site/apply-online';
import { smallAnswers } from '../form';
import type { MemorySite } from '../in-memory/site';
import { anApplicant } from './site-in-process';
import { roundPath, smallRound, smallSite } from './small-site';

/** Somebody who has just begun an application at a small site. */
export interface Begun {
  readonly site: MemorySite;
  readonly applicant: Applicant;
  /** The draft's task list. */
  readonly home: string;
  /** The draft as it stands now. */
  draft(): Draft;
  /** Puts answers into the draft, as if they had been typed before. */
  answer(answers: Answers): Promise<void>;
}

/** An applicant with a draft in which nothing has been answered. */
export async function begun(changes: Partial<PublishedRound> = {}): Promise<Begun> {
  const site = await smallSite(changes);
  const applicant = await anApplicant(site);
  const home = await beginOnline(applicant, roundPath, smallRound(changes).form);
  const id = home.split('/').at(-1) ?? '';
  const kept = async () => {
    const found = await site.drafts.find(id);
    if (found === undefined) throw new Error('the draft is gone');
    return found;
  };
  return {
    site,
    applicant,
    home,
    draft() {
      const found = site.drafts.all().find(({ draft }) => draft.id === id);
      if (found === undefined) throw new Error('the draft is gone');
      return found.draft;
    },
    async answer(answers) {
      const found = await kept();
      await site.drafts.save(found, { ...found.draft, answers: { ...found.draft.answers, ...answers } });
    },
  };
}

/** An applicant whose draft is complete and not sent. */
export async function ready(changes: Partial<PublishedRound> = {}): Promise<Begun> {
  const one = await begun(changes);
  await one.answer(smallAnswers());
  return one;
}
