import type { AppValues } from './app-values';

/**
 * The manifest with its ${{NAME}} places filled, as the Agents Toolkit fills them.
 * @throws when a place is left that no value has.
 */
export function fillManifest(template: string, values: AppValues): string {
  const known = new Map<string, string>(Object.entries(values));
  const left = new Set<string>();
  const filled = template.replace(/\$\{\{(\w+)\}\}/g, (place, name: string) => {
    const value = known.get(name);
    if (value === undefined) left.add(name);
    return value === undefined ? place : JSON.stringify(value).slice(1, -1);
  });
  if (left.size > 0)
    throw new Error(`The manifest asks for values that nobody gives: ${[...left].join(', ')}`);
  return filled;
}
