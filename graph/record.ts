import type { Instant } from '../core/kernel/dates';
import type { ChestEvent } from '../core/kernel/event';
import type { RecordPorts } from '../core/ports/ports';
import type { Gate, SessionOptions } from './gate/open-gate';
import { openAssessing } from './lists/assessing';
import { openAwarding } from './lists/awarding';
import { openChained, type Chained } from './lists/chained';
import { openChangedRows } from './lists/changed-rows';
import { openDeveloping } from './lists/developing';
import { openEngaging } from './lists/engaging';
import { openEventChain } from './lists/event-chain';
import { openFounding } from './lists/founding';
import { openOutreach } from './lists/outreach';

/** What a process keeps for all its runs: the gate, and what is known to be chained. */
export interface RecordSource {
  readonly gate: Gate;
  readonly chained: Chained;
}

/** The record's source over a gate; one for each process. */
export function openRecordSource(gate: Gate): RecordSource {
  return { gate, chained: openChained() };
}

/** One chest's record for one run of one use case. */
export interface RecordOptions extends SessionOptions {
  /** The SharePoint site of the fund, «host,guid,guid». */
  readonly site: string;
  /**
   * Told of events once their row is written: the outbox. It must not throw: the row stands, and the sweeper finds
   * events whose announcement was lost.
   */
  readonly announce: (events: readonly ChestEvent[]) => Promise<void>;
  /** The real moment (UTC), for a run whose own clock stands at an earlier one. */
  readonly filedAt?: () => Instant;
}

/**
 * Opens the record of one chest for one run. Reads asked for in one turn travel in one batch; everything counts under
 * `action`. Faults throw: RecordUnavailable when Graph is away past the deadline, RecordBroken when a list, column,
 * index or permission is missing or a row cannot be read.
 */
export function openRecord({ gate, chained }: RecordSource, options: RecordOptions): RecordPorts {
  const { site, action, deadlineMilliseconds, announce } = options;
  const session = gate.session({ action, deadlineMilliseconds });
  const late = options.filedAt === undefined ? {} : { filedAt: options.filedAt };
  const context = { site, session, rowIds: gate.rowIds, chained, announce, ...late };
  return {
    ...openFounding(context),
    ...openDeveloping(context),
    ...openEngaging(context),
    outreach: openOutreach(context),
    ...openAssessing(context),
    ...openAwarding(context),
    eventChain: openEventChain(context),
    changedRows: openChangedRows(context),
  };
}
