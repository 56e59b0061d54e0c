import * as z from 'zod/mini';
import { id, version } from './parts';

/**
 * What the buttons of cards carry: a verb, and ids with the version that was shown. Everything else that comes back is
 * what the person typed. All of it is a hint; the server decides from its own rows (law 1).
 */
const chest = { chest: id };
const panel = { ...chest, panel: id };

export const cardActions = {
  'panel.view': z.object(panel),
  'interest.declare': z.object({ ...panel, application: id }),
  'score.save': z.object({ ...panel, application: id, applicationVersion: version, scoreVersion: version }),
  'score.open': z.object({ ...panel, application: id }),
  'scoring.finish': z.object(panel),
  'vote.cast': z.object({ ...panel, item: id, ballot: version, voteVersion: version }),
  'waiting.show': z.object(panel),
  'members.remind': z.object(panel),
  'need.form': z.object({}),
  'need.raise': z.object({ nonce: id }),
  'fund.show': z.object({}),
  'applications.show': z.object({}),
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
