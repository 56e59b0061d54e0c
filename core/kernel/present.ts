/** The same members, those that may be undefined made optional: absent or there, never there and undefined. */
export type Present<Parts> = {
  [Name in keyof Parts as undefined extends Parts[Name] ? never : Name]: Parts[Name];
} & {
  [Name in keyof Parts as undefined extends Parts[Name] ? Name : never]?: Exclude<Parts[Name], undefined>;
};

/** Leaves out members that are undefined, so that an optional input can become an optional part of a row. */
export function present<Parts extends object>(parts: Parts): Present<Parts> {
  const kept = Object.entries(parts).filter(([, value]) => value !== undefined);
  // Object.fromEntries forgets the names; the filter above is what makes the type true.
  return Object.fromEntries(kept) as Present<Parts>;
}
