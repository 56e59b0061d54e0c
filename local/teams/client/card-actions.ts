import { JsonObject } from './wire';

/** A button of a card: what it is called, what it does and what it carries. */
export interface CardAction {
  readonly type: string;
  readonly title: string;
  readonly id?: string;
  readonly verb?: string;
  readonly data: JsonObject;
  /** False when the button sends no inputs (`associatedInputs: "none"`). */
  readonly takesInputs: boolean;
}

/** An input of a card as far as sending its value goes. */
export interface CardInput {
  readonly id: string;
  readonly type: string;
  readonly value: string;
  readonly isRequired: boolean;
  readonly errorMessage: string;
}

/** A required input was left empty: the client refuses to send, as Teams does. */
export class InputMissing extends Error {
  override readonly name = 'InputMissing';
}

function objectsIn(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  const object = JsonObject.safeParse(value);
  if (!object.success) return [];
  const inside = Object.entries(object.data).filter(([name]) => name !== 'data' && name !== 'fallback');
  return [object.data, ...inside.flatMap(([, child]) => objectsIn(child))];
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function toAction(node: JsonObject): CardAction {
  const data = JsonObject.safeParse(node['data']);
  return {
    type: text(node['type']),
    title: text(node['title']),
    ...(typeof node['id'] === 'string' ? { id: node['id'] } : {}),
    ...(typeof node['verb'] === 'string' ? { verb: node['verb'] } : {}),
    data: data.success ? data.data : {},
    takesInputs: node['associatedInputs'] !== 'none',
  };
}

/** Every button in a card, in reading order; its automatic refresh is not one. */
export function actionsOf(card: JsonObject): CardAction[] {
  const { refresh: _refresh, ...visible } = card;
  return objectsIn(visible)
    .filter((node) => text(node['type']).startsWith('Action.'))
    .map(toAction);
}

function initialValue(node: JsonObject): string {
  const value = text(node['value']);
  if (node['type'] !== 'Input.Toggle') return value;
  const on = text(node['valueOn']) || 'true';
  const off = text(node['valueOff']) || 'false';
  return value === on ? on : off;
}

/** Every input in a card that would be sent. Inputs without an id never are. */
export function inputsOf(card: JsonObject): CardInput[] {
  return objectsIn(card)
    .filter((node) => text(node['type']).startsWith('Input.') && typeof node['id'] === 'string')
    .map((node) => ({
      id: text(node['id']),
      type: text(node['type']),
      value: initialValue(node),
      isRequired: node['isRequired'] === true,
      errorMessage: text(node['errorMessage']),
    }));
}

/**
 * What a person would send by filling these inputs and pressing a button: strings, the untouched ones as they stood,
 * and nothing for those left empty, as the card renderer does.
 * @throws InputMissing when a required input is empty, with the card's own message.
 */
export function gatherInputs(
  card: JsonObject,
  filled: Readonly<Record<string, string>>,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const input of inputsOf(card)) {
    const value = filled[input.id] ?? input.value;
    if (input.isRequired && value === '')
      throw new InputMissing(input.errorMessage || `Fill in ${input.id}.`);
    if (value !== '') values[input.id] = value;
  }
  return values;
}
