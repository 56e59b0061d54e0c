/**
 * A count of a published table as an edge of a network: a cell runs from its row to its column, a row's total from the
 * start to the row, a column's total from the column to the end, the grand total from the end back to the start. Then
 * «every total is the sum of its cells» is «what flows into a point flows out of it».
 */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly isCell: boolean;
  readonly isHidden: boolean;
  /** The least and the most that a reader must think possible, from what is shown. */
  readonly least: number;
  readonly most: number;
}

/** A step of one unit between two points, and what it costs to make it possible: nothing where it already is. */
interface Step {
  readonly to: string;
  readonly at: number;
  readonly cost: number;
}

/** A hidden total is a greater loss than any hidden cell. */
const costOfTotal = 1e9;

/**
 * The places of all counts that must be hidden, so that no hidden one is determined by what is shown. A count is
 * determined when no other table of whole numbers fits: the true table is one flow of the network, any other flow
 * differs from it by circles of one unit, so a count can differ only if such a circle runs through it (the residual
 * graph; exact, as flows with whole bounds have whole solutions). Where none does, the cheapest circle is opened by
 * hiding the shown counts on it: small cells rather than large ones, cells rather than totals. The check is exact, the
 * choice is a heuristic: another choice might hide less. A circle always exists, as with all counts hidden each can
 * differ.
 */
export function coverWhatIsDetermined(given: readonly Line[]): ReadonlySet<number> {
  const lines = [...given];
  const hidden = new Set(lines.flatMap((line, at) => (line.isHidden ? [at] : [])));
  // A set is walked in the order of adding: what is hidden on the way is looked at in its turn.
  for (const at of hidden) {
    const line = lines[at];
    if (line === undefined) continue;
    for (const cover of cheapestCircle(lines, line, at)) {
      const covered = lines[cover];
      if (covered === undefined) continue;
      hidden.add(cover);
      lines[cover] = { ...covered, isHidden: true, least: 1, most: Infinity };
    }
  }
  return hidden;
}

/** The shown counts to hide so that this one may differ: none when it already may. */
function cheapestCircle(lines: readonly Line[], line: Line, at: number): readonly number[] {
  const steps = stepsOf(lines, at);
  const { from, to, count, least, most } = line;
  const more = count < most ? cheapestPath(steps, to, from) : undefined;
  const less = count > least ? cheapestPath(steps, from, to) : undefined;
  const found = [more, less]
    .filter((path) => path !== undefined)
    .sort((left, right) => left.cost - right.cost)[0];
  if (found === undefined) throw new RangeError('a table has a count that no circle runs through');
  return found.hide;
}

/** What one unit more or less of each count, but for the one at `apart`, would cost. */
function stepsOf(lines: readonly Line[], apart: number): ReadonlyMap<string, readonly Step[]> {
  const steps = new Map<string, Step[]>();
  const add = (from: string, step: Step): void => {
    const known = steps.get(from) ?? [];
    steps.set(from, known);
    known.push(step);
  };
  for (const [at, { from, to, count, isCell, isHidden, least, most }] of lines.entries()) {
    if (at === apart || count === 0) continue;
    const toHide = isHidden ? Infinity : count + (isCell ? 0 : costOfTotal);
    add(from, { to, at, cost: count < most ? 0 : toHide });
    add(to, { to: from, at, cost: count > least ? 0 : count > 1 ? toHide : Infinity });
  }
  return steps;
}

interface Path {
  readonly cost: number;
  /** Counts on the way that must be hidden. */
  readonly hide: readonly number[];
}

/** The cheapest way between two points (Dijkstra). Undefined when there is none. */
function cheapestPath(
  steps: ReadonlyMap<string, readonly Step[]>,
  from: string,
  to: string,
): Path | undefined {
  const open = new Map<string, Path>([[from, { cost: 0, hide: [] }]]);
  const closed = new Set<string>();
  for (;;) {
    const nearest = [...open].sort(([, left], [, right]) => left.cost - right.cost)[0];
    if (nearest === undefined) return undefined;
    const [name, path] = nearest;
    if (name === to) return path;
    open.delete(name);
    closed.add(name);
    for (const step of steps.get(name) ?? []) {
      if (step.cost === Infinity || closed.has(step.to)) continue;
      const cost = path.cost + step.cost;
      if (cost >= (open.get(step.to)?.cost ?? Infinity)) continue;
      open.set(step.to, { cost, hide: step.cost === 0 ? path.hide : [...path.hide, step.at] });
    }
  }
}
