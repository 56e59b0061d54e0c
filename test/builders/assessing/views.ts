import type { Actor } from '../../../core/kernel/actor';
import { listAwards } from '../../../core/awarding/list-awards';
import type { PanelWorld } from './panel-world';
import { panelId, reference, roundId } from './rows';

/** Every view of the sample panel that somebody can ask for, by name; refusals among them. */
export async function viewsOf({ ports, useCases }: PanelWorld, actor: Actor) {
  const panel = { panel: panelId };
  const places = (await ports.applications.ofRound(roundId)).map((_, at) => at + 1);
  const each = async (view: (application: string) => Promise<unknown>) =>
    Object.fromEntries(
      await Promise.all(
        places.map(async (place) => [reference(place), await view(reference(place))] as const),
      ),
    );
  return {
    memberView: await useCases.memberView(actor, panel),
    opened: await each((application) => useCases.memberView(actor, { ...panel, application })),
    panelProgress: await useCases.panelProgress(actor, panel),
    panelDesk: await useCases.panelDesk(actor, panel),
    read: await each((application) => useCases.readApplication(actor, { ...panel, application })),
    whoIsWaiting: await useCases.whoIsWaiting(actor, panel),
    awards: await listAwards(ports)(actor, { round: roundId }),
  };
}

/** The names of all properties at any depth. */
export function propertiesOf(value: unknown): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return new Set([...own, ...Object.values(value).flatMap((part) => [...propertiesOf(part)])]);
}
