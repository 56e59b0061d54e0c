import * as z from 'zod/mini';
import { id, version } from './parts';

/**
 * What the buttons of cards carry: a verb, and ids with the version that was shown. Everything else that comes back is
 * what the person typed. All of it is a hint; the server decides from its own rows (law 1).
 */
const chest = { chest: id };
const panel = { ...chest, panel: id };
/** Without a panel: the one that the person has, or a question which one. */
const anyPanel = { chest: z.optional(id), panel: z.optional(id) };
/** Without a chest: every chest in which the person has a role, or a question which one. */
const anyChest = { chest: z.optional(id) };

export const cardActions = {
  'panel.view': z.object(panel),
  'panel.show': z.object(anyPanel),
  'interest.declare': z.object({ ...panel, application: id }),
  'score.save': z.object({ ...panel, application: id, applicationVersion: version, scoreVersion: version }),
  'score.open': z.object({ ...panel, application: id }),
  'scoring.finish': z.object(panel),
  'vote.cast': z.object({ ...panel, item: id, ballot: version, voteVersion: version }),
  'waiting.show': z.object(anyPanel),
  'members.remind': z.object(anyPanel),
  'need.form': z.object(anyChest),
  'need.raise': z.object({ ...chest, nonce: id }),
  /** The same, once needs like it have been shown. */
  'need.raise-mine': z.object({ ...chest, nonce: id }),
  'need.join': z.object({ ...chest, need: id }),
  'needs.show': z.object(anyChest),
  'sessions.show': z.object(anyChest),
  /** Without a round: the one whose themes are being ranked. */
  'poll.show': z.object({ ...anyChest, round: z.optional(id) }),
  'poll.post': z.object(anyChest),
  'poll.rank': z.object({ ...chest, round: id }),
  'fund.show': z.object(anyChest),
  'left.show': z.object({ ...anyChest, neighbourhood: z.optional(id) }),
  'applications.show': z.object(anyChest),
  'application.read': z.object({ ...panel, application: id }),
  'help.show': z.object({}),
} as const;

export type CardVerb = keyof typeof cardActions;

/** The data that a verb's button carries. */
export type CardData<Verb extends CardVerb> = z.infer<(typeof cardActions)[Verb]>;

/** True for a verb of ours. */
export function isCardVerb(text: string): text is CardVerb {
  return Object.hasOwn(cardActions, text);
}
