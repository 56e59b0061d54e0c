import type { Actor } from '../kernel/actor';
import type { ApplicationId, PanelId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { present } from '../kernel/present';
import type { Row } from '../kernel/row';
import type { Ports } from '../ports/ports';
import { assembleProgress } from './assemble-progress';
import { describeTask } from './member-task';
import {
  hiddenFrom,
  liveItem,
  readPicture,
  withoutHidden,
  withSeat,
  type PanelPicture,
} from './panel-picture';
import { noSeat } from './panel-place';
import { readResults } from './panel-progress';
import type { MemberView } from './panel-view';
import { planTask, type TaskPlan } from './plan-task';
import { scoreKey } from './score';
import { seatKey, type Seat } from './seat';
import { voteKey } from './vote';

export type MemberViewPorts = Pick<Ports, 'recent' | 'seats' | 'scores' | 'votes' | 'decisions'>;

export interface MemberViewInput {
  readonly panel: PanelId;
  /** One of the member's applications, to open it while scoring is open. */
  readonly application?: ApplicationId | undefined;
}

/**
 * What a member sees of a panel: its counts, and the one thing that waits for them. The own seat is read fresh, since
 * it says what they may see; all of it is made after what they are excluded from has been taken out.
 * Refuses not-found and not-on-panel.
 */
export const memberView =
  (ports: MemberViewPorts) =>
  async (actor: Actor, input: MemberViewInput): Promise<Outcome<MemberView>> => {
    const remembered = await readPicture(ports.recent, input.panel);
    if (remembered === undefined) return refuse({ code: 'not-found' });
    const live = liveItem(remembered.items);
    const [seat, vote] = await Promise.all([
      ports.seats.find(seatKey(input.panel, actor.key)),
      live && ports.votes.find(voteKey(live.id, live.ballot, actor.key)),
    ]);
    if (seat === undefined) return noSeat(actor);
    const whole = withSeat(remembered, seat);
    const { application } = input;
    if (application !== undefined && !whole.applications.some(({ id }) => id === application)) {
      return refuse({ code: 'not-found' });
    }
    const plan = planTask(whole, seat.value, application);
    const picture = withoutHidden(whole, hiddenFrom(seat.value));
    const results = await readResults(ports, whole);
    const text = await readTask(ports, plan, seat.value, picture);
    const task = describeTask(plan, { picture, seat, results, ...present({ ...text, vote }) });
    if (task === undefined) return refuse({ code: 'not-found' });
    const progress = assembleProgress(picture, results);
    return done({ progress, task, ...present({ said: uncounted(picture, seat) }) });
  };

/** The application's words, and the member's own marks where they have scored it before. */
async function readTask(ports: MemberViewPorts, plan: TaskPlan, seat: Seat, picture: PanelPicture) {
  if (plan.kind !== 'score' && plan.kind !== 'vote') return {};
  const { id, versionNumber } = plan.application;
  const hasScored = picture.standing.some(
    (score) => score.application === id && score.member === seat.member,
  );
  const [application, score] = await Promise.all([
    ports.recent.application(id),
    plan.kind === 'score' && hasScored
      ? ports.scores.find(scoreKey(seat.panel, id, versionNumber, seat.member))
      : undefined,
  ]);
  return { application: application?.value, score };
}

/** Tells a member whose score came in after scoring was closed that it does not count (law 7). */
function uncounted(picture: PanelPicture, seat: Row<Seat>): string | undefined {
  if (picture.panel.value.stage === 'scoring') return undefined;
  const frozen = new Map(
    picture.items.flatMap((item) => item.scores.map(({ key, version }) => [key, version] as const)),
  );
  const onAgenda = new Set(picture.items.map((item) => item.application));
  const late = picture.standing.filter(
    (score) =>
      score.member === seat.value.member &&
      onAgenda.has(score.application) &&
      frozen.get(score.key) !== score.version,
  );
  if (late.length === 0) return undefined;
  const references = new Intl.ListFormat('en-GB').format(late.map((score) => score.application));
  return `Your scores of ${references} came in after scoring was closed. They are kept, but do not count.`;
}
