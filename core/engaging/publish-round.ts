import { resolveForm } from '../founding/resolve-form';
import type { RoundId } from '../kernel/ids';
import type { Ports } from '../ports/ports';
import { isShown, roundLine } from './publish-chest';

/**
 * Publishes a round anew: its form with every option filled in, its questions as a document, its priorities, and the
 * hashes of late passes that still hold. A round not announced yet stays unpublished. Safe to repeat.
 */
export async function publishRound(
  ports: Pick<Ports, 'recent' | 'rounds' | 'publicSide' | 'clock'>,
  id: RoundId,
): Promise<void> {
  const [chest, row] = await Promise.all([ports.recent.chest(), ports.rounds.find(id)]);
  if (chest === undefined || row === undefined || !isShown(row.value)) return;
  const round = row.value;
  const now = ports.clock.now();
  const passes = (round.latePasses ?? []).filter((pass) => pass.endsAt > now);
  await ports.publicSide.publisher.publishRound(
    {
      ...roundLine(round),
      chest: chest.value.id,
      form: resolveForm(round.form, chest.value, round),
      priorities: round.priorities.map((priority) => priority.name),
      latePasses: passes.map(({ hash, endsAt }) => ({ hash, endsAt })),
    },
    await ports.publicSide.questionsDocument(chest.value, round),
  );
}
