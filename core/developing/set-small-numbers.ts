import { requireRole, type Actor } from '../kernel/actor';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import type { Saved } from '../kernel/row';
import { usualRule, type SuppressionRule } from '../kernel/suppress';
import { changeRow, unchanged } from '../founding/change-row';
import type { Ports } from '../ports/ports';

export type SetSmallNumbersPorts = Pick<Ports, 'chests' | 'clock'>;

/** Sets how the chest keeps small numbers back, by a lead. The same rule again changes nothing. Refuses not-set-up. */
export const setSmallNumbers =
  (ports: SetSmallNumbersPorts) =>
  async (actor: Actor, { rule }: { readonly rule: SuppressionRule }): Promise<Outcome<Saved>> => {
    const allowed = requireRole(actor, 'lead');
    if (!allowed.ok) return allowed;
    const at = ports.clock.now();
    const changed = await changeRow(ports.chests, actor.chest, (chest, row) => {
      if ((chest.smallNumbers ?? usualRule) === rule) return unchanged(chest);
      const about = [row.key, row.version + 1];
      const set = newEvent(actor, at, { kind: 'small-numbers-set', chain: 'chest', about, facts: { rule } });
      return done({ value: { ...chest, smallNumbers: rule }, events: [set] });
    });
    if (changed.ok) return done({ version: changed.value.version });
    return changed.refusal.code === 'not-found' ? refuse({ code: 'not-set-up' }) : changed;
  };
