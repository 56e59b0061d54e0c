import { selection, type Query } from './query';

/** Keeps only the members that `$select` names, and annotations. Everything when nothing is selected. */
export function picked(answer: Record<string, unknown>, query: Query): Record<string, unknown> {
  const select = selection(query);
  if (!select || select.includes('*')) return answer;
  const wanted = new Set(select.map((name) => name.toLowerCase()));
  return Object.fromEntries(
    Object.entries(answer).filter(([name]) => name.includes('@') || wanted.has(name.toLowerCase())),
  );
}
