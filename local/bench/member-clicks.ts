import { atCard } from '../round/score-as-panel';
import { walkThroughCards, type Answer, type MemberAtCard } from '../round/member';
import type { Player } from '../round/open-stage';
import { inputsOf } from '../teams/client/card-actions';

/** Stands around every press of a button: runs it, and may look before and after. */
export type AroundPress = (verb: string, press: () => Promise<unknown>) => Promise<void>;

/** A member at the panel's card, with something around each press of theirs. */
export async function observed(player: Player, around: AroundPress): Promise<MemberAtCard> {
  const member = await atCard(player);
  const { window } = member;
  return {
    ...member,
    window: {
      ...window,
      async press(message, button, inputs, deliveries) {
        let pressed: Awaited<ReturnType<typeof window.press>> | undefined;
        await around('verb' in button ? (button.verb ?? '') : '', async () => {
          pressed = await window.press(message, button, inputs, deliveries);
        });
        if (pressed === undefined) throw new Error('the press was never made');
        return pressed;
      },
    },
  };
}

/** Connected to nobody, and everything is worth three. */
const scoring: Answer = (verb, _data, card) => {
  if (verb === 'interest.declare') return { level: 'clear', reason: '' };
  if (verb === 'scoring.finish') return {};
  if (verb !== 'score.save') return undefined;
  const marks = inputsOf(card).filter(({ id }) => id.startsWith('mark.'));
  return { ...Object.fromEntries(marks.map(({ id }) => [id, '3'])), comment: 'Scored in a bench.' };
};

/** A member goes through their cards; with `most`, until they have saved so many scores. */
export async function scoreOnCards(
  player: Player,
  around: AroundPress,
  most = Number.POSITIVE_INFINITY,
): Promise<void> {
  let saved = 0;
  const answer: Answer = (verb, data, card) => {
    if (saved >= most) return undefined;
    if (verb === 'score.save') saved += 1;
    return scoring(verb, data, card);
  };
  await walkThroughCards(await observed(player, around), answer);
}

/** A member votes on the item that is called, once, on their own view of the card. */
export async function voteOnCard(member: MemberAtCard): Promise<void> {
  await member.window.refresh(member.message);
  let voted = false;
  const answer: Answer = (verb) => {
    if (verb !== 'vote.cast' || voted) return undefined;
    voted = true;
    return { option: 'decline' };
  };
  await walkThroughCards(member, answer);
}
