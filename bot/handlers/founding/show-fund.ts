import type { FundStatus } from '../../../core/founding/fund-view';
import { severalStatusCard } from '../../cards/founding/several-status-card';
import { statusCard } from '../../cards/founding/status-card';
import { inChest, refused, type Handle } from '../../press';
import { cardReply } from '../../reply';
import { fundWords } from '../../words/en-gb/founding';

/** How the fund stands: one, or for somebody with several a line for each and a total. */
export const showFund: Handle<'fund.show'> = async (press, services) => {
  const { chest } = press.data;
  const asked = press.memberships.filter((each) => chest === undefined || each.chest === chest);
  const outcomes = await Promise.all(
    asked.map((membership) => inChest(press, services, membership).useCases.fundStatus({})),
  );
  const statuses: FundStatus[] = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const [first, second] = statuses;
  const refusal = outcomes.find((outcome) => !outcome.ok)?.refusal;
  if (first === undefined) return refused(press, services, refusal ?? { code: 'not-allowed' });
  if (second === undefined && asked.length === 1) {
    return cardReply(statusCard(first), fundWords.statusTitle(first.chestName));
  }
  const missing = asked.filter((_, place) => outcomes[place]?.ok === false).map((each) => each.chest);
  return cardReply(severalStatusCard(statuses, missing), fundWords.severalTitle);
};
