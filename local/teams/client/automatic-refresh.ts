import { JsonObject } from './wire';

/** Teams asks again only when its last answer is older than this. */
export const refreshPauseMs = 60_000;

/** Above this many members Teams refreshes nobody unless the card lists them. */
export const refreshMemberLimit = 60;

/** The automatic refresh a card asks for. */
export interface CardRefresh {
  readonly action: JsonObject;
  readonly userIds?: readonly string[];
}

/** The refresh in a card, if it has one that Teams would honour. */
export function refreshOf(card: JsonObject): CardRefresh | undefined {
  const refresh = JsonObject.safeParse(card['refresh']);
  if (!refresh.success) return undefined;
  const action = JsonObject.safeParse(refresh.data['action']);
  if (!action.success || action.data['type'] !== 'Action.Execute') return undefined;
  const userIds = refresh.data['userIds'];
  if (!Array.isArray(userIds)) return { action: action.data };
  const ids = userIds.filter((id): id is string => typeof id === 'string');
  return { action: action.data, userIds: ids.slice(0, refreshMemberLimit) };
}

/**
 * Whether Teams would refresh this card by itself for this person now.
 * @param lastAnswerAt when this window last had an answer for the message, in milliseconds; undefined when never
 */
export function isRefreshDue(
  refresh: CardRefresh,
  teamsId: string,
  memberCount: number,
  lastAnswerAt: number | undefined,
  now: number,
): boolean {
  const listed =
    refresh.userIds === undefined ? memberCount <= refreshMemberLimit : refresh.userIds.includes(teamsId);
  if (!listed) return false;
  return lastAnswerAt === undefined || now - lastAnswerAt > refreshPauseMs;
}
