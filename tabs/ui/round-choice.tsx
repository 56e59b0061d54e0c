import { useContext, type ReactNode } from 'react';
import { Select } from '@fluentui/react-components';
import type { ChestView, RoundSummary } from '../../core/founding/chest-view';
import { NavigationContext } from '../navigation';

/** The rounds of a chest, the one that closes last first. */
function newestFirst(chest: ChestView): readonly RoundSummary[] {
  return [...chest.rounds].sort((one, other) => other.closesAt.localeCompare(one.closesAt));
}

/** The round that the address names, or the newest that `wanted` lets through. */
export function useRound(
  chest: ChestView,
  wanted: (round: RoundSummary) => boolean = () => true,
): RoundSummary | undefined {
  const { place } = useContext(NavigationContext);
  const rounds = newestFirst(chest);
  return rounds.find((round) => round.id === place.parts[0]) ?? rounds.find(wanted) ?? rounds[0];
}

/** Chooses a round; nothing where there is one only. */
export function RoundChoice({
  chest,
  round,
  label,
}: {
  readonly chest: ChestView;
  readonly round: RoundSummary;
  readonly label: string;
}): ReactNode {
  const { place, go } = useContext(NavigationContext);
  if (chest.rounds.length < 2) return null;
  return (
    <Select
      aria-label={label}
      value={round.id}
      onChange={(_event, { value }) => go({ page: place.page, chest: chest.id, parts: [value] })}
    >
      {newestFirst(chest).map((each) => (
        <option key={each.id} value={each.id}>
          {each.name}
        </option>
      ))}
    </Select>
  );
}
