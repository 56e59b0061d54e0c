import type { MemberTask, PanelDesk } from '../../../core/assessing/panel-view';
import type { ChestView, RoundSummary } from '../../../core/founding/chest-view';
import type { Instant } from '../../../core/kernel/dates';
import type { Place } from '../../place';
import { myWorkWords } from '../../words/my-work';

/** One thing that waits for somebody, and its one next act. */
export interface WaitingWork {
  readonly key: string;
  readonly fund: string;
  readonly title: string;
  readonly act: string;
  readonly to: Place;
  /** When it should be done; what has no date stands after what has one. */
  readonly due?: Instant;
}

const closed: readonly RoundSummary['state'][] = ['closed', 'cancelled', 'learning', 'released'];

/** What waits in a chest by its own state: a set-up, a first round, a panel to seat. */
export function workOfChest(chest: ChestView): readonly WaitingWork[] {
  const base = { fund: chest.name };
  const to = (...parts: string[]): Place => ({ page: 'fund', chest: chest.id, parts });
  if (!chest.setUp) {
    return [
      { ...base, key: `${chest.id} set-up`, title: myWorkWords.setUp, act: myWorkWords.setUpNext, to: to() },
    ];
  }
  if (!chest.roles.includes('lead')) return [];
  if (chest.rounds.length === 0) {
    const key = `${chest.id} first-round`;
    return [
      { ...base, key, title: myWorkWords.firstRound, act: myWorkWords.firstRoundNext, to: to('new-round') },
    ];
  }
  return chest.rounds
    .filter((round) => round.panels.length === 0 && !closed.includes(round.state))
    .map((round) => ({
      ...base,
      key: `${chest.id} ${round.id} panel`,
      title: myWorkWords.noPanel(round.name),
      act: myWorkWords.noPanelNext,
      to: to('new-panel', round.id),
      due: round.closesAt,
    }));
}

/** What waits for a member on a panel. */
export function workOfTask(chest: ChestView, desk: PanelDesk, task: MemberTask): readonly WaitingWork[] {
  const { panel, panelName, endsAt } = desk.progress;
  const base = { fund: chest.name, key: `${chest.id} ${panel} ${task.kind}` };
  const to = (...parts: string[]): Place => ({ page: 'panel', chest: chest.id, parts: [panel, ...parts] });
  if (task.kind === 'declare' || task.kind === 'score') {
    const application = task.kind === 'score' ? task.reading.id : task.heading.id;
    const title = myWorkWords.score(task.progress.of - task.progress.done, panelName);
    const next = { act: myWorkWords.scoreNext, to: to('applications', application), due: endsAt };
    return [{ ...base, title, ...next }];
  }
  if (task.kind === 'finish') {
    return [
      { ...base, title: myWorkWords.finish(panelName), act: myWorkWords.finishNext, to: to(), due: endsAt },
    ];
  }
  if (task.kind === 'vote' && task.own === undefined) {
    return [{ ...base, title: myWorkWords.vote(panelName), act: myWorkWords.voteNext, to: to('meeting') }];
  }
  return [];
}

/** What waits for those who run a panel, as the server says that they may do it now. */
export function workOfDesk(chest: ChestView, desk: PanelDesk): readonly WaitingWork[] {
  const { panel, panelName } = desk.progress;
  const may = new Set(desk.may);
  const work = (what: string, title: string, act: string, ...parts: string[]): WaitingWork => ({
    fund: chest.name,
    key: `${chest.id} ${panel} ${what}`,
    title,
    act,
    to: { page: 'panel', chest: chest.id, parts: [panel, ...parts] },
  });
  const { openDesk, agree } = myWorkWords;
  const toAgree = desk.rows.filter((row) => 'decision' in row && row.decision?.step === 'provisional').length;
  const allIn = desk.progress.finishedMembers === desk.progress.members;
  const isLive = desk.progress.live !== undefined;
  const found = [
    may.has('lock-scores') && allIn ? work('lock', myWorkWords.lock(panelName), openDesk) : undefined,
    may.has('reveal-scores') ? work('reveal', myWorkWords.reveal(panelName), openDesk) : undefined,
    may.has('decide') && isLive
      ? work('decide', myWorkWords.decide(panelName), openDesk, 'meeting')
      : undefined,
    may.has('ratify') && toAgree > 0
      ? work('ratify', myWorkWords.ratify(toAgree, panelName), agree, 'agreeing')
      : undefined,
    may.has('release') ? work('release', myWorkWords.release(panelName), agree, 'agreeing') : undefined,
  ];
  return found.filter((each) => each !== undefined);
}

/** The soonest first; what has no date last. */
export function inOrder(work: readonly WaitingWork[]): readonly WaitingWork[] {
  return [...work].sort((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9'));
}
