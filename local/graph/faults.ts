/** What to do with requests that a rule fits. */
export interface FaultRule {
  kind: 'throttle' | 'fail' | 'slow' | 'drop';
  /** Status of «fail»: 500, 503 or 504, or any other. */
  status?: number;
  /** Seconds in the Retry-After of «throttle» and «fail»; 0 leaves it out. */
  retryAfter?: number;
  /** Milliseconds that «slow» adds. */
  latencyMs?: number;
  /** «fail» only: the request is carried out first, and then answered with the failure. */
  afterEffect?: boolean;
  /** How many requests; until cleared when not given. */
  times?: number;
  /** Share of the fitting requests, from 0 to 1, spread evenly and not by chance. All when not given. */
  share?: number;
  /** Only this method. */
  method?: string;
  /** Only paths that this regular expression fits: decoded, without the version, e.g. ^sites/.+/items$ or ^\$batch$. */
  path?: string;
}

interface LiveRule extends FaultRule {
  left: number;
  owed: number;
}

export interface Aim {
  method: string;
  path: string;
}

/** The faults that a test or a visitor has switched on. */
export interface Faults {
  add(rule: FaultRule): void;
  clear(): void;
  rules(): FaultRule[];
  /** The next throttle or failure for one request or one part of a batch. */
  refusal(aim: Aim): FaultRule | undefined;
  /** Milliseconds to wait before a request is looked at. */
  latency(aim: Aim): number;
  /** Whether the answer is to be lost, given the request and the parts in it. */
  losesAnswer(aims: readonly Aim[]): boolean;
}

/** Keeps fault rules and says which requests they hit. */
export function createFaults(): Faults {
  let live: LiveRule[] = [];
  const hit = (aim: Aim, kinds: readonly FaultRule['kind'][]): FaultRule | undefined => {
    const rule = live.find((each) => kinds.includes(each.kind) && fits(each, aim) && due(each));
    if (rule && rule.left <= 0) live = live.filter((each) => each !== rule);
    return rule;
  };
  return {
    add: (rule) => void live.push({ ...rule, left: rule.times ?? Number.POSITIVE_INFINITY, owed: 0 }),
    clear: () => void (live = []),
    rules: () => live.map(({ left: _left, owed: _owed, ...rule }) => rule),
    refusal: (aim) => hit(aim, ['throttle', 'fail']),
    latency: (aim) => hit(aim, ['slow'])?.latencyMs ?? 0,
    losesAnswer: (aims) => aims.some((aim) => hit(aim, ['drop']) !== undefined),
  };
}

function fits(rule: FaultRule, aim: Aim): boolean {
  if (rule.method !== undefined && rule.method.toUpperCase() !== aim.method) return false;
  // The parts of a batch are refused one by one; the batch itself only when it is named.
  const refuses = rule.kind === 'throttle' || rule.kind === 'fail';
  if (refuses && aim.path === '$batch' && rule.path === undefined) return false;
  return rule.path === undefined || new RegExp(rule.path, 'i').test(aim.path);
}

/** Counts a fitting request; true when it is this one's turn. */
function due(rule: LiveRule): boolean {
  rule.owed += rule.share ?? 1;
  if (rule.owed < 1 - 1e-9) return false;
  rule.owed -= 1;
  rule.left -= 1;
  return true;
}
