import type { RoundState } from '../founding/round-states';
import { hasRole } from '../kernel/actor';
import type { DeskViewer } from './desk-viewer';
import { mayVote } from './interest';
import { liveItem, type PanelPicture } from './panel-picture';
import { isChair, mayChair } from './panel-roles';
import type { DeskAct } from './panel-view';

const meeting: readonly RoundState[] = ['moderating', 'in-session', 'adjourned'];

/** What the viewer may do now, for the buttons to show. `picture` is without what they are excluded from. */
export function deskActs(picture: PanelPicture, viewer: DeskViewer): readonly DeskAct[] {
  const may: Readonly<Record<DeskAct, boolean>> = {
    ...memberActs(picture, viewer),
    ...chairActs(picture, viewer),
    ...roundActs(picture, viewer),
  };
  const acts: readonly DeskAct[] = [
    'score',
    'vote',
    'lock-scores',
    'reveal-scores',
    'take-attendance',
    'call-item',
    'decide',
    'close-meeting',
    'ratify',
    'release',
    'remind',
  ];
  return acts.filter((act) => may[act]);
}

function isOpenForScores(picture: PanelPicture): boolean {
  return picture.panel.value.stage === 'scoring' && picture.round.value.state === 'scoring';
}

function memberActs(picture: PanelPicture, { seat }: DeskViewer) {
  const live = liveItem(picture.items);
  return {
    score: seat !== undefined && seat.finishedAt === undefined && isOpenForScores(picture),
    vote: seat?.present === true && live !== undefined && mayVote(seat.interests, live.application).ok,
  };
}

function chairActs(picture: PanelPicture, viewer: DeskViewer) {
  const { actor, seat, runsMeeting } = viewer;
  const panel = picture.panel.value;
  const { state } = picture.round.value;
  const live = liveItem(picture.items);
  const mayDecide = live !== undefined && seat !== undefined && mayVote(seat.interests, live.application).ok;
  const callable = picture.items.some((item) => item.state !== 'decided' && item.state !== 'voting');
  return {
    'lock-scores': isOpenForScores(picture) && (isChair(actor, panel) || hasRole(actor, 'lead')),
    'reveal-scores': panel.stage === 'locked' && isChair(actor, panel),
    'take-attendance': runsMeeting && panel.stage !== 'scoring' && meeting.includes(state),
    'call-item':
      runsMeeting && panel.stage !== 'scoring' && meeting.includes(state) && live === undefined && callable,
    decide: mayChair(actor, panel) && mayDecide,
    remind: runsMeeting && isOpenForScores(picture) && picture.seats.some((row) => !row.value.finishedAt),
  };
}

function roundActs(picture: PanelPicture, { actor }: DeskViewer) {
  const { state } = picture.round.value;
  const allClosed = picture.items.every((item) => item.state === 'decided' || item.state === 'deferred');
  return {
    'close-meeting': state === 'in-session' && allClosed && hasRole(actor, 'lead', 'officer', 'chair'),
    ratify: state === 'awaiting-ratification' && hasRole(actor, 'lead', 'approver'),
    release: state === 'ratified' && hasRole(actor, 'lead'),
  };
}
