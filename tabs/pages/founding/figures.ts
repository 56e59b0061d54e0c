import type { ShownFigures } from '../../../core/founding/fund-view';
import type { Pence } from '../../../core/kernel/money';
import { colourOf, type MoneyPart } from '../../ui/part-colours';
import { fundWords } from '../../words/fund';

/** One part of a sum of money as it is drawn and listed. */
export interface Part {
  readonly name: MoneyPart;
  readonly label: string;
  readonly colour: string;
  readonly pence: Pence;
}

const fields: Readonly<Record<MoneyPart, keyof ShownFigures>> = {
  available: 'availablePence',
  reserved: 'reservedPence',
  committed: 'committedPence',
  paid: 'paidPence',
};

const order: readonly MoneyPart[] = ['available', 'reserved', 'committed', 'paid'];

/** The parts that a viewer is shown: what is set aside only where they may know of it. */
export function partsOf(figures: ShownFigures, provisional: boolean): readonly Part[] {
  return order
    .filter((name) => provisional || name !== 'reserved')
    .map((name) => ({
      name,
      label: fundWords.figures[name],
      colour: colourOf(name),
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
