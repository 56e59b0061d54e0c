import { JsonObject } from './wire';

/** Teams asks again only when its last answer is older than this. */
const refreshPauseMs = 60_000;

/** Above this many members Teams refreshes nobody unless the card lists them. */
const refreshMemberLimit = 60;

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

/** Whether Teams refreshes this card by itself for this person, among so many members. */
export function isRefreshedFor(refresh: CardRefresh, teamsId: string, memberCount: number): boolean {
  if (refresh.userIds === undefined) return memberCount <= refreshMemberLimit;
  return refresh.userIds.includes(teamsId);
}

/** Whether the last answer, at this time in milliseconds, is old enough for Teams to ask again. */
export function isAnswerOld(answeredAt: number, now: number): boolean {
  return now - answeredAt > refreshPauseMs;
}
