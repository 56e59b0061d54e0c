import { openCircuit } from './circuit';
import { realOutside, type Outside } from './outside';
import { openPause } from './pause';
import { openRowIds, type RowIds } from './row-ids';
import { openSession, type Session } from './session';
import type { TokenSource } from './token-source';
import { openMeter, type Usage } from './usage';

export interface GateConfig {
  /** Graph's address with its version, e.g. https://graph.microsoft.com/v1.0. */
  readonly baseUrl: string;
  /** The product's own version, said in the User-Agent. */
  readonly version: string;
  readonly tokens: TokenSource;
  /** Time, chance and network; the real ones unless a test brings its own. */
  readonly outside?: Outside;
}

/** On whose behalf a session runs, and how long its caller can wait. */
export interface SessionOptions {
  /** The use case's name: requests and units are counted under it. */
  readonly action: string;
  readonly deadlineMilliseconds: number;
}

/** The only way to Graph: long-lived, shared by every request of the process. */
export interface Gate {
  session(options: SessionOptions): Session;
  /** What each action cost since the gate was opened. */
  usage(): Usage;
  readonly rowIds: RowIds;
  now(): number;
}

/** Opens the gate: one pause, one circuit, one cache of row ids and one meter for all sessions. */
export function openGate(config: GateConfig): Gate {
  const outside = config.outside ?? realOutside();
  const line = { baseUrl: config.baseUrl, version: config.version, tokens: config.tokens, outside };
  const pause = openPause();
  const circuit = openCircuit();
  const meter = openMeter();
  return {
    rowIds: openRowIds(),
    now: outside.now,
    usage: meter.read,
    session({ action, deadlineMilliseconds }) {
      meter.began(action);
      const deadlineAt = outside.now() + deadlineMilliseconds;
      const count = (units: number): void => meter.sent(action, units);
      return openSession({ line, pause, circuit, deadlineAt, count });
    },
  };
}
