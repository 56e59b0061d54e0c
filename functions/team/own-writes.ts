import type { Score } from '../../core/assessing/score';
import type { Application } from '../../core/engaging/application';
import { summaryOf } from '../../core/engaging/summarise-application';
import type { Row } from '../../core/kernel/row';
import type { ApplicationSummary } from '../../core/ports/applications';
import type { RecordPorts } from '../../core/ports/ports';
import type { Rows } from '../../core/ports/rows';
import type { ScoreStanding } from '../../core/ports/scores';
import type { Memory } from '../memory';
import { memoryKey } from './recent';

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

/** What is remembered, changed in the light of rows that this process wrote. */
interface Remembered {
  forget(...parts: readonly string[]): void;
  renew<Value>(parts: readonly string[], row: Row<Value>): void;
  change<Value>(parts: readonly string[], change: (value: Value) => Value): void;
}

function rememberedOf(chest: string, memory: Memory): Remembered {
  const change: Remembered['change'] = (parts, edit) => memory.update(memoryKey(chest, ...parts), edit);
  return {
    change,
    forget: (...parts) => memory.forget(memoryKey(chest, ...parts)),
    renew: <Value>(parts: readonly string[], row: Row<Value>) =>
      change<readonly Row<Value>[]>(parts, (rows) => [...rows.filter((held) => held.key !== row.key), row]),
  };
}

function noteApplication(remembered: Remembered, { value }: Row<Application>): void {
  const summary = summaryOf(value);
  remembered.forget('application', value.id);
  remembered.change<readonly ApplicationSummary[]>(['applications', value.round], (all) => [
    ...all.filter((held) => held.id !== summary.id),
    summary,
  ]);
}

function noteScore(remembered: Remembered, { key, version, value }: Row<Score>): void {
  const { panel, application, applicationVersion, member } = value;
  const standing: ScoreStanding = { key, version, application, applicationVersion, member };
  for (const parts of [
    ['standing', panel],
    ['standing', panel, member],
  ]) {
    remembered.change<readonly ScoreStanding[]>(parts, (all) => [
      ...all.filter((held) => held.key !== key),
      standing,
    ]);
  }
}

/** The record whose own writes are seen at once in the remembered reads, so that nobody is shown what they just changed. */
export function seenAtOnce(chest: string, record: RecordPorts, memory: Memory): RecordPorts {
  const remembered = rememberedOf(chest, memory);
  const { forget, renew } = remembered;
  return {
    ...record,
    chests: watched(record.chests, () => forget('chest')),
    people: watched(record.people, (row) => forget('person', row.key)),
    rounds: watched(record.rounds, (row) => {
      forget('round', row.value.id);
      renew(['rounds'], row);
    }),
    panels: watched(record.panels, (row) => {
      forget('panel', row.value.id);
      renew(['panels'], row);
    }),
    seats: watched(record.seats, (row) => renew(['seats', row.value.panel], row)),
    agenda: watched(record.agenda, (row) => renew(['agenda', row.value.panel], row)),
    votes: watched(record.votes, (row) => renew(['votes', row.value.item], row)),
    applications: watched(record.applications, (row) => noteApplication(remembered, row)),
    scores: watched(record.scores, (row) => noteScore(remembered, row)),
  };
}
