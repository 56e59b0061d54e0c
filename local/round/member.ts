import { actionsOf } from '../teams/client/card-actions';
import type { TeamsWindow } from '../teams/client/teams-client';
import type { ConversationView, JsonObject, MessageView } from '../teams/client/wire';

/** What a played member answers to a card that asks something: the inputs of its form, by id. */
export type Answer = (
  verb: string,
  data: JsonObject,
  card: JsonObject,
) => Readonly<Record<string, string>> | undefined;

/** The shared card in the panel's channel, as one member's window sees it. */
export interface MemberAtCard {
  readonly window: TeamsWindow;
  readonly channel: ConversationView;
  readonly message: MessageView;
}

/** What a member is asked, in the order in which they take it when a card offers several. */
const verbsInOrder = ['interest.declare', 'score.save', 'scoring.finish', 'vote.cast'];
/** More cards than this in a row means that the bot asks in circles. */
const mostCards = 5_000;

/**
 * A member goes through their own cards, answering each, until nothing is asked of them. Answers how often each verb was
 * pressed. Throws when the bot answers with an error, so that a played round never passes over one.
 */
export async function walkThroughCards(
  member: MemberAtCard,
  answer: Answer,
): Promise<ReadonlyMap<string, number>> {
  const { window, channel, message } = member;
  const pressed = new Map<string, number>();
  let card = await window.show(channel, message);
  for (let turn = 0; turn < mostCards && card !== undefined; turn += 1) {
    const asked = nextQuestion(card, answer);
    if (asked === undefined) return pressed;
    const { outcome } = await window.press(message, { verb: asked.verb }, asked.inputs);
    if (outcome.kind !== 'card') {
      throw new Error(
        `${window.person.key} pressed ${asked.verb} and got ${JSON.stringify(outcome).slice(0, 600)}`,
      );
    }
    pressed.set(asked.verb, (pressed.get(asked.verb) ?? 0) + 1);
    card = outcome.card;
  }
  throw new Error(`${window.person.key} was asked more than ${mostCards} times.`);
}

function nextQuestion(
  card: JsonObject,
  answer: Answer,
): { readonly verb: string; readonly inputs: Readonly<Record<string, string>> } | undefined {
  const actions = actionsOf(card);
  for (const verb of verbsInOrder) {
    const action = actions.find((candidate) => candidate.verb === verb);
    const inputs = action === undefined ? undefined : answer(verb, action.data, card);
    if (inputs !== undefined) return { verb, inputs };
  }
  return undefined;
}
