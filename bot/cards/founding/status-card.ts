import type { FundStatus, PotStatus } from '../../../core/founding/fund-view';
import { formatPounds } from '../../../core/kernel/money';
import type { Card } from '../../reply';
import { commonWords } from '../../words/en-gb/common';
import { fundWords } from '../../words/en-gb/founding';
import { dayAndTime } from '../moments';
import {
  button,
  cardOf,
  facts,
  figure,
  quiet,
  subheading,
  table,
  type Elements,
  numbers,
  text,
} from '../parts';
import { plainLine } from '../plain-text';
import { potsChart } from './pots-chart';

const mostPots = 12;
const mostFunders = 8;

/** How one fund stands: the figures in words first, then a table, then a chart. */
export function statusCard(status: FundStatus): Card {
  const { total } = status;
  return cardOf({
    heading: fundWords.statusTitle(plainLine(status.chestName)),
    isWide: true,
    body: [
      figure(fundWords.leftOf(formatPounds(total.availablePence))),
      quiet(fundWords.ofPledged(formatPounds(total.pledgedPence), dayAndTime(status.at))),
      facts([
        ...(status.provisional ? [[fundWords.reserved, formatPounds(total.reservedPence)] as const] : []),
        [fundWords.committed, formatPounds(total.committedPence)],
        [fundWords.paid, formatPounds(total.paidPence)],
        [fundWords.unallotted, formatPounds(status.unallottedPence)],
      ]),
      ...placesOf(status.pots),
      ...fundersOf(status),
      quiet(status.provisional ? fundWords.provisional : fundWords.asOfRelease),
    ],
    actions: [
      button('Applications', 'applications.show', { chest: status.chest }),
      button('Needs', 'needs.show', { chest: status.chest }),
    ],
  });
}

function placesOf(pots: readonly PotStatus[]): Elements {
  if (pots.length === 0) return [];
  const shown = newestRound(pots);
  const rows = shown
    .slice(0, mostPots)
    .map((pot) => [
      plainLine(pot.name, 60),
      formatPounds(pot.availablePence),
      formatPounds(pot.pledgedPence),
    ]);
  const rest = pots.length - rows.length;
  return [
    subheading(fundWords.byPlace),
    quiet(plainLine(shown[0]?.roundName ?? '')),
    table([fundWords.place, fundWords.left, fundWords.of], rows, [text(4), numbers(3), numbers(3)]),
    potsChart(shown.slice(0, mostPots)),
    ...(rest > 0 ? [quiet(commonWords.more(rest, 'Fund'))] : []),
  ];
}

/** Pots stand in the order of their rounds' books; the last round is the one being worked on. */
function newestRound(pots: readonly PotStatus[]): readonly PotStatus[] {
  const round = pots.at(-1)?.round;
  return pots.filter((pot) => pot.round === round);
}

function fundersOf({ funders }: FundStatus): Elements {
  if (funders.length < 2) return [];
  const rows = funders
    .slice(0, mostFunders)
    .map((funder) => [
      plainLine(funder.name, 60),
      formatPounds(funder.availablePence),
      formatPounds(funder.pledgedPence),
    ]);
  return [
    subheading(fundWords.byFunder),
    table([fundWords.funder, fundWords.left, fundWords.of], rows, [text(4), numbers(3), numbers(3)]),
  ];
}
