/** How an answer differs in shape from an example: members that are missing, or of another JSON type. */
export function shapeDifferences(example: unknown, actual: unknown, place = ''): string[] {
  if (example === null || actual === null) return [];
  if (Array.isArray(example)) {
    if (!Array.isArray(actual)) return [`${place} is not a list`];
    const first: unknown = example[0];
    const other: unknown = actual[0];
    if (first === undefined) return [];
    return other === undefined ? [`${place} is empty`] : shapeDifferences(first, other, `${place}/0`);
  }
  if (typeof example !== 'object') {
    return typeof actual === typeof example ? [] : [`${place} is ${typeof actual}, not ${typeof example}`];
  }
  if (typeof actual !== 'object' || Array.isArray(actual)) return [`${place} is not an object`];
  const members = new Map<string, unknown>(Object.entries(actual));
  return Object.entries(example).flatMap(([name, value]) => {
    // Annotations are the service's own business; the documentation shows them or not.
    if (name.includes('@')) return [];
    if (!members.has(name)) return value === null ? [] : [`${place}/${name} is missing`];
    return shapeDifferences(value, members.get(name), `${place}/${name}`);
  });
}
