/**
 * Makes something when it is first asked for, and keeps it. Formatters of dates and money read tables of half the world
 * when they are made, which a start need not wait for.
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
