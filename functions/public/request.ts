/** What a form sent: every value of every field, by the field's name. */
export type FormFields = ReadonlyMap<string, readonly string[]>;

/** A request as pages see it: nothing of the caller but what they sent, and a keyed hash of their network. */
export interface SiteRequest {
  readonly method: 'GET' | 'POST';
  /** The address's path, without the query. */
  readonly path: string;
  /** The parts that the route's path names. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: FormFields;
  /** A posted form; empty for anything else, and for files, which come as `body`. */
  readonly form: FormFields;
  readonly cookies: ReadonlyMap<string, string>;
  /** The headers Origin and Sec-Fetch-Site, where the browser sent them. */
  readonly origin?: string;
  readonly fetchSite?: string;
  /** A keyed hash of the caller's network: what limits count by. */
  readonly network: string;
  readonly contentType: string;
  /** The bytes of a form with files, not read yet. */
  readonly body?: AsyncIterable<Uint8Array>;
}

/** The first value of a field; an empty text where there is none. */
export function one(fields: FormFields, name: string): string {
  return fields.get(name)?.[0] ?? '';
}

/** Every value of a field. */
export function all(fields: FormFields, name: string): readonly string[] {
  return fields.get(name) ?? [];
}

/** The cookies of a Cookie header. */
export function cookiesOf(header: string): ReadonlyMap<string, string> {
  const pairs = header.split(';').map((part): [string, string] => {
    const [name = '', ...rest] = part.split('=');
    return [name.trim(), rest.join('=').trim()];
  });
  return new Map(pairs.filter(([name]) => name !== ''));
}
