import type { Round } from '../founding/round';
import type { RoundState } from '../founding/round-states';
import { publicSiteOf } from '../founding/public-site';
import type { Ports } from '../ports/ports';
import type { PublishedRoundLine } from './published';

/** Rounds that groups have nothing to do with: not announced yet, or called off. */
const unseen: readonly RoundState[] = ['designing', 'cancelled'];

/** True for a round that the public site shows. */
export function isShown(round: Round): boolean {
  return !unseen.includes(round.state);
}

/** A round as groups see it in a list. */
export function roundLine(round: Round): PublishedRoundLine {
  const { id, name, state, dates, grantKinds } = round;
  return {
    id,
    name,
    opensAt: dates.opensAt,
    closesAt: dates.closesAt,
    isOpen: state === 'open',
    minimumPence: Math.min(...grantKinds.map((kind) => kind.minimumPence)),
    maximumPence: Math.max(...grantKinds.map((kind) => kind.maximumPence)),
  };
}

/** Publishes a chest's front page anew: its rounds, helpline and other funds. Safe to repeat. */
export async function publishChest(ports: Pick<Ports, 'recent' | 'rounds' | 'publicSide'>): Promise<void> {
  const [chest, rounds] = await Promise.all([ports.recent.chest(), ports.rounds.all()]);
  if (chest === undefined) return;
  const { id, name, borough } = chest.value;
  const shown = rounds.map((row) => row.value).filter(isShown);
  const inOrder = shown.toSorted((left, right) => (left.dates.closesAt < right.dates.closesAt ? 1 : -1));
  await ports.publicSide.publisher.publishChest({
    id,
    name,
    borough,
    ...publicSiteOf(chest.value),
    rounds: inOrder.map(roundLine),
  });
}
