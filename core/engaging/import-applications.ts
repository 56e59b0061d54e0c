import { requireRole, type Actor } from '../kernel/actor';
import type { ApplicationId, GroupId, RoundId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { ApplicationSummary } from '../ports/applications';
import type { GrantFileFormat } from '../ports/grant-files';
import type { Ports } from '../ports/ports';
import { isOpen } from './admit-application';
import type { Application } from './application';
import { groupIdOf, panelFor } from './application-reference';
import type { ImportResult } from './application-view';
import { checkImportRow, type Limits } from './check-import-row';
import type { GrantRow } from './grant-row';
import {
  importedApplication,
  importedGroup,
  type FittingRow,
  type ImportFrame,
} from './imported-application';
import { admitted } from './sent-form';

export type ImportApplicationsPorts = Pick<
  Ports,
  'recent' | 'rounds' | 'panels' | 'groups' | 'applications' | 'grantFiles' | 'clock'
>;

export interface ImportApplicationsInput {
  readonly round: RoundId;
  readonly format: GrantFileFormat;
  readonly content: string;
  /** True for published real grants: groups are shown by reference, never by name. */
  readonly showByReference: boolean;
}

interface LeftOut {
  readonly row: number;
  readonly reason: string;
}

/** Each pass that meets taken references means that somebody entered applications at the same moment. */
const mostPasses = 5;

/**
 * Takes in a file of grants as applications of a round, by a lead or officer. Rows that do not fit are left out and
 * named with the reason; nothing is bent. The same file again finds its applications and makes none anew.
 * Refuses round-closed, and invalid-input for a file that cannot be read as a whole.
 */
export const importApplications =
  (ports: ImportApplicationsPorts) =>
  async (actor: Actor, input: ImportApplicationsInput): Promise<Outcome<ImportResult>> => {
    const allowed = requireRole(actor, 'lead', 'officer');
    if (!allowed.ok) return allowed;
    const rows = await ports.grantFiles.read(input.format, input.content);
    if (!rows.ok) return rows;
    const frame = await readFrame(ports, input);
    if (!frame.ok) return frame;
    const { fitting, leftOut } = sortRows(rows.value, frame.value.grantKind);
    const imported = new Map<number, ApplicationId>();
    let waiting = fitting;
    for (let pass = 0; pass < mostPasses && waiting.length > 0; pass += 1) {
      const standing = await ports.applications.summariesOfRound(input.round);
      waiting = await importPass(ports, actor, frame.value, waiting, standing, { imported, leftOut });
    }
    if (waiting.length > 0) return refuse({ code: 'changed-since-opened', version: 0 });
    const inOrder = [...imported].sort(([left], [right]) => left - right).map(([, id]) => id);
    return done({ imported: inOrder, leftOut: leftOut.sort((left, right) => left.row - right.row) });
  };

async function readFrame(
  ports: ImportApplicationsPorts,
  input: ImportApplicationsInput,
): Promise<Outcome<ImportFrame>> {
  const [chest, row, panels] = await Promise.all([
    ports.recent.chest(),
    ports.rounds.find(input.round),
    ports.panels.ofRound(input.round),
  ]);
  if (chest === undefined) return refuse({ code: 'not-set-up' });
  const round = row?.value;
  const grantKind = round?.grantKinds[0];
  if (round === undefined || grantKind === undefined) return refuse({ code: 'not-found' });
  const at = ports.clock.now();
  if (!isOpen(round, at)) return refuse({ code: 'round-closed' });
  const panel = panelFor(
    round.id,
    panels.map((held) => held.value),
  );
  const { showByReference } = input;
  return done({ chest: chest.value, round, grantKind, panel, showByReference, at });
}

interface Waiting {
  readonly row: GrantRow;
  readonly amountPence: number;
}

function sortRows(
  rows: readonly GrantRow[],
  limits: Limits,
): { readonly fitting: readonly Waiting[]; readonly leftOut: LeftOut[] } {
  const seen = new Set<string>();
  const fitting: Waiting[] = [];
  const leftOut: LeftOut[] = [];
  for (const row of rows) {
    const checked = checkImportRow(row, limits, seen);
    if (row.grantId !== '') seen.add(row.grantId);
    if (checked.fits) fitting.push({ row, amountPence: checked.amountPence });
    else leftOut.push({ row: row.number, reason: checked.reason });
  }
  return { fitting, leftOut };
}

/** Writes what does not stand yet; answers the rows whose reference somebody else took meanwhile. */
async function importPass(
  ports: ImportApplicationsPorts,
  actor: Actor,
  frame: ImportFrame,
  waiting: readonly Waiting[],
  standing: readonly ApplicationSummary[],
  result: { readonly imported: Map<number, ApplicationId>; readonly leftOut: LeftOut[] },
): Promise<readonly Waiting[]> {
  const byGroup = new Map<GroupId, ApplicationSummary>(standing.map((known) => [known.group, known]));
  const known = (entry: Waiting) => byGroup.get(groupIdOf(frame.round.id, entry.row.grantId));
  for (const entry of waiting) {
    const found = known(entry);
    if (found === undefined) continue;
    if (found.askedPence === entry.amountPence) result.imported.set(entry.row.number, found.id);
    else result.leftOut.push({ row: entry.row.number, reason: 'it is in the round with another amount' });
  }
  const next = Math.max(-1, ...standing.map((application) => application.place)) + 1;
  const fresh = waiting.filter((entry) => known(entry) === undefined);
  const fitting = fresh.map((entry, index): FittingRow => ({ ...entry, place: next + index }));
  const applications = fitting.map((entry) => importedApplication(frame, entry));
  const groups = fitting.map(({ row }) => importedGroup(frame, row));
  await ports.groups.createMany(groups.map((group) => ({ key: group.id, value: group, events: [] })));
  const created = await ports.applications.createMany(
    applications.map((application) => newRow(actor, frame, application)),
  );
  const isOurs = (index: number): boolean => created[index]?.row.value.group === groups[index]?.id;
  fitting.forEach((entry, index) => {
    const application = applications[index];
    if (application !== undefined && isOurs(index)) result.imported.set(entry.row.number, application.id);
  });
  return fresh.filter((_entry, index) => !isOurs(index));
}

function newRow(actor: Actor, frame: ImportFrame, application: Application) {
  const { id } = application;
  return { key: id, value: application, events: [admitted(actor, frame.at, application)] };
}
