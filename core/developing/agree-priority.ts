import { requireRole, type Actor } from '../kernel/actor';
import type { Instant } from '../kernel/dates';
import { keyOf, type NeedId, type RoundId, type ThemeId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import { invalid } from '../kernel/refusal';
import type { Saved } from '../kernel/row';
import type { Ports } from '../ports/ports';
import { changeRow } from '../founding/change-row';
import type { Round, RoundPriority } from '../founding/round';
import { moveNeed } from './move-need';
import type { Need } from './need';
import { firstMonthShown } from './need-count';
import { prioritiesStandFrom, type Priority } from './priority';

export type AgreePriorityPorts = Pick<
  Ports,
  'recent' | 'rounds' | 'priorities' | 'needs' | 'needCounts' | 'clock'
>;

export interface AgreePriorityInput {
  readonly round: RoundId;
  readonly theme: ThemeId;
  readonly weight: number;
  readonly needs: readonly NeedId[];
  /** The spreadsheets whose counts stand behind it; a priority has a need or a source. */
  readonly sources?: readonly string[] | undefined;
}

/**
 * Agrees what a round favours: a theme with its weight and the needs or counts behind it, by a lead or officer. Weights
 * stand to one another; they need not add up to anything. Accepted needs become prioritised. Refuses invalid-input for an unknown theme or a need that is not there, not accepted or of another
 * theme, wrong-state once scoring has begun, and changed-since-opened when one of the needs changed meanwhile: sending
 * it again finishes it. The same agreement again changes nothing.
 */
export const agreePriority =
  (ports: AgreePriorityPorts) =>
  async (actor: Actor, input: AgreePriorityInput): Promise<Outcome<Saved>> => {
    const allowed = requireRole(actor, 'lead', 'officer');
    if (!allowed.ok) return allowed;
    const ids = [...new Set(input.needs)];
    const sources = [...new Set(input.sources)];
    if (ids.length === 0 && sources.length === 0) return refuse(invalid('needs', 'missing'));
    const [chest, ...rows] = await Promise.all([
      ports.recent.chest(),
      ...ids.map((id) => ports.needs.find(id)),
    ]);
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    const theme = chest.value.themes.find((known) => known.id === input.theme);
    if (theme === undefined) return refuse(invalid('theme', 'not-a-choice'));
    const found = rows.filter((row) => row !== undefined);
    if (found.length < ids.length || !found.every((row) => mayStandBehind(row.value, input.theme))) {
      return refuse(invalid('needs', 'not-a-choice'));
    }
    const at = ports.clock.now();
    if (!(await areCounted(ports, at, input.theme, sources)))
      return refuse(invalid('sources', 'not-a-choice'));
    const priority = { theme: theme.id, name: theme.name, weight: input.weight, needs: ids };
    const round = await changeRow(ports.rounds, input.round, (value) => withPriority(value, priority));
    if (!round.ok) return round;
    await writePriority(ports, actor, at, {
      ...priorityOf(input, ids, sources),
      agreedBy: actor.key,
      agreedAt: at,
    });
    const changes = found.flatMap((row) => {
      const moved = moveNeed(actor, at, row, 'prioritise');
      return moved.ok ? [{ row, ...moved.value }] : [];
    });
    const saved = await ports.needs.saveMany(changes);
    const lost = changes.find((_change, index) => saved[index] === 'changed');
    return lost === undefined
      ? done({ version: round.value.version })
      : refuse({ code: 'changed-since-opened', version: lost.row.version + 1 });
  };

function priorityOf(
  { round, theme, weight }: AgreePriorityInput,
  needs: readonly NeedId[],
  sources: string[],
) {
  return { round, theme, weight, needs, ...(sources.length === 0 ? {} : { sources }) };
}

/** True when each of these spreadsheets counted something under the theme in the last twelve months. */
async function areCounted(
  { needCounts }: AgreePriorityPorts,
  at: Instant,
  theme: ThemeId,
  sources: readonly string[],
): Promise<boolean> {
  if (sources.length === 0) return true;
  const counts = (await needCounts.since(firstMonthShown(at))).map(({ value }) => value);
  return sources.every((source) => counts.some((count) => count.source === source && count.theme === theme));
}

function mayStandBehind(need: Need, theme: ThemeId): boolean {
  const isOfTheme = need.theme === undefined || need.theme === theme;
  return isOfTheme && ['accepted', 'prioritised', 'claimed'].includes(need.state);
}

function withPriority(round: Round, priority: RoundPriority) {
  if (prioritiesStandFrom(round.state)) {
    return refuse({ code: 'wrong-state', state: round.state, act: 'agree-priority' });
  }
  const known = round.priorities.find((held) => held.theme === priority.theme);
  const isSame = known?.weight === priority.weight && known.needs.join() === priority.needs.join();
  if (isSame) return done({ value: round, events: [] });
  const others = round.priorities.filter((held) => held.theme !== priority.theme);
  return done({ value: { ...round, priorities: [...others, priority] }, events: [] });
}

async function writePriority(
  ports: AgreePriorityPorts,
  actor: Actor,
  at: Instant,
  priority: Priority,
): Promise<void> {
  const { round, theme, weight, needs } = priority;
  const key = keyOf(round, theme);
  const agreed = (version: number) =>
    newEvent(actor, at, {
      kind: 'priority-agreed',
      chain: round,
      about: [key, version],
      facts: { round, theme, weight },
    });
  const created = await ports.priorities.create(key, priority, [agreed(1)]);
  if (created.status === 'created') return;
  await changeRow(ports.priorities, key, (held, row) =>
    held.weight === weight &&
    held.needs.join() === needs.join() &&
    (held.sources ?? []).join() === (priority.sources ?? []).join()
      ? done({ value: held, events: [] })
      : done({ value: priority, events: [agreed(row.version + 1)] }),
  );
}
