import { createHash } from 'node:crypto';
import type { Draft } from '../../core/engaging/draft';
import type { Answers } from '../../core/engaging/form/answers';
import type { FormWalk } from '../../core/engaging/form/walk-form';
import type { StartedDraft } from '../../core/engaging/intake';
import { groupFactsOf } from '../../core/engaging/outreach/group-facts';
import { standingQuestions } from '../../core/founding/form';
import { leaveCount } from './leave-count';
import type { Site } from './site';

type Told = Pick<Draft, 'id' | 'chest' | 'round'>;

/** Tells the reach funnel that a draft was begun: by a mark that leads nowhere, with no name. */
export function tellStarted(site: Site, draft: Told): Promise<void> {
  return tell(site, draft, 'start', {});
}

/** Tells it who began, in codes, once the group has said so and where it wants to work. */
export async function tellFacts(site: Site, draft: Told, before: FormWalk, after: FormWalk): Promise<void> {
  if (knowsGroup(before) || !knowsGroup(after)) return;
  const neighbourhood = textOf(after.relevant, standingQuestions.neighbourhood);
  await tell(site, draft, 'facts', {
    facts: groupFactsOf(after.relevant),
    ...(neighbourhood === undefined ? {} : { neighbourhood }),
  });
}

/** True when all is told that the funnel counts by. */
function knowsGroup({ sections, pages, relevant }: FormWalk): boolean {
  const asksWhere = pages.some(({ page }) =>
    page.questions.some(({ id }) => id === standingQuestions.neighbourhood),
  );
  const saysWhere = !asksWhere || relevant[standingQuestions.neighbourhood] !== undefined;
  return saysWhere && sections.every(({ section, state }) => section !== 'group' || state === 'complete');
}

async function tell(
  site: Site,
  { id, chest, round }: Told,
  what: 'start' | 'facts',
  known: Pick<StartedDraft, 'facts' | 'neighbourhood'>,
): Promise<void> {
  const mark = createHash('sha256').update(id).digest('hex').slice(0, 40);
  const act: StartedDraft = { round, draft: mark, ...known };
  await leaveCount(site, chest, { nonce: `${what}-${mark}`, kind: 'start', act: JSON.stringify(act) });
}

function textOf(answers: Answers, question: string): string | undefined {
  const value = answers[question];
  return typeof value === 'string' ? value : undefined;
}
