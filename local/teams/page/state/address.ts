import { useEffect, useState } from 'react';

/** Where in the page somebody is. */
export type Place =
  | { readonly kind: 'channel'; readonly chest: string | undefined }
  | { readonly kind: 'chat' }
  | { readonly kind: 'tab'; readonly entityId: string | undefined; readonly subPageId: string | undefined }
  | { readonly kind: 'mail' };

/** Who the window belongs to, and where they are: all of it in the address, so that windows can be copied. */
export interface Address {
  readonly personKey: string | undefined;
  readonly place: Place;
}

function readPlace(hash: string): Place {
  const [kind, first, second] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  if (kind === 'chat' || kind === 'mail') return { kind };
  if (kind === 'tab') return { kind, entityId: first || undefined, subPageId: second || undefined };
  return { kind: 'channel', chest: first || undefined };
}

/** Reads the address in the address bar. */
function readAddress(): Address {
  const personKey = new URLSearchParams(location.search).get('as') ?? undefined;
  return { personKey, place: readPlace(location.hash) };
}

/** The part of an address after `#` that leads to a place. */
export function placeHash(place: Place): string {
  const parts: (string | undefined)[] = [place.kind];
  if (place.kind === 'channel') parts.push(place.chest);
  if (place.kind === 'tab') parts.push(place.entityId, place.subPageId);
  const given = parts.filter((part): part is string => part !== undefined && part !== '');
  return `#/${given.map(encodeURIComponent).join('/')}`;
}

/** The whole address of a person's window. */
export function personAddress(personKey: string, place?: Place): string {
  return `/?as=${encodeURIComponent(personKey)}${place === undefined ? '' : placeHash(place)}`;
}

const changed = 'addresschanged';

/** Goes to a place, keeping the person. */
export function goTo(place: Place): void {
  history.pushState(null, '', `${location.pathname}${location.search}${placeHash(place)}`);
  dispatchEvent(new Event(changed));
}

/** Becomes another person, in the same place where they have one. */
export function becomePerson(personKey: string): void {
  const { place } = readAddress();
  // Another person may be in other teams; a tab's sub-page may be theirs alone.
  const next: Place =
    place.kind === 'channel'
      ? { kind: 'channel', chest: undefined }
      : place.kind === 'tab'
        ? { ...place, subPageId: undefined }
        : place;
  history.pushState(null, '', personAddress(personKey, next));
  dispatchEvent(new Event(changed));
}

/** The address, kept up to date. */
export function useAddress(): Address {
  const [address, setAddress] = useState(readAddress);
  useEffect(() => {
    const read = (): void => setAddress(readAddress());
    for (const event of [changed, 'popstate', 'hashchange']) addEventListener(event, read);
    return () => {
      for (const event of [changed, 'popstate', 'hashchange']) removeEventListener(event, read);
    };
  }, []);
  return address;
}
