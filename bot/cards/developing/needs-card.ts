import type { NeedsView, NeedView, ShownNeedCount } from '../../../core/developing/need-view';
import { formatDay } from '../../../core/kernel/dates';
import type { ChestId } from '../../../core/kernel/ids';
import type { Card } from '../../reply';
import { commonWords } from '../../words/en-gb/common';
import { needStateWords, needWords } from '../../words/en-gb/developing';
import { button, cardOf, line, quiet, subheading, table, type Elements, numbers, text } from '../parts';
import { plainLine } from '../plain-text';

const mostCounts = 15;
const mostNeeds = 5;

/** The needs of a fund as this person may see them: counts by area and theme, and the newest few in words. */
export function needsCard(chest: ChestId, fundName: string, view: Pick<NeedsView, 'needs' | 'counts'>): Card {
  const isEmpty = view.needs.length === 0 && view.counts.length === 0;
  return cardOf({
    heading: needWords.listTitle,
    body: [
      quiet(plainLine(fundName)),
      ...(isEmpty ? [line(`${needWords.none}. ${needWords.noneNext}`)] : []),
      ...countsOf(view.counts),
      ...newestOf(view.needs),
    ],
    actions: [button(needWords.formTitle, 'need.form', { chest })],
  });
}

function countsOf(counts: readonly ShownNeedCount[]): Elements {
  if (counts.length === 0) return [];
  const inOrder = [...counts].sort((left, right) => sizeOf(right) - sizeOf(left));
  const rows = inOrder
    .slice(0, mostCounts)
    .map(({ neighbourhood, theme, count }) => [
      plainLine(neighbourhood, 60),
      plainLine(theme, 60),
      count === 'hidden' ? needWords.hidden : String(count),
    ]);
  const rest = counts.length - rows.length;
  return [
    subheading(needWords.byArea),
    table([needWords.area, 'Theme', needWords.count], rows, [text(4), text(4), numbers(2)]),
    ...(counts.some((each) => each.count === 'hidden') ? [quiet(needWords.hiddenNote)] : []),
    ...(rest > 0 ? [quiet(commonWords.more(rest, 'Needs'))] : []),
  ];
}

function sizeOf({ count }: ShownNeedCount): number {
  return count === 'hidden' ? 0 : count;
}

function newestOf(needs: readonly NeedView[]): Elements {
  if (needs.length === 0) return [];
  const shown = needs.slice(0, mostNeeds);
  const isOwn = needs.every((need) => need.mine);
  const rest = needs.length - shown.length;
  return [
    subheading(isOwn ? needWords.mine : needWords.newest),
    ...shown.flatMap((need): Elements => [
      { type: 'TextBlock', text: plainLine(need.missing, 200), wrap: true, spacing: 'Medium' },
      quiet(
        `${plainLine(need.forWhom, 120)}, ${plainLine(need.neighbourhood, 60)}. ${formatDay(need.raisedAt)}, ${needStateWords(need.state)}.`,
      ),
    ]),
    ...(rest > 0 ? [quiet(commonWords.more(rest, 'Needs'))] : []),
  ];
}
