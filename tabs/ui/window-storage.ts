/** What of the browser's storage we use. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const memory = new Map<string, string>();

/** Lives as long as the page: enough to move about in it, not enough for a reload. */
const inMemory: TextStorage = {
  getItem: (key) => memory.get(key) ?? null,
  setItem: (key, value) => void memory.set(key, value),
  removeItem: (key) => void memory.delete(key),
};

/** This window's own storage; memory where the browser keeps it from framed pages, as it may for Teams on the web. */
export function windowStorage(): TextStorage {
  try {
    return window.sessionStorage;
  } catch {
    // Reading the property itself throws where storage is blocked.
    return inMemory;
  }
}
