import type { Outreach } from '../../core/ports/outreach';
import { columnIs } from '../gate/odata';
import { outreachList } from '../schema/outreach';
import { openRows, type ListContext } from './open-rows';

/** Outreach, one query for each partition asked for; they travel in one batch. */
export function openOutreach(context: ListContext): Outreach {
  const { rows, reading } = openRows(context, outreachList);
  return {
    ...rows,
    async inPartitions(partitions) {
      const parts = partitions.map((partition) => reading.rows(columnIs('Partition', partition)));
      return (await Promise.all(parts)).flat();
    },
  };
}
