import type { ApplicationLine } from '../../../core/engaging/application-view';
import type { ChestId } from '../../../core/kernel/ids';
import { formatPounds, sumPence } from '../../../core/kernel/money';
import type { Card } from '../../reply';
import { commonWords } from '../../words/en-gb/common';
import { applicationStateWords, applicationWords } from '../../words/en-gb/engaging';
import { button, cardOf, facts, line, notice, quiet, type Elements } from '../parts';
import { plainLine } from '../plain-text';

const mostShown = 10;

/** The applications of a round as this person may see them: how many are how far, and the first few. */
export function applicationsCard(chest: ChestId, roundName: string, lines: readonly ApplicationLine[]): Card {
  const heading = applicationWords.listTitle(plainLine(roundName));
  if (lines.length === 0) {
    return cardOf({ heading, body: [notice('emphasis', applicationWords.none, applicationWords.noneNext)] });
  }
  const shown = lines.slice(0, mostShown);
  const rest = lines.length - shown.length;
  return cardOf({
    heading,
    isWide: true,
    body: [
      line(sumOf(lines)),
      facts(countStates(lines)),
      ...shown.flatMap(lineOf),
      ...(rest > 0 ? [quiet(commonWords.more(rest, 'Panel desk'))] : []),
    ],
    actions: [button('How the fund stands', 'fund.show', { chest })],
  });
}

/** Amounts of what is not open to this person are not among the sum. */
function sumOf(lines: readonly ApplicationLine[]): string {
  const asked = sumPence(lines.map((each) => each.askedPence ?? 0));
  const counted = applicationWords.counted(lines.length);
  return asked === 0 ? counted : `${counted}, ${applicationWords.askingFor(formatPounds(asked))}`;
}

function countStates(lines: readonly ApplicationLine[]): readonly (readonly [string, string])[] {
  const counts = new Map<string, number>();
  for (const { state } of lines) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => [applicationStateWords(state), String(count)]);
}

function lineOf(each: ApplicationLine): Elements {
  const name = each.open ? plainLine(each.groupName ?? each.id, 100) : applicationWords.notYours;
  const title = each.title === undefined ? '' : `${plainLine(each.title, 140)}. `;
  const asked = each.askedPence === undefined ? '' : `${formatPounds(each.askedPence)}, `;
  return [
    { type: 'TextBlock', text: `**${each.id}** ${name}`, wrap: true, spacing: 'Medium' },
    quiet(`${title}${asked}${applicationStateWords(each.state)}`),
  ];
}
