import type { LiveItem, PanelProgress, PanelResult } from '../../../core/assessing/panel-view';
import { formatDay } from '../../../core/kernel/dates';
import type { ChestId } from '../../../core/kernel/ids';
import { formatPounds } from '../../../core/kernel/money';
import type { Card } from '../../reply';
import { commonWords } from '../../words/en-gb/common';
import { outcomeWords, panelWords } from '../../words/en-gb/assessing';
import {
  button,
  cardOf,
  facts,
  line,
  notice,
  progressBar,
  quiet,
  subheading,
  type Elements,
  table,
  text,
} from '../parts';
import { plainLine } from '../plain-text';

/** At most so many people's cards refresh by themselves (teams notes 1.3). */
export const mostRefreshed = 60;
const mostResults = 30;

/**
 * The card that stands in the panel's channel: what everybody there may read, and it works alone. Each member's client
 * asks for that member's own view by itself. `teamsIds` are the bot's «29:» ids of members; those over 60 press instead.
 */
export function panelCard(chest: ChestId, progress: PanelProgress, teamsIds: readonly string[]): Card {
  const place = { chest, panel: progress.panel };
  const body =
    progress.results.length > 0
      ? [subheading(panelWords.resultsTitle), ...resultsOf(progress.results)]
      : workOf(progress);
  return {
    ...cardOf({
      heading: plainLine(progress.panelName),
      body: [quiet(plainLine(progress.roundName)), ...body],
      actions: [
        button(panelWords.showMine, 'panel.view', place),
        button(panelWords.whoIsWaiting, 'waiting.show', place, { isSecondary: true }),
      ],
    }),
    refresh: {
      action: button(panelWords.showMine, 'panel.view', place),
      userIds: teamsIds.slice(0, mostRefreshed),
    },
  };
}

function workOf(progress: PanelProgress): Elements {
  const live = progress.live === undefined ? [] : [liveNotice(progress.live)];
  return [line(stageOf(progress)), ...live, ...countsOf(progress), quiet(panelWords.countsOnly)];
}

/** Where the panel's work stands, in a sentence. */
export function stageOf(progress: PanelProgress): string {
  if (progress.stage === 'scoring') return panelWords.scoringUntil(formatDay(progress.endsAt));
  return progress.stage === 'locked' ? panelWords.locked : panelWords.revealed;
}

/** By reference: somebody in the channel may be excluded from it, and then its name is not for them. */
function liveNotice(live: LiveItem): Elements[number] {
  return notice(
    'accent',
    panelWords.votingOn(live.position, live.heading.id),
    panelWords.votesIn(live.votesIn, live.voters),
  );
}

function countsOf(progress: PanelProgress): Elements {
  const { of } = panelWords;
  if (progress.stage === 'scoring') {
    return [
      facts([
        [panelWords.applications, String(progress.applications)],
        [panelWords.membersDone, of(progress.finishedMembers, progress.members)],
        [panelWords.scoresIn, of(progress.scoresIn, progress.scoresExpected)],
      ]),
      progressBar(progress.scoresIn, progress.scoresExpected),
    ];
  }
  return [
    facts([[panelWords.decided, of(progress.itemsClosed, progress.items)]]),
    progressBar(progress.itemsClosed, progress.items),
  ];
}

/** What was decided, once the groups have been told. */
export function resultsOf(results: readonly PanelResult[]): Elements {
  const shown = results.slice(0, mostResults);
  const rest = results.length - shown.length;
  return [
    table(
      [panelWords.group, panelWords.result],
      shown.map((result) => [plainLine(result.groupName, 80), outcomeOf(result)]),
      [text(3), text(2)],
    ),
    ...(rest > 0 ? [quiet(commonWords.more(rest, 'Panel desk'))] : []),
  ];
}

function outcomeOf({ outcome, amountPence }: PanelResult): string {
  return outcome === 'award' ? `${outcomeWords.award}, ${formatPounds(amountPence)}` : outcomeWords[outcome];
}
