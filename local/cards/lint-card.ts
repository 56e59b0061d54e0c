import { cardActions, isCardVerb } from '../../core/contracts/card-actions';

/** One object inside a card, with where it stands. */
interface Node {
  readonly at: string;
  readonly value: Readonly<Record<string, unknown>>;
  /** True when it, or something around it, is hidden at first. */
  readonly isHidden: boolean;
}

const largestCard = 24_000;
const longestTitle = 25;
const mostPrimary = 6;
const mostRefreshed = 60;
const teamsOnly =
  /^(Chart\.|ProgressBar$|ProgressRing$|Badge$|Icon$|Rating$|Input\.Rating$|CompoundButton$|CodeBlock$|Carousel$)/;
const allowedActions = ['Action.Execute', 'Action.ToggleVisibility'];

/**
 * What a schema cannot say of a card: version, inputs, buttons, data, fallbacks, text and size (teams notes 4).
 * @returns the faults, each with where it stands; empty for a good card
 */
export function lintCard(card: unknown): readonly string[] {
  if (!isRecord(card)) return ['the card is not an object'];
  const nodes = nodesIn(card, '', false);
  return [
    ...lintWhole(card),
    ...lintInputs(nodes),
    ...nodes.flatMap(lintActions),
    ...nodes.flatMap(lintNode),
    ...lintTexts(card, ''),
  ];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every typed object of a card; the data of buttons is not part of it. */
function nodesIn(value: unknown, at: string, isHidden: boolean): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap((each, place) => nodesIn(each, `${at}[${place}]`, isHidden));
  if (!isRecord(value)) return [];
  const hidden = isHidden || value['isVisible'] === false;
  const inside = Object.entries(value)
    .filter(([name]) => name !== 'data' || String(value['type']).startsWith('Chart.'))
    .flatMap(([name, each]) => nodesIn(each, `${at}.${name}`, hidden));
  return typeof value['type'] === 'string' ? [{ at, value, isHidden: hidden }, ...inside] : inside;
}

function lintWhole(card: Readonly<Record<string, unknown>>): readonly string[] {
  const faults: string[] = [];
  const size = JSON.stringify(card).length;
  if (card['version'] !== '1.5') faults.push('the version is not 1.5');
  if (!/^[a-z]{2,3}$/.test(String(card['lang']))) faults.push('lang is not two or three letters');
  if (size > largestCard) faults.push(`the card has ${size} characters`);
  const first: unknown = Array.isArray(card['body']) ? card['body'][0] : undefined;
  if (!isRecord(first) || first['style'] !== 'heading') faults.push('the card does not begin with a heading');
  const refresh = isRecord(card['refresh']) ? card['refresh'] : undefined;
  const ids: unknown = refresh?.['userIds'];
  if (refresh !== undefined && !Array.isArray(ids)) faults.push('refresh names nobody');
  if (Array.isArray(ids) && ids.length > mostRefreshed) faults.push('refresh names more than 60 people');
  return faults;
}

function lintInputs(nodes: readonly Node[]): readonly string[] {
  const inputs = nodes.filter(({ value }) => String(value['type']).startsWith('Input.'));
  const ids = inputs.map(({ value }) => value['id']);
  return inputs.flatMap(({ at, value, isHidden }) => {
    const faults: string[] = [];
    if (typeof value['id'] !== 'string' || value['id'] === '') faults.push(`${at} has no id`);
    if (ids.filter((id) => id === value['id']).length > 1) faults.push(`${at}: its id stands twice`);
    if (typeof value['label'] !== 'string' || value['label'] === '') faults.push(`${at} has no label`);
    if (typeof value['errorMessage'] !== 'string') faults.push(`${at} has no errorMessage`);
    if (value['isRequired'] === true && isHidden) faults.push(`${at} is required and hidden`);
    if (Array.isArray(value['choices']) && value['choices'].length === 0) faults.push(`${at} has no choices`);
    if (typeof value['regex'] === 'string') faults.push(...lintRegex(at, value['regex']));
    return faults;
  });
}

function lintRegex(at: string, pattern: string): readonly string[] {
  if (/\\p|\(\?<[=!]/.test(pattern)) return [`${at}: its regex needs what old clients lack`];
  try {
    return new RegExp(pattern).test('') ? [] : [];
  } catch {
    return [`${at}: its regex does not compile`];
  }
}

/** Rules of the list of buttons that stands on this object, if one does. */
function lintActions({ at, value }: Node): readonly string[] {
  const actions: readonly unknown[] = Array.isArray(value['actions']) ? value['actions'] : [];
  const primary = actions.filter((action) => isRecord(action) && action['mode'] !== 'secondary');
  const titles = actions.map((action) => (isRecord(action) ? action['title'] : undefined));
  const faults = primary.length > mostPrimary ? [`${at} has more than ${mostPrimary} buttons`] : [];
  if (new Set(titles).size < titles.length) faults.push(`${at} has two buttons of the same name`);
  return faults;
}

function lintNode({ at, value }: Node): readonly string[] {
  const type = String(value['type']);
  if (type.startsWith('Action.')) return lintAction(at, type, value);
  if (teamsOnly.test(type) && value['fallback'] === undefined) return [`${at}: ${type} has no fallback`];
  if (type === 'TextBlock' && value['wrap'] !== true) return [`${at}: its text would be cut off`];
  if (type === 'Image' || type === 'Media') return [`${at}: ${type} is not for our cards`];
  return [];
}

function lintAction(at: string, type: string, value: Readonly<Record<string, unknown>>): readonly string[] {
  const title = value['title'];
  if (!allowedActions.includes(type)) return [`${at}: ${type} is not for our cards`];
  if (typeof title !== 'string' || title === '' || title.length > longestTitle)
    return [`${at}: its title is too long or empty`];
  if (type !== 'Action.Execute') return [];
  const verb = String(value['verb']);
  if (!isCardVerb(verb)) return [`${at}: the verb ${verb} is not registered`];
  const data = isRecord(value['data']) ? value['data'] : {};
  const read = cardActions[verb].safeParse(data);
  if (!read.success) return [`${at}: its data do not fit ${verb}`];
  const extra = Object.keys(data).filter((name) => !Object.hasOwn(read.data, name));
  return extra.length > 0 ? [`${at}: its data hold more than ids: ${extra.join(', ')}`] : [];
}

/** Texts that would become markup: tags, links, images, direction marks. */
function lintTexts(value: unknown, at: string): readonly string[] {
  if (typeof value === 'string') {
    const isMarkup = /<\/?[a-z]|\]\(|https?:|\p{Bidi_Control}/iu.test(value);
    return isMarkup ? [`${at}: a tag, link or direction mark`] : [];
  }
  if (Array.isArray(value)) return value.flatMap((each, place) => lintTexts(each, `${at}[${place}]`));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, each]) => lintTexts(each, `${at}.${name}`));
}
