import type { RecordPorts } from '../../core/ports/ports';
import { chestList } from '../schema/chest';
import { fundersList } from '../schema/funders';
import { ledgerList } from '../schema/ledger';
import { peopleList } from '../schema/people';
import { pledgesList } from '../schema/pledges';
import { roundsList } from '../schema/rounds';
import { openRows, type ListContext } from './open-rows';

type Founding = Pick<RecordPorts, 'chests' | 'people' | 'funders' | 'pledges' | 'rounds' | 'ledgers'>;

/** The lists that a chest is founded on. */
export function openFounding(context: ListContext): Founding {
  const people = openRows(context, peopleList);
  const funders = openRows(context, fundersList);
  const pledges = openRows(context, pledgesList);
  const rounds = openRows(context, roundsList);
  const ledgers = openRows(context, ledgerList);
  return {
    chests: openRows(context, chestList).rows,
    people: { ...people.rows, all: () => people.reading.rows() },
    funders: { ...funders.rows, all: () => funders.reading.rows() },
    pledges: { ...pledges.rows, all: () => pledges.reading.rows() },
    rounds: { ...rounds.rows, all: () => rounds.reading.rows() },
    ledgers: { ...ledgers.rows, all: () => ledgers.reading.rows() },
  };
}
