import type { SetUpChestInput } from '../../../core/founding/check-set-up';
import type { CreateRoundInput } from '../../../core/founding/check-round';
import type { Mark } from '../../../core/founding/rubric';
import type { AdmitApplicationInput } from '../../../core/engaging/admit-application';
import type { Role } from '../../../core/kernel/actor';
import { samplePeople } from '../../../local/people';
import { applicationInput } from '../chest/application-input';
import { finishedAnswers } from '../form';
import { roundInput, setUpInput } from '../chest/inputs';
import { keyOfPerson, type StartedTeam } from './started-team';

/** The round and the panel that every chest of these tests has. */
export const round = 'summer';
export const panel = 'summer-panel';

/** The five questions of the rubric that rounds start with. */
const criteria = ['need', 'reach', 'delivery', 'community', 'budget'];

/** The panel of these tests, by what comes before and after the chest's name, with each member's category. */
const seated: readonly (readonly [person: (chest: string) => string, category: string])[] = [
  [(chest) => `chair.${chest}`, 'council'],
  [(chest) => `deputy.${chest}`, 'nhs'],
  [(chest) => `member.${chest}.1`, 'resident'],
  [(chest) => `member.${chest}.2`, 'vcfse'],
  [(chest) => `member.${chest}.3`, 'resident'],
];

/** The names of a chest's panel members: chair, deputy, and three members. */
export function seatedIn(chest: string): readonly string[] {
  return seated.map(([person]) => person(chest));
}

/** What a chest's panel is like, where it is not as usual: two applications, and nobody else at the table. */
export interface PanelOptions {
  readonly applications?: readonly Partial<AdmitApplicationInput>[];
  readonly round?: Partial<CreateRoundInput>;
  readonly others?: readonly string[];
}

/** The id of the application that came in at this place, from 1. */
export function applicationAt(place: number): string {
  return `${round}-${String(place).padStart(4, '0')}`;
}

/** The id of the agenda's item about the application at this place. */
export function itemAt(place: number): string {
  return `${panel}-${applicationAt(place)}`;
}

/** The same mark for every question. */
export function marks<Value>(value: Value): Record<string, Value> {
  return Object.fromEntries(criteria.map((id) => [id, value]));
}

/** A score as the tab sends it: 3 for everything unless changed. */
export function scoreInput(chest: string, place: number, changes: object = {}) {
  return {
    chest,
    panel,
    application: applicationAt(place),
    applicationVersion: 1,
    scoreVersion: 0,
    marks: marks<Mark>(3),
    comment: 'Good local links.',
    ...changes,
  };
}

/** Sets a chest up with everybody who has a part in it. */
export async function foundChest(
  team: StartedTeam,
  chest: string,
  changes: Partial<SetUpChestInput> = {},
): Promise<void> {
  const people = samplePeople.flatMap(({ key, name, seats }) => {
    const seat = seats.find((each) => each.chest === chest);
    // The sample's roles are the product's own words.
    const roles = (seat?.roles ?? []) as readonly Role[];
    return seat === undefined ? [] : [{ key: keyOfPerson(key), name, organisation: '', roles: [...roles] }];
  });
  const name = `${chest.charAt(0).toUpperCase()}${chest.slice(1)} Community Chest`;
  const input = setUpInput({ name, borough: name, people, ...changes });
  await team.as(`lead.${chest}`)('setUpChest', { chest, ...unfrozen(input) });
}

/** Opens a round that takes applications now. */
export async function openRound(
  team: StartedTeam,
  chest: string,
  changes: Partial<CreateRoundInput> = {},
): Promise<void> {
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
  const dates = { opensAt: day(-1), closesAt: day(28), scoringEndsAt: day(42), meetsAt: day(45) };
  const input = roundInput({ ...dates, ...changes });
  await team.as(`lead.${chest}`)('createRound', { chest, ...unfrozen(input) });
  await move(team, chest, 'open');
}

/** Admits applications for £2,000 in Harold Hill, each with its own changes. */
export async function admit(
  team: StartedTeam,
  chest: string,
  applications: readonly Partial<AdmitApplicationInput>[],
): Promise<void> {
  for (const [index, changes] of applications.entries()) {
    const answers = finishedAnswers({ 'group-name': `${chest} garden club ${index + 1}` });
    const input = applicationInput({ nonce: `form-${index + 1}`, answers, ...changes });
    // Rounds here run from today, so that the day of the sample would lie before the panel's meeting.
    const { starts: _starts, ...undated } = input.answers;
    await team.as(`officer.${chest}`)('admitApplication', {
      chest,
      ...unfrozen({ ...input, answers: undated }),
    });
  }
}

