import * as z from 'zod/mini';
import { controlInputs, type ControlInput } from './control-inputs';
import { seedChannel, seedGroup, seedSite, seedTeam, seedUser } from './seeds';
import { deleteColumn, findColumn, updateColumn, type Column } from './store/columns';
import { insertGrant } from './store/grants';
import { deleteList, findList, updateList, type SharePointList } from './store/lists';
import { putRecord } from './store/records';
import { sentMail, type SentMail } from './outlook/mail';
import type { Budget } from './budget';
import type { World } from './call';
import type { FaultRule, Faults } from './faults';
import type { Recorder, RequestRecord, UnitCount } from './recorder';

/** What a test, the sample data or the local page may do behind Graph's back. */
export interface GraphControls {
  seedSite: (wanted: ControlInput<'seedSite'>) => { id: string };
  seedUser: (wanted: ControlInput<'seedUser'>) => { id: string };
  seedGroup: (wanted: ControlInput<'seedGroup'>) => { id: string };
  seedTeam: (wanted: ControlInput<'seedTeam'>) => {
    id: string;
    channels: { id: string; displayName: string }[];
  };
  seedChannel: (wanted: ControlInput<'seedChannel'>) => { id: string };
  /** Gives an application or a person a role on a site or on one list of it. */
  grant: (wanted: ControlInput<'grant'>) => { id: string };
  /** Switches a fault on; see FaultRule. */
  fault: (rule: ControlInput<'fault'>) => void;
  clearFaults: () => void;
  /** Units an application may use in a minute before it is throttled; null is no limit. */
  budget: (wanted: ControlInput<'budget'>) => void;
  /** Puts an organiser under the application access policy for online meetings. */
  allowMeetings: (wanted: ControlInput<'allowMeetings'>) => void;
  mail: () => SentMail[];
  clearMail: () => void;
  requests: () => RequestRecord[];
  units: () => UnitCount;
  resetUnits: () => void;
  renameList: (wanted: ControlInput<'renameList'>) => void;
  deleteList: (wanted: ControlInput<'list'>) => void;
  /** Renames a column's API name, as if it had been made anew by hand under another name. */
  renameColumn: (wanted: ControlInput<'renameColumn'>) => void;
  deleteColumn: (wanted: ControlInput<'column'>) => void;
  /** Makes every delta token of a list too old. */
  expireDeltaTokens: (wanted: ControlInput<'list'>) => void;
}

/** Binds the controls to a running server's parts. */
export function createControls(
  world: World,
  faults: Faults,
  budget: Budget,
  recorder: Recorder,
): GraphControls {
  return {
    seedSite: (wanted) => seedSite(world, wanted),
    seedUser: (wanted) => seedUser(world, wanted),
    seedGroup: (wanted) => seedGroup(world, wanted),
    seedTeam: (wanted) => seedTeam(world, wanted),
    seedChannel: (wanted) => seedChannel(world, wanted),
    grant: (wanted) => grant(world, wanted),
    fault: (rule) => faults.add(withoutUndefined(rule)),
    clearFaults: () => faults.clear(),
    budget: ({ unitsPerMinute }) => budget.set(unitsPerMinute ?? undefined),
    allowMeetings: ({ userId }) =>
      putRecord(world.store, 'meeting-policy', { id: userId, owner: '', body: {} }),
    mail: () => sentMail(world.store),
    clearMail: () => void world.store.run("DELETE FROM records WHERE kind = 'mail'"),
    requests: () => recorder.requests(),
    units: () => recorder.units(),
    resetUnits: () => recorder.reset(),
    ...schemaControls(world),
  };
}

function schemaControls(
  world: World,
): Pick<GraphControls, 'renameList' | 'deleteList' | 'renameColumn' | 'deleteColumn' | 'expireDeltaTokens'> {
  const { store } = world;
  return {
    renameList: (wanted) => updateList(store, { ...listOf(world, wanted), displayName: wanted.to }),
    deleteList: (wanted) => deleteList(store, listOf(world, wanted).id),
    renameColumn: (wanted) => updateColumn(store, { ...columnOf(world, wanted), name: wanted.to }),
    deleteColumn: (wanted) => deleteColumn(store, columnOf(world, wanted)),
    expireDeltaTokens: (wanted) => {
      const list = listOf(world, wanted);
      store.run(
        'UPDATE lists SET last_change = last_change + 1, change_floor = last_change + 1 WHERE id = ?',
        list.id,
      );
    },
  };
}

/** Calls a control by name with unread input, as it comes over HTTP. Throws an Error that says what is wrong. */
export function callControl(controls: GraphControls, name: string, input: unknown): unknown {
  const call = remoteControls(controls)[name];
  if (!call)
    throw new Error(
      `There is no control «${name}». There are: ${Object.keys(remoteControls(controls)).join(', ')}.`,
    );
  return call(input) ?? null;
}

function remoteControls(controls: GraphControls): Record<string, (input: unknown) => unknown> {
  const reads =
    <Schema extends z.ZodMiniType>(schema: Schema, act: (input: z.infer<Schema>) => unknown) =>
    (input: unknown): unknown =>
      act(z.parse(schema, input));
  return {
    seedSite: reads(controlInputs.seedSite, controls.seedSite),
    seedUser: reads(controlInputs.seedUser, controls.seedUser),
    seedGroup: reads(controlInputs.seedGroup, controls.seedGroup),
    seedTeam: reads(controlInputs.seedTeam, controls.seedTeam),
    seedChannel: reads(controlInputs.seedChannel, controls.seedChannel),
    grant: reads(controlInputs.grant, controls.grant),
    fault: reads(controlInputs.fault, controls.fault),
    budget: reads(controlInputs.budget, controls.budget),
    allowMeetings: reads(controlInputs.allowMeetings, controls.allowMeetings),
    renameList: reads(controlInputs.renameList, controls.renameList),
    deleteList: reads(controlInputs.list, controls.deleteList),
    renameColumn: reads(controlInputs.renameColumn, controls.renameColumn),
    deleteColumn: reads(controlInputs.column, controls.deleteColumn),
    expireDeltaTokens: reads(controlInputs.list, controls.expireDeltaTokens),
    clearFaults: () => controls.clearFaults(),
    mail: () => controls.mail(),
    clearMail: () => controls.clearMail(),
    requests: () => controls.requests(),
    units: () => controls.units(),
    resetUnits: () => controls.resetUnits(),
  };
}

function grant(world: World, wanted: ControlInput<'grant'>): { id: string } {
  const id = world.newId();
  const { siteId, listId, appId, userId, role } = wanted;
  const displayName = wanted.displayName ?? appId ?? userId ?? '';
  insertGrant(world.store, { id, siteId, listId, itemId: undefined, appId, userId, displayName, role });
  return { id };
}

function listOf(world: World, wanted: { siteId: string; list: string }): SharePointList {
  const list = findList(world.store, wanted.siteId, wanted.list);
  if (!list) throw new Error(`Site ${wanted.siteId} has no list ${wanted.list}.`);
  return list;
}

function columnOf(world: World, wanted: { siteId: string; list: string; column: string }): Column {
  const column = findColumn(world.store, listOf(world, wanted).id, wanted.column);
  if (!column) throw new Error(`List ${wanted.list} has no column ${wanted.column}.`);
  return column;
}

function withoutUndefined(rule: ControlInput<'fault'>): FaultRule {
  const entries = Object.entries(rule).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(entries), kind: rule.kind };
}
