import { monthNumber } from '../../core/developing/need-count';
import type { NeedSearch } from '../../core/ports/needs';
import type { RecordPorts } from '../../core/ports/ports';
import { allOf, columnAbove, columnIs, type Filter } from '../gate/odata';
import { needCountsList } from '../schema/need-counts';
import { needsList } from '../schema/needs';
import { pollsList, rankingsList } from '../schema/polls';
import { prioritiesList } from '../schema/priorities';
import { openRows, type ListContext } from './open-rows';

type Developing = Pick<RecordPorts, 'needs' | 'needCounts' | 'polls' | 'rankings' | 'priorities'>;

/** Needs, what was counted, polls, and what rounds favour. */
export function openDeveloping(context: ListContext): Developing {
  const needs = openRows(context, needsList);
  const needCounts = openRows(context, needCountsList);
  const rankings = openRows(context, rankingsList);
  const priorities = openRows(context, prioritiesList);
  return {
    needs: { ...needs.rows, search: (search) => needs.reading.rows(filterOf(search)) },
    needCounts: {
      ...needCounts.rows,
      since: (month) => needCounts.reading.rows(columnAbove('MonthNumber', monthNumber(month) - 1)),
    },
    polls: openRows(context, pollsList).rows,
    rankings: {
      ...rankings.rows,
      ofRound: (round) => rankings.reading.rows(columnIs('Round', round)),
    },
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
