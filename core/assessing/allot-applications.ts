import { hasRole, type Actor } from '../kernel/actor';
import type { RoundId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import { editMany } from './edit-many';
import { isBeforePanel } from './panel-application';

export type AllotApplicationsPorts = Pick<Ports, 'panels' | 'applications'>;

/**
 * Gives every application of a round that no panel of the round holds to its first panel, and tells each panel how far
 * its applications reach. Run when a panel is convened and when scoring begins, by the fund's team or the worker; safe
 * to repeat. Answers how many applications found a panel.
 */
export const allotApplications =
  (ports: AllotApplicationsPorts) =>
  async (
    actor: Actor,
    input: { readonly round: RoundId },
  ): Promise<Outcome<{ readonly allotted: number }>> => {
    if (actor.kind !== 'system' && !hasRole(actor, 'lead', 'officer')) return refuse({ code: 'not-allowed' });
    const [panels, applications] = await Promise.all([
      ports.panels.ofRound(input.round),
      ports.applications.ofRound(input.round),
    ]);
    const ids = panels.map((panel) => panel.key).sort();
    const [first] = ids;
    if (first === undefined) return done({ allotted: 0 });
    const strays = applications.filter(({ value }) => !ids.includes(value.panel));
    const moved = await editMany(ports.applications, strays, (row) =>
      done({ value: { ...row.value, panel: first }, events: [] }),
    );
    if (!moved.ok) return moved;
    const reach = (panel: string): number => {
      const own = applications.filter(({ value }) =>
        ids.includes(value.panel) ? value.panel === panel : panel === first,
      );
      const before = own.filter(({ value }) => isBeforePanel(value.state));
      return before.reduce((most, { value }) => Math.max(most, value.place + 1), 0);
    };
    const told = await editMany(ports.panels, panels, (row) => {
      const count = reach(row.key);
      const isSame = row.value.applications === count || row.value.stage !== 'scoring';
      return done({ value: isSame ? row.value : { ...row.value, applications: count }, events: [] });
    });
    return told.ok ? done({ allotted: strays.length }) : told;
  };
