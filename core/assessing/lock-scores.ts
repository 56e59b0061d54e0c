import { changeRound } from '../founding/change-round';
import type { Round } from '../founding/round';
import { hasRole, type Actor } from '../kernel/actor';
import type { PanelId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Row, Saved } from '../kernel/row';
import type { Application } from '../engaging/application';
import type { Ports } from '../ports/ports';
import { authoriseOnPanel } from './authorise-panel';
import { editMany } from './edit-many';
import { editRow } from './edit-row';
import { buildAgenda, countMissing, readScores, type ScoresByApplication } from './freeze-scores';
import { moveApplication } from './move-application';
import type { Panel } from './panel';
import { belongsTo } from './panel-application';
import { isChair } from './panel-roles';
import type { Seat } from './seat';

export type LockScoresPorts = Pick<
  Ports,
  'recent' | 'rounds' | 'panels' | 'seats' | 'applications' | 'scores' | 'agenda' | 'clock'
>;

export interface LockScoresInput {
  readonly panel: PanelId;
  /** True to close scoring although the minimum of scores is not met everywhere. */
  readonly goOnWithout?: boolean | undefined;
}

interface Standing {
  readonly round: Round;
  readonly seats: readonly Row<Seat>[];
  readonly applications: readonly Row<Application>[];
}

/**
 * Closes a panel's scoring, by its chair or a lead: the panel first, then its members' seats, so that nothing more comes
 * in; then the scores that stand are frozen on the agenda, applications go to the panel, and with the round's last panel
 * the round moves on. Doing it again completes what broke off. Refuses not-allowed, not-found, wrong-state, and
 * scores-missing with how many the round's minimum lacks, unless told to go on without them.
 */
export const lockScores =
  (ports: LockScoresPorts) =>
  async (actor: Actor, input: LockScoresInput): Promise<Outcome<Saved>> => {
    const allowed = await authoriseOnPanel(ports, actor, input.panel, mayLock);
    if (!allowed.ok) return allowed;
    const [panel, round, seats, all] = await Promise.all([
      ports.panels.find(input.panel),
      ports.rounds.find(allowed.value.round),
      ports.seats.ofPanel(input.panel),
      ports.applications.ofRound(allowed.value.round),
    ]);
    if (panel === undefined || round === undefined) return refuse({ code: 'not-found' });
    const isRepeat = panel.value.stage !== 'scoring';
    if (isRepeat && round.value.state !== 'scoring') return done({ version: panel.version });
    if (round.value.state !== 'scoring') {
      return refuse({ code: 'wrong-state', state: round.value.state, act: 'lock-scores' });
    }
    const applications = all.filter(({ value }) => belongsTo(value, panel.value));
    const standing: Standing = { round: round.value, seats, applications };
    const locked = isRepeat ? done(panel) : await closePanel(ports, actor, panel, standing, input);
    if (!locked.ok) return locked;
    const completed = await completeLock(ports, actor, panel.value, standing);
    return completed.ok ? done({ version: locked.value.version }) : completed;
  };

function mayLock(actor: Actor, panel: Panel): boolean {
  return isChair(actor, panel) || hasRole(actor, 'lead');
}

async function closePanel(
  ports: LockScoresPorts,
  actor: Actor,
  panel: Row<Panel>,
  { round, seats, applications }: Standing,
  input: LockScoresInput,
): Promise<Outcome<Row<Panel>>> {
  const members = seats.map((seat) => seat.value);
  const bids = applications.map((row) => row.value);
  const scores = await readScores(ports.scores, bids, members);
  const missing = countMissing(bids, scores, members, round.panelRules.minimumScores);
  if (missing > 0 && input.goOnWithout !== true) return refuse({ code: 'scores-missing', missing });
  return editRow(ports.panels, panel, ({ key, value }) => {
    if (value.stage !== 'scoring') return done({ value, events: [] });
    const locked = newEvent(actor, ports.clock.now(), {
      kind: 'scores-locked',
      chain: value.round,
      about: [key],
      facts: { panel: key, scores: countAll(scores), missing },
    });
    return done({ value: { ...value, stage: 'locked' as const }, events: [locked] });
  });
}

function countAll(scores: ScoresByApplication): number {
  return [...scores.values()].reduce((sum, rows) => sum + rows.length, 0);
}

async function completeLock(
  ports: LockScoresPorts,
  actor: Actor,
  panel: Panel,
  { round, seats, applications }: Standing,
): Promise<Outcome<unknown>> {
  const at = ports.clock.now();
  const closed = await editMany(ports.seats, seats, ({ value }) =>
    done({ value: value.finishedAt === undefined ? { ...value, finishedAt: at } : value, events: [] }),
  );
  if (!closed.ok) return closed;
  const chest = await ports.recent.chest();
  if (chest === undefined) return refuse({ code: 'not-set-up' });
  const bids = applications.map((row) => row.value);
  const members = seats.map((seat) => seat.value);
  const scores = await readScores(ports.scores, bids, members);
  const items = buildAgenda(chest.value, panel, round.rubric, bids, scores);
  await ports.agenda.createMany(items.map((value) => ({ key: value.id, value, events: [] })));
  const listed = await editMany(ports.applications, applications, (row) =>
    done(moveApplication(actor, at, row, ['send-to-scoring', 'lock', 'list'])),
  );
  return listed.ok ? moveRoundOn(ports, actor, round) : listed;
}

/** With the last of the round's panels the round goes on to its meetings; somebody else may have done it already. */
async function moveRoundOn(ports: LockScoresPorts, actor: Actor, round: Round): Promise<Outcome<unknown>> {
  const panels = await ports.panels.ofRound(round.id);
  if (panels.some((panel) => panel.value.stage === 'scoring')) return done(undefined);
  const moved = await changeRound(ports, actor, round.id, 'lock');
  return moved.ok || moved.refusal.code !== 'wrong-state' ? moved : done(undefined);
}
