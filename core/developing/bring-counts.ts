import { requireRole, type Actor } from '../kernel/actor';
import { hashOf } from '../kernel/hash';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import { invalid } from '../kernel/refusal';
import { slug } from '../kernel/text';
import type { Chest, CountColumns } from '../founding/chest';
import { changeRow, unchanged } from '../founding/change-row';
import type { Ports } from '../ports/ports';
import { countParts, proposeColumns } from './count-columns';
import type { CountGrid } from './count-grid';
import type { BroughtCounts, CountsPreview } from './count-view';
import { needCountKey, type NeedCount } from './need-count';
import { isOneRowPerPerson, looksLikePatientRows } from './patient-rows';
import { readCountRows, type ReadCounts } from './read-count-rows';

export type PreviewCountsPorts = Pick<Ports, 'recent' | 'countFiles'>;
export type BringCountsPorts = PreviewCountsPorts & Pick<Ports, 'chests' | 'needCounts' | 'clock'>;

export interface BringCountsInput {
  /** The file, in base64. */
  readonly content: string;
  /** Where the figures come from, in a few words. A newer file of the same source replaces its months. */
  readonly source: string;
  readonly columns: CountColumns;
}

/**
 * Looks at a file of counts and proposes which column says what, by a lead or officer. Keeps nothing. Refuses
 * counts-refused for a file that looks like rows about people, or cannot be read.
 */
export const previewCounts =
  (ports: PreviewCountsPorts) =>
  async (actor: Actor, input: { readonly content: string }): Promise<Outcome<CountsPreview>> => {
    const opened = await openFile(ports, actor, input.content);
    if (!opened.ok) return opened;
    const { grid, chest } = opened.value;
    const proposed = proposeColumns(grid.headings, chest.countColumns);
    const held = chest.countColumns;
    const remembered = held !== undefined && countParts.every((part) => proposed[part] === held[part]);
    return done({ headings: grid.headings, rows: grid.rows.length, proposed, remembered });
  };

/**
 * Brings the totals of a file into the record, by a lead or officer: one row for each theme, area and month. The columns
 * are remembered for next time. The same file again changes nothing; a newer one replaces what it counts anew. Refuses
 * as previewCounts, and for a file in which every row counts one: those are people, not totals.
 */
export const bringCounts =
  (ports: BringCountsPorts) =>
  async (actor: Actor, input: BringCountsInput): Promise<Outcome<BroughtCounts>> => {
    const opened = await openFile(ports, actor, input.content);
    if (!opened.ok) return opened;
    const { grid, chest } = opened.value;
    const lacking = countParts.find((part) => !grid.headings.includes(input.columns[part]));
    if (lacking !== undefined) return refuse(invalid(lacking, 'not-a-choice'));
    if (new Set(countParts.map((part) => input.columns[part])).size < countParts.length) {
      return refuse(invalid('columns', 'repeated'));
    }
    const source = slug(input.source);
    if (source === '') return refuse(invalid('source', 'missing'));
    const read = readCountRows(grid, input.columns, chest);
    const counted = read.rows.map((row) => ({
      key: `${row.theme}|${row.neighbourhood}|${row.month}`,
      ...row,
    }));
    if (isOneRowPerPerson(counted)) return refuse({ code: 'counts-refused', why: 'patient-rows' });
    await keep(ports, actor, source, read);
    await note(ports, actor, source, input.columns, read);
    return done({ kept: read.totals.length, leftOut: read.leftOut });
  };

async function openFile(
  ports: PreviewCountsPorts,
  actor: Actor,
  content: string,
): Promise<Outcome<{ readonly grid: CountGrid; readonly chest: Chest }>> {
  const allowed = requireRole(actor, 'lead', 'officer');
  if (!allowed.ok) return allowed;
  const chest = await ports.recent.chest();
  if (chest === undefined) return refuse({ code: 'not-set-up' });
  const grid = await ports.countFiles.read(content);
  if (!grid.ok) return grid;
  if (looksLikePatientRows(grid.value)) return refuse({ code: 'counts-refused', why: 'patient-rows' });
  return done({ grid: grid.value, chest: chest.value });
}

async function keep(ports: BringCountsPorts, actor: Actor, source: string, { totals }: ReadCounts) {
  const broughtAt = ports.clock.now();
  const rows = totals.map((total) => {
    const value: NeedCount = { ...total, source, broughtBy: actor.key, broughtAt };
    return { key: needCountKey(value), value, events: [] };
  });
  const created = await ports.needCounts.createMany(rows);
  const changes = created.flatMap(({ status, row }, at) => {
    const value = rows[at]?.value;
    const isNewer = status === 'exists' && value !== undefined && value.count !== row.value.count;
    return isNewer ? [{ row, value, events: [] }] : [];
  });
  const saved = await ports.needCounts.saveMany(changes);
  // Somebody brought the same months in at this moment: the fault is shown, and sending the file again finishes it.
  if (saved.includes('changed')) throw new Error('counts changed while they were brought in');
}

async function note(
  ports: BringCountsPorts,
  actor: Actor,
  source: string,
  columns: CountColumns,
  { totals }: ReadCounts,
): Promise<void> {
  if (totals.length === 0) return;
  const month = totals.reduce((newest, total) => (total.month > newest ? total.month : newest), '');
  const about = [source, hashOf(totals).slice(0, 16)];
  const facts = { source, month, counts: totals.length };
  const brought = newEvent(actor, ports.clock.now(), {
    kind: 'counts-brought',
    chain: 'chest',
    about,
    facts,
  });
  await changeRow(ports.chests, actor.chest, (chest) => {
    const isSame = chest.countColumns !== undefined && hashOf(chest.countColumns) === hashOf(columns);
    return isSame && chest.countsBrought === brought.id
      ? unchanged(chest)
      : done({ value: { ...chest, countColumns: columns, countsBrought: brought.id }, events: [brought] });
  });
}
