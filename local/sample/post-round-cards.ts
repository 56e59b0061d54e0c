import { openTeamsAs, type TeamsWindow } from '../teams/client/teams-client';
import { eventually } from '../round/eventually';
import { panelWords } from '../../bot/words/en-gb/assessing';
import { sampleBoroughs } from './boroughs';

/**
 * Each chair asks the bot for the panel's card in their channel, as they would on the first day of scoring. On a busy
 * machine the record can be slower than a card may wait; then they ask again. Throws when the card never comes.
 */
export async function postRoundCards(teamsUrl: string): Promise<void> {
  for (const { chest } of sampleBoroughs) {
    const chair = await openTeamsAs(teamsUrl, `chair.${chest}`);
    await eventually(`the panel's card in ${chest}`, async () =>
      (await isPosted(chair, chest)) ? true : undefined,
    );
  }
}

async function isPosted(chair: TeamsWindow, chest: string): Promise<boolean> {
  const answers = await chair.say(await chair.panelChannel(chest), '@Community Chest show panel');
  return answers.some(({ text }) => text.includes(panelWords.posted));
}
