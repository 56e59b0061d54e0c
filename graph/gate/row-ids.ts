/**
 * Which SharePoint item holds which key: a re-read by id costs one unit, a query by key two. Only ids are kept, never
 * what a row says, so that nothing here can be out of date; an id whose row is gone is found out by its 404.
 */
export interface RowIds {
  find(site: string, list: string, key: string): string | undefined;
  keep(site: string, list: string, key: string, id: string): void;
  forget(site: string, list: string, key: string): void;
}

const mostKept = 50_000;

/** An empty cache that drops what was kept longest ago once it is full. */
export function openRowIds(): RowIds {
  const ids = new Map<string, string>();
  const nameOf = (site: string, list: string, key: string): string => `${site}\n${list}\n${key}`;
  return {
    find: (site, list, key) => ids.get(nameOf(site, list, key)),
    keep(site, list, key, id) {
      ids.set(nameOf(site, list, key), id);
      if (ids.size <= mostKept) return;
      const oldest = ids.keys().next();
      if (oldest.done !== true) ids.delete(oldest.value);
    },
    forget: (site, list, key) => void ids.delete(nameOf(site, list, key)),
  };
}
