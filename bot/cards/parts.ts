import type {
  ActionArray,
  CardElementArray,
  IColumnSet,
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
export function headingBlock(text: string): ITextBlock {
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

/** A bar under words that say the same, so that nothing is lost where it cannot be drawn. */
export function progressBar(done: number, of: number): IProgressBar {
  return {
    type: 'ProgressBar',
    value: Math.min(done, of),
    max: Math.max(of, 1),
    color: 'Accent',
    spacing: 'Small',
    fallback: sharedWidths([
      ['accent', done],
      ['emphasis', of - done],
    ]),
  };
}

/** A bar drawn with coloured columns, for clients that know no charts. */
export function sharedWidths(
  shares: readonly (readonly ['good' | 'warning' | 'attention' | 'accent' | 'emphasis', number])[],
): IColumnSet {
  const shown = shares.filter(([, amount]) => amount > 0);
  const whole = shown.reduce((sum, [, amount]) => sum + amount, 0);
  const columns = shown.map(([style, amount]) => ({
    type: 'Column' as const,
    style,
    width: Math.max(1, Math.round((amount / whole) * 100)),
    minHeight: '8px',
    spacing: 'None' as const,
    items: [],
  }));
  return { type: 'ColumnSet', spacing: 'Small', columns };
}

/** A table whose first row is its headings. Three columns at most, to fit a side panel. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): ITable {
  const cell = (text: string, place: number, isHeading: boolean): ITableCell => ({
    type: 'TableCell',
    items: [
      {
        type: 'TextBlock',
        text,
        wrap: true,
        ...(isHeading ? { weight: 'Bolder', style: 'columnHeader' } : {}),
        ...(place > 0 ? { horizontalAlignment: 'Right' } : {}),
      },
    ],
  });
  const rowOf = (texts: readonly string[], isHeading: boolean) => ({
    type: 'TableRow' as const,
    cells: texts.map((text, place) => cell(text, place, isHeading)),
  });
  return {
    type: 'Table',
    firstRowAsHeaders: true,
    showGridLines: false,
    spacing: 'Medium',
    columns: widths.map((width) => ({ width })),
    rows: [rowOf(headings, true), ...rows.map((texts) => rowOf(texts, false))],
  };
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
