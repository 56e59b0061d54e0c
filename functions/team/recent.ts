import type { ApplicationSummary } from '../../core/ports/applications';
import type { Recent } from '../../core/ports/recent';
import type { RecordPorts } from '../../core/ports/ports';
import type { Rows } from '../../core/ports/rows';
import type { ScoreStanding } from '../../core/ports/scores';
import type { Row } from '../../core/kernel/row';
import { partitionsOf } from '../../core/engaging/application';
import type { Memory } from './memory';

const key = (chest: string, ...parts: readonly string[]): string => [chest, ...parts].join('/');

/** Reads of one chest's record that may be a minute old, shared by every request of this process. */
export function recentReads(chest: string, record: RecordPorts, memory: Memory): Recent {
  const read = <Value>(parts: readonly string[], load: () => Promise<Value>): Promise<Value> =>
    memory.read(key(chest, ...parts), load);
  return {
    chest: () => read(['chest'], () => record.chests.find(chest)),
    person: (person) => read(['person', person], () => record.people.find(person)),
    rounds: () => read(['rounds'], () => record.rounds.all()),
    round: (round) => read(['round', round], () => record.rounds.find(round)),
    panels: () => read(['panels'], () => record.panels.all()),
    panel: (panel) => read(['panel', panel], () => record.panels.find(panel)),
    seats: (panel) => read(['seats', panel], () => record.seats.ofPanel(panel)),
    agenda: (panel) => read(['agenda', panel], () => record.agenda.ofPanel(panel)),
    votes: (item) => read(['votes', item], () => record.votes.ofItem(item)),
    application: (id) => read(['application', id], () => record.applications.find(id)),
    applicationsOf: (round) =>
      read(['applications', round], () => record.applications.summariesOfRound(round)),
    standing: (panel) =>
      read(['standing', panel.id], async () => {
        const partitions = partitionsOf(panel.round, panel.id, panel.applications);
        return (await Promise.all(partitions.map((partition) => record.scores.standingIn(partition)))).flat();
      }),
    standingOf: (panel, member) =>
      read(['standing', panel, member], () => record.scores.standingOf(panel, member)),
  };
}

/** The same rows, telling `written` of every row that this process wrote. */
function watched<Value, Searches>(
  rows: Rows<Value> & Searches,
  written: (row: Row<Value>) => void,
): Rows<Value> & Searches {
  const tell = (row: Row<Value> | 'changed'): void => {
    if (row !== 'changed') written(row);
  };
  const create: Rows<Value>['create'] = async (...given) => {
    const created = await rows.create(...given);
    tell(created.row);
    return created;
  };
  const save: Rows<Value>['save'] = async (...given) => {
    const saved = await rows.save(...given);
    tell(saved);
    return saved;
  };
  const createMany: Rows<Value>['createMany'] = async (given) => {
    const created = await rows.createMany(given);
    created.forEach(({ row }) => tell(row));
    return created;
  };
  const saveMany: Rows<Value>['saveMany'] = async (given) => {
    const saved = await rows.saveMany(given);
    saved.forEach(tell);
    return saved;
  };
  return { ...rows, create, save, createMany, saveMany };
}

/** A list with one row exchanged for its newer self, or added. */
function replaced<Value>(rows: readonly Row<Value>[], row: Row<Value>): readonly Row<Value>[] {
  return [...rows.filter((held) => held.key !== row.key), row];
}

/** The record whose own writes are seen at once in the remembered reads, so that nobody is shown what they just changed. */
export function seenAtOnce(chest: string, record: RecordPorts, memory: Memory): RecordPorts {
  const at = (...parts: readonly string[]): string => key(chest, ...parts);
  const renew = <Value>(parts: readonly string[], row: Row<Value>): void =>
    memory.update<readonly Row<Value>[]>(at(...parts), (rows) => replaced(rows, row));
  return {
    ...record,
    chests: watched(record.chests, () => memory.forget(at('chest'))),
    people: watched(record.people, (row) => memory.forget(at('person', row.key))),
    rounds: watched(record.rounds, (row) => {
      memory.forget(at('round', row.value.id));
      renew(['rounds'], row);
    }),
    panels: watched(record.panels, (row) => {
      memory.forget(at('panel', row.value.id));
      renew(['panels'], row);
    }),
    seats: watched(record.seats, (row) => renew(['seats', row.value.panel], row)),
    agenda: watched(record.agenda, (row) => renew(['agenda', row.value.panel], row)),
    votes: watched(record.votes, (row) => renew(['votes', row.value.item], row)),
    applications: watched(record.applications, (row) => {
      memory.forget(at('application', row.value.id));
      const { versions, ...rest } = row.value;
      const summary: ApplicationSummary = { ...rest, versionNumber: versions.at(-1)?.number ?? 0 };
      memory.update<readonly ApplicationSummary[]>(at('applications', row.value.round), (all) => [
        ...all.filter((held) => held.id !== summary.id),
        summary,
      ]);
    }),
    scores: watched(record.scores, (row) => {
      const { panel, application, applicationVersion, member } = row.value;
      const standing: ScoreStanding = {
        key: row.key,
        version: row.version,
        application,
        applicationVersion,
        member,
      };
      for (const parts of [
        ['standing', panel],
        ['standing', panel, member],
      ]) {
        memory.update<readonly ScoreStanding[]>(at(...parts), (all) => [
          ...all.filter((held) => held.key !== standing.key),
          standing,
        ]);
      }
    }),
  };
}
