import type { Pence } from '../../kernel/money';
import type { GrantKind } from '../round';

/** The kinds of grant that a round of small grants starts with, each within the round's limits (pence). */
export function smallGrantKinds(minimumPence: Pence, maximumPence: Pence): readonly GrantKind[] {
  const kind = (id: string, name: string): GrantKind => ({ id, name, minimumPence, maximumPence });
  return [
    kind('activity', 'Activity'),
    kind('core-costs', 'Running costs'),
    kind('capacity-building', 'Growing stronger'),
  ];
}
