import { chance } from '../sample/chance';
import { inputsOf } from '../teams/client/card-actions';
import { cardOf, type JsonObject } from '../teams/client/wire';
import { eventually } from './eventually';
import { walkThroughCards, type Answer, type MemberAtCard } from './member';
import { playedChest, type Player, type RoundStage } from './open-stage';

/** How many members take their turn at the same moment. */
const together = 4;
/** A few members are connected to a few groups, as neighbours are. */
const excludedShare = 0.02;
const limitedShare = 0.02;

/** The shared card in the panel's channel, posted because the chair asks for it. */
export async function postCard(stage: RoundStage): Promise<void> {
  const chair = await stage.as(`chair.${playedChest}`);
  await chair.window.say(await chair.window.panelChannel(playedChest), '@Community Chest show panel');
}

/** The newest message in the channel with a card that refreshes itself: the panel's. */
export async function atCard(player: Player): Promise<MemberAtCard> {
  const channel = await player.window.panelChannel(playedChest);
  const message = await eventually('the panel’s card stands in the channel', async () => {
    const messages = await player.window.messages(channel);
    return messages.findLast((candidate) => cardOf(candidate)?.['refresh'] !== undefined);
  });
  return { window: player.window, channel, message };
}

/** What a member answers while scoring: the same for the same member and application in every run. */
function scoringAnswer(member: string): Answer {
  return (verb, data, card) => {
    const application = typeof data['application'] === 'string' ? data['application'] : '';
    if (verb === 'interest.declare') return { level: levelOf(application, member), reason: '' };
    if (verb === 'score.save')
      return { ...marksOf(application, member, card), comment: 'Scored in a played round.' };
    return verb === 'scoring.finish' ? {} : undefined;
  };
}

function levelOf(application: string, member: string): string {
  // Somebody must be able to decide when the chair is connected: in a played round the deputy always can.
  if (member.startsWith('deputy.')) return 'clear';
  const drawn = chance('connected', application, member);
  if (drawn < excludedShare) return 'excluded';
  return drawn < excludedShare + limitedShare ? 'limited' : 'clear';
}

function marksOf(application: string, member: string, card: JsonObject): Record<string, string> {
  const marks = inputsOf(card).filter(({ id }) => id.startsWith('mark.'));
  return Object.fromEntries(marks.map(({ id }) => [id, markOf(application, member, id)]));
}

function markOf(application: string, member: string, input: string): string {
  const quality = chance('quality', application) * 3 + 0.5;
  const eye = chance('eye', application, member, input);
  if (eye > 0.98) return 'cannot-judge';
  return String(Math.max(0, Math.min(4, Math.round(quality + eye - 0.5))));
}

/** Assessing: every member scores every application on their own card, several at the same moment. */
export async function scoreAsPanel(
  panel: readonly Player[],
  say: (progress: string) => void,
): Promise<{ readonly scores: number }> {
  let scores = 0;
  let finished = 0;
  const queue = [...panel];
  const turn = async (): Promise<void> => {
    for (let player = queue.shift(); player !== undefined; player = queue.shift()) {
      const pressed = await walkThroughCards(await atCard(player), scoringAnswer(player.person.key));
      scores += pressed.get('score.save') ?? 0;
      finished += 1;
      say(`${player.person.name} has finished scoring (${finished} of ${panel.length}, ${scores} scores)`);
    }
  };
  await Promise.all(Array.from({ length: together }, turn));
  return { scores };
}
