import { slug } from '../../core/kernel/text';
import { sampleNeeds } from '../sample/needs';
import { actionsOf } from '../teams/client/card-actions';
import { cardOf } from '../teams/client/wire';
import { playedBorough } from './found-the-chest';
import { playedChest, type Player, type RoundStage } from './open-stage';

/** Developing: link workers raise needs from their own chats; the officer accepts them; the lead agrees a priority. */
export async function raiseNeeds(stage: RoundStage): Promise<number> {
  const { neighbourhoods } = playedBorough();
  for (const [number, need] of sampleNeeds.entries()) {
    const worker = await stage.as(`link-worker.${playedChest}.${(number % 3) + 1}`);
    const place = neighbourhoods[number % neighbourhoods.length] ?? '';
    const { missing, forWhom, theme, band, trend, evidence } = need;
    await raiseOne(worker, { missing, forWhom, neighbourhood: slug(place), theme, band, trend, evidence });
  }
  return sampleNeeds.length;
}

async function raiseOne(worker: Player, inputs: Readonly<Record<string, string>>): Promise<void> {
  const chat = await worker.window.personalChat();
  const answers = await worker.window.say(chat, 'raise a need');
  const form = answers.find((message) => {
    const card = cardOf(message);
    return card !== undefined && actionsOf(card).some(({ verb }) => verb === 'need.raise');
  });
  if (form === undefined) throw new Error('The bot answered «raise a need» without a form.');
  const { outcome } = await worker.window.press(form, { verb: 'need.raise' }, inputs);
  if (outcome.kind !== 'card')
    throw new Error(`A need was not taken: ${JSON.stringify(outcome).slice(0, 400)}`);
}

/** The officer accepts what was raised; the lead agrees the round's priorities on it. Answers how many were accepted. */
export async function agreePriorities(stage: RoundStage, round: string): Promise<number> {
  const officer = await stage.as(`officer.${playedChest}`);
  const lead = await stage.as(`lead.${playedChest}`);
  const { needs } = await officer.call('listNeeds', { chest: playedChest });
  for (const { id, version } of needs) {
    await officer.call('sortNeed', { chest: playedChest, need: id, act: 'accept', version });
  }
  const loneliness = needs
    .filter(({ theme }) => theme === 'Loneliness' || theme === 'loneliness')
    .map(({ id }) => id);
  await lead.call('agreePriority', {
    chest: playedChest,
    round,
    theme: 'loneliness',
    weight: 10,
    needs: loneliness,
  });
  return needs.length;
}
