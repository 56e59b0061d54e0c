import type { Panel } from '../../../core/assessing/panel';
import { createUseCases, type UseCases } from '../../../core/create-use-cases';
import type { Application } from '../../../core/engaging/application';
import type { PanelRules, Round } from '../../../core/founding/round';
import type { RoundState } from '../../../core/founding/round-states';
import type { Actor } from '../../../core/kernel/actor';
import { actorAs, stranger } from '../chest/actors';
import { chestWithRound } from '../chest/chest-in-use';
import type { MemoryPorts } from '../in-memory/ports';
import type { MemoryOptions } from '../in-memory/state';
import { anApplication, aSeat, panelId, roundId, type SeatBuilder } from './rows';

/** Everybody around the sample panel. Chair, deputy, rosa, sam, tess and uma have seats. */
export const people = {
  lead: actorAs('lead'),
  officer: actorAs('officer'),
  finance: actorAs('finance'),
  auditor: actorAs('auditor'),
  approver: actorAs('approver'),
  chair: actorAs('chair'),
  deputy: actorAs('panel-member', 'deputy'),
  rosa: actorAs('panel-member', 'rosa'),
  sam: actorAs('panel-member', 'sam'),
  tess: actorAs('panel-member', 'tess'),
  uma: actorAs('panel-member', 'uma'),
  silent: actorAs('panel-member', 'silent'),
  linkWorker: actorAs('link-worker'),
  stranger,
} as const satisfies Record<string, Actor>;

/** Those with a seat, in the order in which they are seated. */
export const members = [
  people.chair,
  people.deputy,
  people.rosa,
  people.sam,
  people.tess,
  people.uma,
] as const;

/** The seats of the sample panel: two residents, and one each of council, NHS, voluntary sector and NHS again. */
export function sampleSeats(): readonly SeatBuilder[] {
  return [
    aSeat('chair', 'council'),
    aSeat('deputy', 'nhs'),
    aSeat('rosa', 'resident'),
    aSeat('sam', 'resident'),
    aSeat('tess', 'vcfse'),
    aSeat('uma', 'nhs'),
  ];
}

/** A chest with one round and one panel, and its acts. */
export interface PanelWorld {
  readonly ports: MemoryPorts;
  readonly useCases: UseCases;
}

export interface WorldOptions extends MemoryOptions {
  readonly applications?: readonly Application[];
  readonly seats?: readonly SeatBuilder[];
  readonly state?: RoundState;
  readonly rules?: Partial<PanelRules>;
  readonly panel?: Partial<Panel>;
}

/**
 * A panel in scoring: three applications in Harold Hill (a pot of £10,000), six members who have declared nothing yet.
 * Rules: three present, one of them a resident; two scores for each application; no casting vote.
 */
export async function aPanelInScoring(options: WorldOptions = {}): Promise<PanelWorld> {
  const { applications = [1, 2, 3].map((place) => anApplication(place)), seats = sampleSeats() } = options;
  const ports = await chestWithRound(options);
  await changeRound(ports, (round) => ({
    ...round,
    state: options.state ?? 'scoring',
    panelRules: { ...round.panelRules, ...options.rules },
  }));
  const panel: Panel = {
    id: panelId,
    round: roundId,
    name: 'Summer panel',
    chair: people.chair.key,
    deputy: people.deputy.key,
    stage: 'scoring',
    applications: applications.length,
    ...options.panel,
  };
  await ports.panels.create(panelId, panel, []);
  await ports.seats.createMany(seats.map(({ key, value }) => ({ key, value, events: [] })));
  await ports.applications.createMany(applications.map((value) => ({ key: value.id, value, events: [] })));
  return { ports, useCases: createUseCases(ports) };
}

/** Changes the sample round as nobody in the product would. */
export async function changeRound(ports: MemoryPorts, change: (round: Round) => Round): Promise<void> {
  const row = await ports.rounds.find(roundId);
  if (row === undefined) throw new Error('there is no round');
  await ports.rounds.save(row, change(row.value), []);
}
