import type { PublishedRoundLine } from '../../../../core/engaging/published';
import type { Instant } from '../../../../core/kernel/dates';
import { formatPounds } from '../../../../core/kernel/money';
import { page, problem } from '../../answer';
import type { PageFunction } from '../../site-route';
import { formatMoment } from '../../words/format-moment';
import { wordsOf } from '../../words/words';
import { openChest } from '../open-round';

/** GET /{chest}: a fund's front page: its rounds, and other funds nearby. */
export const showFund: PageFunction = async (site, request) => {
  const chest = await openChest(site, request);
  if (chest === undefined) return problem('not-found');
  const { fund } = wordsOf().apply;
  const now = site.clock.now();
  const isOpen = (round: PublishedRoundLine): boolean => round.isOpen && now < round.closesAt;
  const content = {
    fund,
    heading: fund.title(chest.name),
    intro: fund.intro(chest.borough),
    open: chest.rounds.filter(isOpen).map((round) => lineOf(round, chest.id, now)),
    others: chest.rounds.filter((round) => !isOpen(round)).map((round) => lineOf(round, chest.id, now)),
    otherFunds: chest.otherFunds,
    returning: `/${chest.id}/return`,
  };
  return page('fund', fund.title(chest.name), { chest, back: '/' }, content, { forEverybody: true });
};

function lineOf(round: PublishedRoundLine, chest: string, now: Instant): object {
  const { fund } = wordsOf().apply;
  const { id, name, opensAt, closesAt, minimumPence, maximumPence, isOpen } = round;
  const when = now < opensAt && !isOpen ? fund.opens(formatMoment(opensAt)) : endsWords(closesAt, now);
  return {
    href: `/${chest}/${id}`,
    name,
    amounts: fund.amounts(formatPounds(minimumPence), formatPounds(maximumPence)),
    when,
  };
}

function endsWords(closesAt: Instant, now: Instant): string {
  const { fund } = wordsOf().apply;
  return now < closesAt ? fund.closes(formatMoment(closesAt)) : fund.ended(formatMoment(closesAt));
}
