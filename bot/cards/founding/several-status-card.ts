import { addFigures } from '../../../core/founding/fund-figures';
import type { FundStatus } from '../../../core/founding/fund-view';
import { formatPounds } from '../../../core/kernel/money';
import type { Card } from '../../reply';
import { fundWords } from '../../words/en-gb/founding';
import { dayAndTime } from '../moments';
import { button, cardOf, facts, figure, quiet, table, numbers, text } from '../parts';
import { plainLine } from '../plain-text';
import { buttonTitle } from '../button-title';

const mostButtons = 5;

/** How several funds stand: the total, then a line for each. `missing` names those whose books could not be read. */
export function severalStatusCard(statuses: readonly FundStatus[], missing: readonly string[] = []): Card {
  const total = addFigures(statuses.map((status) => status.total));
  const isProvisional = statuses.some((status) => status.provisional);
  const rows = statuses.map((status) => [
    plainLine(status.chestName, 60),
    formatPounds(status.total.availablePence),
    formatPounds(status.total.pledgedPence),
  ]);
  const sum = [fundWords.inAll, formatPounds(total.availablePence), formatPounds(total.pledgedPence)];
  return cardOf({
    heading: fundWords.severalTitle,
    isWide: true,
    body: [
      figure(fundWords.leftOf(formatPounds(total.availablePence))),
      quiet(fundWords.ofPledged(formatPounds(total.pledgedPence), dayAndTime(statuses[0]?.at ?? ''))),
      facts([
        ...(isProvisional ? [[fundWords.reserved, formatPounds(total.reservedPence)] as const] : []),
        [fundWords.committed, formatPounds(total.committedPence)],
        [fundWords.paid, formatPounds(total.paidPence)],
      ]),
      table(
        [fundWords.fund, fundWords.left, fundWords.of],
        [...rows, sum],
        [text(4), numbers(3), numbers(3)],
      ),
      ...(missing.length > 0
        ? [quiet(`${fundWords.notOne} ${missing.map((name) => plainLine(name)).join(', ')}.`)]
        : []),
      quiet(isProvisional ? fundWords.provisional : fundWords.asOfRelease),
    ],
    actions: statuses
      .slice(0, mostButtons)
      .map((status) => button(buttonTitle(status.chestName), 'fund.show', { chest: status.chest })),
  });
}
