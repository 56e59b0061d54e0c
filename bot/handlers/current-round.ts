import type { RoundSummary } from '../../core/founding/chest-view';
import type { RoundState } from '../../core/founding/round-states';

const ended: ReadonlySet<RoundState> = new Set<RoundState>(['closed', 'cancelled', 'designing']);

/** The round that people mean when they name none: the newest under way, else the newest. Rounds come newest first. */
export function currentRound(rounds: readonly RoundSummary[]): RoundSummary | undefined {
  return rounds.find((round) => !ended.has(round.state)) ?? rounds[0];
}
