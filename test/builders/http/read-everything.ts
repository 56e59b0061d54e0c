import { routePaths } from '../../../core/contracts/route-paths';
import type { RouteName } from '../../../core/contracts/routes';
import { applicationAt, panel } from './panel-over-http';
import { routeInputs, routeNames } from './route-inputs';
import type { StartedTeam } from './started-team';

/** What somebody gets from every address that only reads, by address. */
export type Everything = Readonly<Record<string, { readonly status: number; readonly body: unknown }>>;

/** Everything that somebody can read of a chest, each application and their own view of it among it. */
export async function readEverything(
  team: StartedTeam,
  person: string,
  chest: string,
  applications: number,
): Promise<Everything> {
  const read: Record<string, { status: number; body: unknown }> = {};
  const ask = async (label: string, name: RouteName, input: object): Promise<void> => {
    const { status, body } = await team.ask(person, name, name === 'seeChests' ? {} : { chest, ...input });
    read[label] = { status, body };
  };
  for (const name of routeNames.filter((each) => routePaths[each].method === 'GET')) {
    await ask(name, name, routeInputs(chest)[name]);
  }
  for (let place = 1; place <= applications; place += 1) {
    const application = applicationAt(place);
    await ask(`readApplication ${place}`, 'readApplication', { panel, application });
    await ask(`memberView ${place}`, 'memberView', { panel, application });
  }
  return read;
}

/** The paths of the members in which two readings differ; when the figures were asked for is no difference. */
export function differences(one: Everything, other: Everything): readonly string[] {
  return differing(one, other).filter((path) => path !== '/fundStatus/body/at');
}

function differing(one: unknown, other: unknown, path = ''): readonly string[] {
  if (Object.is(one, other)) return [];
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return [path];
  const [left, right] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  const names = new Set([...left.keys(), ...right.keys()]);
  return [...names].flatMap((name) => differing(left.get(name), right.get(name), `${path}/${name}`));
}

/** The names of the members of a JSON value, at any depth. */
export function namesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(namesIn)];
}
