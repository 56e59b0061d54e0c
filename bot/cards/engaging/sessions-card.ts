import type { SessionView } from '../../../core/engaging/outreach/outreach-view';
import { formatDay, formatTime } from '../../../core/kernel/dates';
import type { ChestId } from '../../../core/kernel/ids';
import type { Card } from '../../reply';
import { commonWords } from '../../words/en-gb/common';
import { sessionWords } from '../../words/en-gb/sessions';
import { button, cardOf, notice, quiet, type Elements } from '../parts';
import { plainLine } from '../plain-text';

const mostShown = 4;

/** The next workshops and surgeries, the nearest first, and what is left of each; never who is coming. */
export function sessionsCard(chest: ChestId, fundName: string, sessions: readonly SessionView[]): Card {
  const rest = sessions.length - mostShown;
  return cardOf({
    heading: sessionWords.title,
    body: [
      quiet(plainLine(fundName)),
      ...(sessions.length === 0 ? [notice('emphasis', sessionWords.none, sessionWords.noneNext)] : []),
      ...sessions.slice(0, mostShown).flatMap(lineOf),
      ...(rest > 0 ? [quiet(commonWords.more(rest, 'Outreach'))] : []),
      ...(sessions.length > 0 ? [quiet(sessionWords.bookInTab)] : []),
    ],
    actions: [button(sessionWords.again, 'sessions.show', { chest })],
  });
}

function lineOf(session: SessionView): Elements {
  const { title, format, startsAt, endsAt, place, online, left, waiting } = session;
  const when = `${formatDay(startsAt)}, ${formatTime(startsAt)} to ${formatTime(endsAt)}`;
  const where = online ? sessionWords.joinOnline : plainLine(place, 120);
  const taken = [sessionWords.left(left), ...(waiting > 0 ? [sessionWords.waiting(waiting)] : [])];
  return [
    { type: 'TextBlock', text: `**${plainLine(title, 140)}**`, wrap: true, spacing: 'Medium' },
    quiet(`${sessionWords.kinds[format]}, ${when}, ${where}: ${taken.join(', ')}.`),
  ];
}
