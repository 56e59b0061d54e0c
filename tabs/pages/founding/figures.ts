import type { ShownFigures } from '../../../core/founding/fund-view';
import type { Pence } from '../../../core/kernel/money';
import { tokens } from '@fluentui/react-components';
import { fundWords } from '../../words/fund';

export type FigureName = keyof typeof fundWords.figures;

/** One part of a sum of money as it is drawn and listed. */
export interface Part {
  readonly name: FigureName;
  readonly label: string;
  readonly colour: string;
  readonly pence: Pence;
}

/** Told apart by lightness too, so that no part depends on its hue. */
const colours: Readonly<Record<FigureName, string>> = {
  available: tokens.colorBrandBackground,
  reserved: tokens.colorPaletteMarigoldBorderActive,
  committed: tokens.colorPaletteTealBorderActive,
  paid: tokens.colorNeutralForeground3,
};

const fields: Readonly<Record<FigureName, keyof ShownFigures>> = {
  available: 'availablePence',
  reserved: 'reservedPence',
  committed: 'committedPence',
  paid: 'paidPence',
};

const order: readonly FigureName[] = ['available', 'reserved', 'committed', 'paid'];

/** The parts that a viewer is shown: what is set aside only where they may know of it. */
export function partsOf(figures: ShownFigures, provisional: boolean): readonly Part[] {
  return order
    .filter((name) => provisional || name !== 'reserved')
    .map((name) => ({
      name,
      label: fundWords.figures[name],
      colour: colours[name],
      pence: figures[fields[name]],
    }));
}

/** Figures added up, field by field, in pence. */
export function addFigures(all: readonly ShownFigures[]): ShownFigures {
  const sum = (field: keyof ShownFigures): Pence => all.reduce((total, one) => total + one[field], 0);
  return {
    pledgedPence: sum('pledgedPence'),
    availablePence: sum('availablePence'),
    reservedPence: sum('reservedPence'),
    committedPence: sum('committedPence'),
    paidPence: sum('paidPence'),
  };
}
