import type { NeedId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { invalid } from '../kernel/refusal';
import type { Row } from '../kernel/row';
import type { Needs } from '../ports/needs';
import { changeRow, unchanged } from '../founding/change-row';
import type { Need } from './need';
import { leadStates } from './need-states';
import { voicesFrom, voicesWithout, withVoices } from './voices';

/**
 * Adds the raisers of a need, each with their band, to the one that it says the same as. Again: no change. Refuses
 * invalid-input for a need that is none, is the same, or is settled.
 */
export async function joinVoices(
  needs: Needs,
  row: Row<Need>,
  into: NeedId | undefined,
): Promise<Outcome<Row<Need>>> {
  if (into === undefined) return refuse(invalid('into', 'missing'));
  if (into === row.key) return refuse(invalid('into', 'not-a-choice'));
  return changeRow(needs, into, (lead) => {
    if (!leadStates.includes(lead.state)) return refuse(invalid('into', 'not-a-choice'));
    const held = lead.voices ?? [];
    return held.some(({ from }) => from === row.key)
      ? unchanged(lead)
      : done({ value: withVoices(lead, [...held, ...voicesFrom(row)]), events: [] });
  });
}

/** Takes back what a merged need brought to the one that it was merged into. A need that was not merged: no change. */
export async function partVoices(needs: Needs, row: Row<Need>): Promise<Outcome<unknown>> {
  const { mergedInto } = row.value;
  if (mergedInto === undefined) return done(row);
  return changeRow(needs, mergedInto, (lead) => {
    const left = voicesWithout(lead, row.key);
    return left.length === (lead.voices ?? []).length
      ? unchanged(lead)
      : done({ value: withVoices(lead, left), events: [] });
  });
}