/** A chest with a panel that scores. */
export async function panelInScoring(
  team: StartedTeam,
  chest: string,
  { applications = [{}, {}], round: changes = {}, others = [] }: PanelOptions = {},
): Promise<void> {
  await foundChest(team, chest);
  await openRound(team, chest, changes);
  await admit(team, chest, applications);
  await startScoring(team, chest, applications.length, others);
}

/** From the last application to the first score. */
export async function startScoring(
  team: StartedTeam,
  chest: string,
  count: number,
  others: readonly string[] = [],
): Promise<void> {
  const lead = team.as(`lead.${chest}`);
  await move(team, chest, 'close');
  const passed = Array.from({ length: count }, (_, index) => applicationAt(index + 1));
  await lead('siftApplications', { chest, round, applications: passed, act: 'pass' });
  await move(team, chest, 'finish-sifting');
  await convene(team, chest, panel, others);
  await move(team, chest, 'ready');
  await team.settle();
}

/** Convenes a panel of those who are always seated, and others. */
export async function convene(
  team: StartedTeam,
  chest: string,
  id: string,
  others: readonly string[] = [],
): Promise<void> {
  const names = [
    ...seated.map(([person, category]) => ({ name: person(chest), category })),
    ...others.map((name) => ({ name, category: 'vcfse' })),
  ];
  await team.as(`lead.${chest}`)('convenePanel', {
    chest,
    round,
    panel: id,
    name: 'Summer panel',
    chair: keyOfPerson(`chair.${chest}`),
    deputy: keyOfPerson(`deputy.${chest}`),
    members: names.map(({ name, category }) => ({ person: keyOfPerson(name), name, category })),
  });
}

/** Says how a member is connected to an application. */
export async function declare(
  team: StartedTeam,
  person: string,
  place: number,
  level: 'clear' | 'limited' | 'excluded' = 'clear',
): Promise<void> {
  const chest = person.split('.')[1] ?? '';
  await team.as(person)('declareInterest', {
    chest,
    panel,
    application: applicationAt(place),
    level,
    reason: '',
  });
}

/** A meeting at which everybody seated is present, with no scores asked for; declarations are as given, else clear. */
export async function openMeeting(
  team: StartedTeam,
  chest: string,
  present: readonly string[] = seatedIn(chest),
): Promise<void> {
  const chair = team.as(`chair.${chest}`);
  await chair('lockScores', { chest, panel, goOnWithout: true });
  await chair('revealScores', { chest, panel });
  await move(team, chest, 'convene');
  await chair('takeAttendance', { chest, panel, present: present.map(keyOfPerson) });
  await team.settle();
}

/** Calls the item at this place and has these members vote for it. */
export async function callAndVote(
  team: StartedTeam,
  chest: string,
  place: number,
  voters: readonly string[],
): Promise<void> {
  const item = itemAt(place);
  await team.as(`chair.${chest}`)('callItem', { chest, panel, item });
  for (const person of voters) {
    await team.as(person)('castVote', { chest, panel, item, ballot: 1, option: 'fund', voteVersion: 0 });
  }
}

/** Moves the round on by its newest version. */
export async function move(
  team: StartedTeam,
  chest: string,
  event: 'open' | 'close' | 'finish-sifting' | 'ready' | 'convene' | 'close-items' | 'propose' | 'cancel',
): Promise<void> {
  const lead = team.as(`lead.${chest}`);
  const { version } = await lead('seeRound', { chest, round });
  await lead('moveRound', { chest, round, event, version, reason: 'For the test.' });
}

/** The inputs of use cases are read-only; a request's own copy is not. */
export function unfrozen<Value>(value: Value): Unfrozen<Value> {
  return structuredClone(value) as Unfrozen<Value>;
}

type Unfrozen<Value> = Value extends readonly (infer Item)[]
  ? Unfrozen<Item>[]
  : Value extends object
    ? { -readonly [Name in keyof Value]: Unfrozen<Value[Name]> }
    : Value;
