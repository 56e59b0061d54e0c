import { openTeamsAs } from '../teams/client/teams-client';
import { sampleBoroughs } from './boroughs';

/** Each chair asks the bot for the panel's card in their channel, as they would on the first day of scoring. */
export async function postRoundCards(teamsUrl: string): Promise<void> {
  for (const { chest } of sampleBoroughs) {
    const chair = await openTeamsAs(teamsUrl, `chair.${chest}`);
    await chair.say(await chair.panelChannel(chest), '@Community Chest show panel');
  }
}
