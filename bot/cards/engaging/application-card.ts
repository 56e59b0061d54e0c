import type { ApplicationDetail, ApplicationReading } from '../../../core/engaging/application-view';
import type { ApplicationId, ChestId } from '../../../core/kernel/ids';
import type { Card } from '../../reply';
import type { Place } from '../assessing/task-parts';
import { commonWords } from '../../words/en-gb/common';
import { applicationStateWords, applicationWords } from '../../words/en-gb/engaging';
import { button, cardOf, line, quiet } from '../parts';
import { plainLine } from '../plain-text';
import { fullReading, readingElements } from './reading';

/** An application to read, for one person who may. */
export function applicationCard(place: Place, detail: ApplicationDetail | ApplicationReading): Card {
  const state =
    'state' in detail ? [quiet(`${applicationWords.state}: ${applicationStateWords(detail.state)}`)] : [];
  return cardOf({
    heading: plainLine(detail.groupName),
    isWide: true,
    body: [line(`**${plainLine(detail.title, 140)}**`), ...state, ...readingElements(detail, fullReading)],
    actions: [button(commonWords.backToPanel, 'panel.view', place)],
  });
}

/**
 * An application as it is shared in a conversation: by reference alone, since somebody there may be excluded from it.
 * Who presses the button sees what their own role allows.
 */
export function sharedApplicationCard(
  chest: ChestId,
  fundName: string,
  application: ApplicationId,
  panel: string | undefined,
): Card {
  return cardOf({
    heading: applicationWords.shareTitle(application),
    body: [quiet(plainLine(fundName)), line(applicationWords.shareNote)],
    actions:
      panel === undefined
        ? []
        : [button(applicationWords.open, 'application.read', { chest, panel, application })],
  });
}
