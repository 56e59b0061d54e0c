import type { PublishedRound, PublishedRoundLine } from '../../../../core/engaging/published';
import type { Instant } from '../../../../core/kernel/dates';
import { page, type SiteAnswer } from '../../answer';
import type { Site } from '../../site';
import { formatMoment } from '../../words/format-moment';
import { wordsOf, type Words } from '../../words/words';
import type { OpenRound } from '../open-round';

/** A round that takes no applications: since when, what is kept, what to do. Nothing is refused without these words. */
export function closedPage(
  site: Site,
  { chest, round, base }: OpenRound,
  { hasDraft = false } = {},
): SiteAnswer {
  const { notOpen } = wordsOf().apply;
  const closed = closedWords(round, site.clock.now(), wordsOf().apply);
  return page(
    'closed',
    closed.title,
    { chest, back: `/${chest.id}` },
    {
      closed,
      notOpen,
      hasDraft,
      otherFunds: chest.otherFunds,
      questions: `${base}/questions`,
    },
  );
}

/** The title and the sentence for a round that is over, or has not begun. */
export function closedWords(
  round: PublishedRound | PublishedRoundLine,
  now: Instant,
  { notOpen }: Words['apply'],
): { readonly title: string; readonly sentence: string } {
  const { opensAt, closesAt } = round;
  if (now < opensAt) return { title: notOpen.soonTitle, sentence: notOpen.opens(formatMoment(opensAt)) };
  // Ended early by the fund team: the time that was announced would be wrong.
  if (now < closesAt) return { title: notOpen.title, sentence: notOpen.early };
  return { title: notOpen.title, sentence: notOpen.closed(formatMoment(closesAt)) };
}
