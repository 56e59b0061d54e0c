/** Drops annotations, as for `odata.metadata=none`; links and counts stay, since a client needs them. */
export function withoutAnnotations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAnnotations);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !name.includes('@odata.') || /@odata\.(nextLink|deltaLink|count)$/.test(name))
      .map(([name, inner]) => [name, withoutAnnotations(inner)]),
  );
}
