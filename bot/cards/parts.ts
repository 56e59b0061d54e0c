import type {
  ActionArray,
  CardElementArray,
  IContainer,
  IExecuteAction,
  IFactSet,
  IProgressBar,
  ITable,
  ITableCell,
  ITextBlock,
} from '@microsoft/teams.cards';
import type { CardData, CardVerb } from '../../core/contracts/card-actions';
import type { Card } from '../reply';

export type Elements = CardElementArray;
export type Actions = ActionArray;

interface CardParts {
  readonly heading: string;
  readonly body: Elements;
  readonly actions?: Actions;
  /** Wider than a chat bubble, for tables and charts. */
  readonly isWide?: boolean;
}

/** A whole card. Version 1.5: a higher one shows blank on some phones (teams notes 1.1). */
export function cardOf({ heading, body, actions = [], isWide = false }: CardParts): Card {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'en',
    fallbackText: heading,
    ...(isWide ? { msteams: { width: 'full' as const } } : {}),
    body: [headingBlock(heading), ...body],
    ...(actions.length > 0 ? { actions } : {}),
  } satisfies Card;
}

/** The card's first words, which people who listen find it by. */
function headingBlock(text: string): ITextBlock {
  return { type: 'TextBlock', style: 'heading', text, size: 'Large', weight: 'Bolder', wrap: true };
}

/** A heading inside a card. */
export function subheading(text: string): ITextBlock {
  return { type: 'TextBlock', text, weight: 'Bolder', size: 'Medium', wrap: true, spacing: 'Large' };
}

/** A paragraph. */
export function line(text: string): ITextBlock {
  return { type: 'TextBlock', text, wrap: true };
}

/** A paragraph that can wait: smaller in weight, not in meaning. */
export function quiet(text: string): ITextBlock {
  return { type: 'TextBlock', text, wrap: true, isSubtle: true, spacing: 'Small' };
}

/** The one figure that a card is about. */
export function figure(text: string): ITextBlock {
  return { type: 'TextBlock', text, size: 'ExtraLarge', weight: 'Bolder', wrap: true, spacing: 'Small' };
}

export function facts(pairs: readonly (readonly [string, string])[]): IFactSet {
  return { type: 'FactSet', facts: pairs.map(([title, value]) => ({ title, value })), spacing: 'Medium' };
}

/** A box that stands out. The words say what the colour says. */
export function notice(
  style: 'good' | 'warning' | 'attention' | 'accent' | 'emphasis',
  title: string,
  next = '',
): IContainer {
  const first: ITextBlock = { type: 'TextBlock', text: title, weight: 'Bolder', wrap: true };
  return {
    type: 'Container',
    style,
    roundedCorners: true,
    spacing: 'Medium',
    items: next === '' ? [first] : [first, { type: 'TextBlock', text: next, wrap: true, spacing: 'Small' }],
  };
}

/** A bar under words that say the same, so that nothing is lost where it cannot be drawn (phones, other clients). */
export function progressBar(done: number, of: number): IProgressBar {
  return {
    type: 'ProgressBar',
    value: Math.min(done, of),
    max: Math.max(of, 1),
    color: 'Accent',
    spacing: 'Small',
    fallback: 'drop',
  };
}

/** A column of a table: its share of the width, and whether it holds numbers, which stand to the right. */
export interface TableColumn {
  readonly width: number;
  readonly isNumber: boolean;
}

export function text(width: number): TableColumn {
  return { width, isNumber: false };
}

export function numbers(width: number): TableColumn {
  return { width, isNumber: true };
}

/** A table whose first row is its headings. Three columns at most, to fit a side panel. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  columns: readonly TableColumn[],
): ITable {
  const rowOf = (texts: readonly string[], isHeading: boolean) => ({
    type: 'TableRow' as const,
    cells: texts.map((words, place) => cellOf(words, columns[place]?.isNumber === true, isHeading)),
  });
  return {
    type: 'Table',
    firstRowAsHeaders: true,
    showGridLines: false,
    spacing: 'Medium',
    columns: columns.map(({ width }) => ({ width })),
    rows: [rowOf(headings, true), ...rows.map((texts) => rowOf(texts, false))],
  };
}

function cellOf(words: string, isNumber: boolean, isHeading: boolean): ITableCell {
  const block: ITextBlock = {
    type: 'TextBlock',
    text: words,
    wrap: true,
    ...(isHeading ? { weight: 'Bolder', style: 'columnHeader' } : {}),
    ...(isNumber ? { horizontalAlignment: 'Right' } : {}),
  };
  return { type: 'TableCell', items: [block] };
}

interface ButtonOptions {
  readonly style?: 'positive' | 'destructive';
  /** In the overflow menu. */
  readonly isSecondary?: boolean;
  /** True when the button takes the card's inputs with it; others neither send nor check them. */
  readonly sendsInputs?: boolean;
}

/** A button. It carries a verb and ids, nothing else (law 1). */
export function button<Verb extends CardVerb>(
  title: string,
  verb: Verb,
  data: CardData<Verb>,
  { style, isSecondary = false, sendsInputs = false }: ButtonOptions = {},
): IExecuteAction {
  return {
    type: 'Action.Execute',
    title,
    verb,
    data: { ...data },
    ...(style === undefined ? {} : { style }),
    ...(isSecondary ? { mode: 'secondary' as const } : {}),
    ...(sendsInputs ? {} : { associatedInputs: 'none' as const }),
  };
}
