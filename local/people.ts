import { createHash } from 'node:crypto';
import { foreignTenantId, localTenantId } from './identities';
import { extraRows } from './extra-rows';
import { sampleRows, type SampleRow, type Seat } from './sample-people';

/** A person of the local tenant, as Entra and Teams know them. Roles are the chest's to give; here they only describe. */
export interface Person {
  /** Short handle used in addresses and tests, such as `chair.hackney`. */
  readonly key: string;
  readonly name: string;
  readonly upn: string;
  /** Entra object id. */
  readonly objectId: string;
  /** The id Teams shows to this bot, `29:` and an opaque part. */
  readonly teamsId: string;
  /** The tenant whose directory holds the account they act with. */
  readonly tenantId: string;
  /** For guests: the tenant they come from. */
  readonly homeTenantId?: string;
  readonly isGuest: boolean;
  readonly seats: readonly Seat[];
}

/** A guid that is always the same for the same words, shaped as version 4 so that every parser takes it. */
export function localGuid(words: string): string {
  const hex = createHash('sha256').update(`community-chest ${words}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The opaque id by which Teams names a person to one bot. */
function localTeamsId(key: string): string {
  return `29:1${createHash('sha256').update(`teams ${key}`).digest('base64url')}`;
}

function toPerson(row: SampleRow): Person {
  const guest = row.guest === true;
  const slug = row.name.toLowerCase().replace(/[^a-z]+/g, '.');
  return {
    key: row.key,
    name: row.name,
    upn: guest ? `${slug}_partner.example#EXT#@chest.example` : `${slug}@chest.example`,
    objectId: localGuid(`person ${row.key}`),
    teamsId: localTeamsId(row.key),
    tenantId: localTenantId,
    ...(guest ? { homeTenantId: foreignTenantId } : {}),
    isGuest: guest,
    seats: row.seats,
  };
}

/** Everybody in the local tenant. The names are invented; the boroughs are real places with invented chests. */
export const samplePeople: readonly Person[] = sampleRows.map(toPerson);

/**
 * The person with this key, such as `lead.havering`.
 * @throws when nobody has it: a spelling mistake in a test or a start option.
 */
export function samplePerson(key: string): Person {
  const person = samplePeople.find((each) => each.key === key);
  if (person === undefined) throw new Error(`Nobody in the local tenant is called "${key}".`);
  return person;
}

/** Everybody in the local tenant, with that many more members of Havering's panel. */
export function peopleWith(extra: number): readonly Person[] {
  return [...samplePeople, ...extraRows(extra).map(toPerson)];
}
