import type { Person } from '../people';
import { installActivities } from './build-activity';
import { deliverActivity } from './deliver-activity';
import type { Conversation } from './roster';
import type { TeamsState } from './teams-state';

// Two windows may open at once; the second waits for the first rather than installing again.
const underWay = new WeakMap<TeamsState, Map<string, Promise<boolean>>>();

async function tellBot(state: TeamsState, person: Person, conversation: Conversation): Promise<boolean> {
  const place = { serviceUrl: state.bot.serviceUrl, person, conversation, now: state.now() };
  for (const activity of installActivities(place)) {
    const { status } = await deliverActivity(state.bot, activity);
    if (status < 200 || status >= 300) return false;
  }
  state.store.markInstalled(conversation.id);
  return true;
}

function installOnce(state: TeamsState, person: Person, conversation: Conversation): Promise<boolean> {
  if (state.store.isInstalled(conversation.id)) return Promise.resolve(true);
  const running = underWay.get(state) ?? new Map<string, Promise<boolean>>();
  underWay.set(state, running);
  const already = running.get(conversation.id);
  if (already !== undefined) return already;
  const started = tellBot(state, person, conversation).finally(() => running.delete(conversation.id));
  running.set(conversation.id, started);
  return started;
}

/**
 * Adds the app for a person and to their teams, once each, as an administrator's set-up policy would.
 * What the bot did not take is tried again the next time the person opens Teams.
 * @returns what is wrong, in words for the person, or null
 */
export async function installFor(state: TeamsState, person: Person): Promise<string | null> {
  const places = state.roster.conversationsOf(person);
  const taken = await Promise.all(places.map((conversation) => installOnce(state, person, conversation)));
  if (taken.every(Boolean)) return null;
  return 'Messages and buttons will not be answered until it is. It may still be starting: wait a moment and try again.';
}
