import type { ApplicationLine } from '../../../core/engaging/application-view';
import type { ChestView } from '../../../core/founding/chest-view';
import { fold } from '../../../core/kernel/text';
import { sharedApplicationCard } from '../../cards/engaging/application-card';
import { plainLine } from '../../cards/plain-text';
import { inChest, type ChestPress, type Press } from '../../press';
import type { Find, Reply } from '../../reply';
import type { BotServices } from '../../services';
import { applicationWords } from '../../words/en-gb/engaging';
import { currentRound } from '../current-round';

const mostFinds = 15;

/** Searches the person's own chests for applications by reference, group or title; what is not open is not found. */
export async function findApplications(press: Press, services: BotServices, text: string): Promise<Reply> {
  const found = await Promise.all(
    press.memberships.map((membership) => findInChest(inChest(press, services, membership), text)),
  );
  const finds = found.flat().slice(0, mostFinds);
  return finds.length === 0 ? { kind: 'text', text: applicationWords.findNone } : { kind: 'finds', finds };
}

async function findInChest(press: ChestPress, text: string): Promise<readonly Find[]> {
  const view = await press.useCases.seeChest();
  const round = view.ok ? currentRound(view.value.rounds) : undefined;
  if (!view.ok || round === undefined) return [];
  const lines = await press.useCases.listApplications({ round: round.id });
  if (!lines.ok) return [];
  const wanted = fold(text).split(' ');
  return lines.value
    .filter((line) => line.open && wanted.every((word) => searchable(line).includes(word)))
    .map((line) => findOf(view.value, round.panels[0]?.id, line));
}

function searchable({ id, groupName, title }: ApplicationLine): string {
  return fold(`${id} ${groupName ?? ''} ${title ?? ''}`);
}

function findOf(view: ChestView, panel: string | undefined, line: ApplicationLine): Find {
  return {
    title: plainLine(line.groupName ?? line.id),
    text: plainLine(`${line.id}. ${line.title ?? ''}`),
    card: sharedApplicationCard(view.id, view.name, line.id, panel),
  };
}
