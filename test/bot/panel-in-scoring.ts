import { convenePanel } from '../../core/assessing/convene-panel';
import { admitApplication } from '../../core/engaging/admit-application';
import { siftApplications } from '../../core/engaging/sift-applications';
import { openChainIndex } from '../../core/chain-index';
import { createRound } from '../../core/founding/create-round';
import { moveRound } from '../../core/founding/move-round';
import type { Score } from '../../core/assessing/score';
import { partitionsOf } from '../../core/engaging/application';
import { setUpChest } from '../../core/founding/set-up-chest';
import type { Actor, Role } from '../../core/kernel/actor';
import { personKey } from '../../core/kernel/ids';
import type { Row } from '../../core/kernel/row';
import { workEvents } from '../../core/work-events';
import { samplePeople, samplePerson, type Person } from '../../local/people';
import { valueOf } from '../builders/chest/chest-in-use';
import { applicationInput } from '../builders/chest/application-input';
import { finishedAnswers } from '../builders/form';
import { roundInput, setUpInput } from '../builders/chest/inputs';
import { memoryPorts, type MemoryPorts } from '../builders/in-memory/ports';
import type { MemoryOptions } from '../builders/in-memory/state';

/** The key of somebody of the local tenant. */
export function keyOfPerson(person: Person): string {
  return personKey(person.tenantId, person.objectId);
}

/** The actor that somebody of the local tenant is in a chest; undefined without a role there. */
export function actorIn(chest: string, person: Person): Actor | undefined {
  const seat = person.seats.find((each) => each.chest === chest);
  if (seat === undefined) return undefined;
  return { kind: 'person', key: keyOfPerson(person), name: person.name, chest, roles: rolesOf(seat) };
}

function rolesOf(seat: Person['seats'][number]): readonly Role[] {
  return seat.roles as readonly Role[];
}

/** The id of the panel that every chest of these tests has. */
export const panelId = 'summer-panel';

/** A chest of the local tenant with nothing but people, places and money. */
export async function chestOf(chest: string, options: MemoryOptions = {}): Promise<MemoryPorts> {
  const ports = memoryPorts(options);
  const lead = leadOf(chest);
  const people = samplePeople.flatMap((person) => {
    const seat = person.seats.find((each) => each.chest === chest);
    return seat === undefined
      ? []
      : [{ key: keyOfPerson(person), name: person.name, organisation: 'Local', roles: rolesOf(seat) }];
  });
  const name = `${chest[0]?.toUpperCase() ?? ''}${chest.slice(1)} Community Chest`;
  valueOf(await setUpChest(ports)(lead, setUpInput({ name, people })));
  return ports;
}

/** The same with a panel that scores these many applications. Ids are «summer-0001» and so on. */
export async function panelInScoring(
  chest: string,
  { applications = 2, ...options }: MemoryOptions & { readonly applications?: number } = {},
): Promise<MemoryPorts> {
  const ports = await chestOf(chest, options);
  const lead = leadOf(chest);
  valueOf(await createRound(ports)(lead, roundInput()));
  await move(ports, lead, 'open');
  const ids: string[] = [];
  for (let place = 1; place <= applications; place += 1) {
    const answers = finishedAnswers({ 'group-name': `Garden Club ${place}` });
    const input = applicationInput({ nonce: `form-${place}`, answers });
    ids.push(valueOf(await admitApplication(ports)(lead, input)).id);
  }
  await move(ports, lead, 'close');
  valueOf(await siftApplications(ports)(lead, { round: 'summer', applications: ids, act: 'pass' }));
  await move(ports, lead, 'finish-sifting');
  valueOf(await convenePanel(ports)(lead, panelOf(chest)));
  await move(ports, lead, 'ready');
  await workEvents(ports, openChainIndex())(ports.announced);
  return ports;
}

/** Every score that stands on the panel. */
export async function scoresOf(ports: MemoryPorts): Promise<readonly Row<Score>[]> {
  const partitions = partitionsOf('summer', panelId, 100);
  return (await Promise.all(partitions.map((partition) => ports.scores.ofPartition(partition)))).flat();
}

function leadOf(chest: string): Actor {
  const lead = actorIn(chest, samplePerson(`lead.${chest}`));
  if (lead === undefined) throw new Error(`nobody leads ${chest}`);
  return lead;
}

async function move(
  ports: MemoryPorts,
  lead: Actor,
  event: 'open' | 'close' | 'finish-sifting' | 'ready',
): Promise<void> {
  const round = await ports.rounds.find('summer');
  const version = round?.version ?? 0;
  valueOf(await moveRound(ports)(lead, { round: 'summer', event, version, reason: 'For the test.' }));
}

function panelOf(chest: string) {
  const seats = samplePeople.flatMap((person) => {
    const seat = person.seats.find((each) => each.chest === chest);
    const isSeated = seat?.roles.some((role) => role === 'panel-member' || role === 'chair') === true;
    return isSeated ? [{ person: keyOfPerson(person), name: person.name, category: categoryOf(seat) }] : [];
  });
  const chair = keyOfPerson(samplePerson(`chair.${chest}`));
  return { round: 'summer', panel: panelId, name: 'Summer panel', chair, members: seats };
}

function categoryOf(seat: Person['seats'][number] | undefined): string {
  const known = ['resident', 'vcfse', 'nhs'];
  return seat?.category !== undefined && known.includes(seat.category) ? seat.category : 'council';
}
