/** Ids are short lower-case words: they stand in keys, routes, queue items and cards, so they hold no separator. */
export type ChestId = string;
export type PersonKey = string;
export type FunderId = string;
export type PledgeId = string;
export type NeighbourhoodId = string;
export type ThemeId = string;
export type CategoryId = string;
export type RoundId = string;
export type PotId = string;
export type GrantKindId = string;
export type CriterionId = string;
export type NeedId = string;
export type GroupId = string;
export type ApplicationId = string;
export type PanelId = string;
export type ItemId = string;
export type DecisionId = string;
export type AwardId = string;
export type PaymentId = string;

const separator = '|';
/** SharePoint holds 255 characters in an indexed text column. */
const longestKey = 255;

/**
 * The deterministic key of a row: its parts in lower case, joined. Two writes that mean the same thing meet the same row.
 * Throws when a part is empty or holds the separator, or the key passes 255 characters: that is a fault in our code.
 */
export function keyOf(...parts: readonly string[]): string {
  const bad = parts.find((part) => part === '' || part.includes(separator));
  if (bad !== undefined) throw new RangeError('a key part is empty or holds the separator');
  const key = parts.join(separator).toLowerCase();
  if (key.length > longestKey) throw new RangeError('a key is longer than 255 characters');
  return key;
}

/** Ids are lower-case letters, digits and hyphens, 1 to 60 of them. */
export const idPattern = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;

/** The person's key: tenant and object id of the verified token, never an e-mail address. */
export function personKey(tenantId: string, objectId: string): PersonKey {
  return `${tenantId}~${objectId}`.toLowerCase();
}

/** What stands for the tenant in the keys of people who act by personal link and have no account. */
const linkPeople = 'link';

/** The key of somebody without an account. Tenants are ids of another form, so that no account has such a key. */
export function linkPersonKey(nonce: string): PersonKey {
  return personKey(linkPeople, nonce);
}

/** True for somebody who acts by personal link. */
export function isLinkPerson(key: PersonKey): boolean {
  return key.startsWith(`${linkPeople}~`);
}
