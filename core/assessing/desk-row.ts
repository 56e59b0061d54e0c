import { potOf } from '../founding/round';
import type { Row } from '../kernel/row';
import type { ApplicationSummary } from '../ports/applications';
import type { AgendaItem } from './agenda-item';
import { isReleased } from './assemble-progress';
import type { Decision } from './decision';
import { seesInside, type DeskViewer } from './desk-viewer';
import { headingOf } from '../engaging/describe-application';
import { countedScores, meanOf } from './mean-score';
import { memberState } from './panel-application';
import type { PanelPicture } from './panel-picture';
import type { DeskRow } from './panel-view';
import { testQuorum, voters } from './quorum';
import { tally } from './tally';

/** What a row is made from besides the picture. */
export interface RowParts {
  readonly application: ApplicationSummary;
  readonly item?: AgendaItem;
  readonly decision?: Row<Decision>;
  readonly scoresIn: number;
  readonly hasScored: boolean;
}

/** One application as this viewer may see it. The viewer is not excluded from it: that was settled before. */
export function deskRow(picture: PanelPicture, viewer: DeskViewer, parts: RowParts): DeskRow {
  const { application, item } = parts;
  const released = isReleased(picture.round.value.state);
  const inside = seesInside(viewer, application.id);
  const knows = inside && viewer.knowsOutcomes;
  const { id, groupName, title, neighbourhood } = headingOf(picture.chest, application);
  return {
    application: id,
    groupName,
    title,
    neighbourhood,
    pot: potOf(picture.round.value, application.neighbourhood)?.id ?? application.neighbourhood,
    askedPence: application.askedPence,
    minimumPence: application.minimumPence,
    state: knows ? application.state : memberState(application.state),
    own: ownState(viewer, parts),
    scoresIn: parts.scoresIn,
    ...(item === undefined ? {} : { item: placeOf(item) }),
    ...(inside ? meanFor(picture, item) : {}),
    ...(inside && viewer.runsMeeting ? meetingFor(picture, parts) : {}),
    ...(knows || released ? decisionFor(parts.decision, knows) : {}),
  };
}

function ownState(viewer: DeskViewer, { application, hasScored }: RowParts): DeskRow['own'] {
  if (viewer.seat === undefined) return 'not-a-member';
  const level = viewer.seat.interests[application.id];
  if (level === undefined) return 'to-declare';
  if (level === 'excluded') return 'excluded';
  return hasScored ? 'scored' : 'to-score';
}

function placeOf({ id, state, position, ballot }: AgendaItem): NonNullable<DeskRow['item']> {
  return { id, state, position, ballot };
}

function meanFor(picture: PanelPicture, item: AgendaItem | undefined): Pick<DeskRow, 'meanScore'> {
  if (item === undefined || picture.panel.value.stage !== 'revealed') return {};
  const seats = picture.seats.map((seat) => seat.value);
  const mean = meanOf(countedScores(item.application, item.scores, seats));
  return mean === undefined ? {} : { meanScore: mean };
}

/** Quorum and tally: as signed once it is decided, as they stand while it is live or was put off. */
function meetingFor(picture: PanelPicture, parts: RowParts): Pick<DeskRow, 'quorum' | 'votes'> {
  const { item, decision } = parts;
  if (item === undefined || item.ballot === 0) return {};
  if (item.state === 'decided' && decision !== undefined) {
    return { quorum: decision.value.quorum, votes: decision.value.tally };
  }
  const seats = picture.seats.map((seat) => seat.value);
  const quorum = testQuorum(picture.round.value.panelRules, seats, item.application);
  if (item.state !== 'voting') return { quorum };
  const able = new Set(voters(seats, item.application).map((seat) => seat.member));
  return { quorum, votes: tally(picture.liveVotes, item.ballot, able) };
}

function decisionFor(row: Row<Decision> | undefined, knows: boolean): Pick<DeskRow, 'decision'> {
  if (row === undefined || (!knows && row.value.step !== 'released')) return {};
  const { id, outcome, amountPence, step, reason, conditions } = row.value;
  return { decision: { id, outcome, amountPence, step, reason, conditions, version: row.version } };
}
