import type { Card } from '../reply';

/**
 * A card as a dialog takes it: dialogs know Action.Submit only, so that each button carries its verb beside its data, and
 * nothing refreshes by itself.
 */
export function dialogCard({ refresh: _refresh, ...card }: Card): object {
  return withSubmits(card) as object;
}

/** Buttons stand on the card and on what is in it; what they carry is left as it is. */
function withSubmits(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSubmits);
  if (typeof value !== 'object' || value === null) return value;
  if ('type' in value && value.type === 'Action.Execute') {
    const { verb, data, ...button } = value as { readonly verb?: string; readonly data?: object };
    return { ...button, type: 'Action.Submit', data: { ...data, verb } };
  }
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withSubmits(part)]));
}
