import type { Row } from '../kernel/row';
import type { Ports } from '../ports/ports';
import type { Rows } from '../ports/rows';

/** A list whose rows are read once an act. A write of the act is seen by it; a lost race is read again. */
function remembered<Value, List extends Rows<Value>>(list: List & Rows<Value>): List {
  const known = new Map<string, Promise<Row<Value> | undefined>>();
  const keep = (row: Row<Value>): void => void known.set(row.key, Promise.resolve(row));
  return {
    ...list,
    find(key) {
      const found = known.get(key) ?? list.find(key);
      known.set(key, found);
      found.catch(() => known.delete(key));
      return found;
    },
    async create(key, value, events) {
      const created = await list.create(key, value, events);
      keep(created.row);
      return created;
    },
    async save(row, value, events) {
      known.delete(row.key);
      const saved = await list.save(row, value, events);
      if (saved !== 'changed') keep(saved);
      return saved;
    },
    createMany(rows) {
      for (const { key } of rows) known.delete(key);
      return list.createMany(rows);
    },
    saveMany(changes) {
      for (const { row } of changes) known.delete(row.key);
      return list.saveMany(changes);
    },
  };
}

/**
 * The ports for one click: a row that the act has read fresh need not be read again to show what comes next. Made anew
 * for each click, since it never forgets a row that others change.
 */
export function rememberInAct<Given extends Pick<Ports, 'seats' | 'agenda' | 'scores' | 'votes'>>(
  ports: Given,
): Given {
  return {
    ...ports,
    seats: remembered(ports.seats),
    agenda: remembered(ports.agenda),
    scores: remembered(ports.scores),
    votes: remembered(ports.votes),
  };
}
