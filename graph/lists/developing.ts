import type { NeedSearch } from '../../core/ports/needs';
import type { RecordPorts } from '../../core/ports/ports';
import { allOf, columnIs, type Filter } from '../gate/odata';
import { needsList } from '../schema/needs';
import { prioritiesList } from '../schema/priorities';
import { openRows, type ListContext } from './open-rows';

/** Needs and what rounds favour. */
export function openDeveloping(context: ListContext): Pick<RecordPorts, 'needs' | 'priorities'> {
  const needs = openRows(context, needsList);
  const priorities = openRows(context, prioritiesList);
  return {
    needs: { ...needs.rows, search: (search) => needs.reading.rows(filterOf(search)) },
    priorities: {
      ...priorities.rows,
      ofRound: (round) => priorities.reading.rows(columnIs('Round', round)),
    },
  };
}

/** The narrowest condition stands first: in a large list it alone must cut below 5,000 rows. */
function filterOf({ neighbourhood, theme, state }: NeedSearch): Filter | undefined {
  const wanted: Filter[] = [];
  if (neighbourhood !== undefined) wanted.push(columnIs('Neighbourhood', neighbourhood));
  if (theme !== undefined) wanted.push(columnIs('Theme', theme));
  if (state !== undefined) wanted.push(columnIs('State', state));
  return wanted.length === 0 ? undefined : allOf(...wanted);
}
