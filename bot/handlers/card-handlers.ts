import type { CardVerb } from '../../core/contracts/card-actions';
import { inItsChest, type Handle } from '../press';
import { castVote } from './assessing/cast-vote';
import { declareInterest } from './assessing/declare-interest';
import { finishScoring } from './assessing/finish-scoring';
import { saveScore } from './assessing/save-score';
import { showPanel } from './assessing/show-panel';
import { remindMembers, showWaiting } from './assessing/show-waiting';
import { openScore, viewPanel } from './assessing/view-panel';
import { joinNeed } from './developing/join-need';
import { openNeedForm } from './developing/open-need-form';
import { rankThemes } from './developing/rank-themes';
import { raiseNeed } from './developing/raise-need';
import { postPoll, showPoll } from './developing/show-poll';
import { showNeeds } from './developing/show-needs';
import { readApplication } from './engaging/read-application';
import { showApplications } from './engaging/show-applications';
import { showSessions } from './engaging/show-sessions';
import { showFund } from './founding/show-fund';
import { showHelp } from './founding/show-help';
import { showLeft } from './founding/show-left';

/** Every verb has exactly one handler: a new verb does not compile without one. */
export const cardHandlers: { readonly [Verb in CardVerb]: Handle<Verb> } = {
  'panel.view': inItsChest(viewPanel),
  'panel.show': showPanel,
  'interest.declare': inItsChest(declareInterest),
  'score.save': inItsChest(saveScore),
  'score.open': inItsChest(openScore),
  'scoring.finish': inItsChest(finishScoring),
  'vote.cast': inItsChest(castVote),
  'waiting.show': showWaiting,
  'members.remind': remindMembers,
  'need.form': openNeedForm,
  'need.raise': inItsChest(raiseNeed),
  'need.raise-mine': inItsChest(raiseNeed),
  'need.join': inItsChest(joinNeed),
  'needs.show': showNeeds,
  'sessions.show': showSessions,
  'poll.show': showPoll,
  'poll.post': postPoll,
  'poll.rank': inItsChest(rankThemes),
  'fund.show': showFund,
  'left.show': (press, services) => showLeft(press, services),
  'applications.show': showApplications,
  'application.read': inItsChest(readApplication),
  'help.show': showHelp,
};
