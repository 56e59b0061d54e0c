import type { PanelId, RoundId } from '../kernel/ids';
import type { Row } from '../kernel/row';
import type { RoundSummary } from './chest-view';
import type { Round } from './round';

/** What a list of rounds needs of a panel. */
export interface PanelName {
  readonly id: PanelId;
  readonly round: RoundId;
  readonly name: string;
}

/** A round as lists show it, with its panels. */
export function summariseRound(row: Row<Round>, panels: readonly PanelName[]): RoundSummary {
  const { id, name, state, dates } = row.value;
  return {
    id,
    name,
    state,
    closesAt: dates.closesAt,
    scoringEndsAt: dates.scoringEndsAt,
    version: row.version,
    panels: panels.filter((panel) => panel.round === id).map((panel) => ({ id: panel.id, name: panel.name })),
  };
}
