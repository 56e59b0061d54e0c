import type { Round } from '../founding/round';
import type { ApplicationId, ChestId } from '../kernel/ids';
import { formatPounds } from '../kernel/money';
import { present } from '../kernel/present';
import type { Ports } from '../ports/ports';
import { newestVersion, type Application } from './application';
import { publicState, type ApplicationState } from './application-states';
import { changeableUntil } from './deadline';
import type { PublishedApplication } from './published';
import { mayWithdraw } from './withdraw-application';

export type PublishApplicationsPorts = Pick<
  Ports,
  'recent' | 'rounds' | 'applications' | 'decisions' | 'publicSide' | 'clock'
>;

/**
 * Publishes applications anew as their groups may see them: nothing of a decision before it is released. Those that came
 * from a file, with nobody to show them to, are left out. Safe to repeat.
 */
export async function publishApplications(
  ports: PublishApplicationsPorts,
  ids: readonly ApplicationId[],
): Promise<void> {
  const [chest, rows] = await Promise.all([
    ports.recent.chest(),
    Promise.all([...new Set(ids)].map((id) => ports.applications.find(id))),
  ]);
  if (chest === undefined) return;
  const applications = rows.flatMap((row) => (row === undefined ? [] : [row.value]));
  for (const [id, part] of Map.groupBy(applications, (application) => application.round)) {
    const round = await ports.rounds.find(id);
    if (round === undefined) continue;
    const offered = await offeredIn(ports, round.value, part);
    for (const application of part) {
      const published = asPublished(chest.value.id, round.value, application, ports.clock.now(), offered);
      if (published !== undefined) await ports.publicSide.publisher.publishApplication(published);
    }
  }
}

/** Pence offered by released decisions, by application. */
type Offered = ReadonlyMap<ApplicationId, number>;

async function offeredIn(
  ports: PublishApplicationsPorts,
  round: Round,
  applications: readonly Application[],
): Promise<Offered> {
  const isDecided = applications.some(({ state }) => publicState(state) === 'decided');
  const decisions = isDecided ? await ports.decisions.ofRound(round.id) : [];
  const awards = decisions.filter(({ value }) => value.step === 'released' && value.outcome === 'award');
  return new Map(awards.map(({ value }) => [value.application, value.amountPence]));
}

function asPublished(
  chest: ChestId,
  round: Round,
  application: Application,
  now: string,
  offered: Offered,
): PublishedApplication | undefined {
  const { id, state, title, entry, receivedAt, asked, contact, latePass } = application;
  if (entry === undefined || contact === undefined) return undefined;
  const until = changeableUntil(round, latePass);
  const isAsked = state === 'clarification-asked' && asked !== undefined;
  return {
    id,
    chest,
    round: round.id,
    state: publicState(state),
    title,
    version: newestVersion(application).number,
    formVersion: entry.formVersion,
    answers: entry.answers,
    receivedAt,
    canWithdraw: mayWithdraw(state),
    ...present({
      changeUntil: state === 'submitted' && now < until ? until : undefined,
      asked: isAsked ? { words: asked.words, questions: asked.questions, dueAt: asked.dueAt } : undefined,
      decision: decisionWords(state, offered.get(id)),
    }),
  };
}

/** What a group is told once decisions are released; its letter says the rest. */
function decisionWords(state: ApplicationState, pence: number | undefined): PublishedApplication['decision'] {
  const amount = pence === undefined ? 'a grant' : formatPounds(pence);
  const letter = 'We have written to you about it.';
  switch (state) {
    case 'offered':
    case 'became-award':
      return { heading: 'Good news', words: `We would like to give you ${amount}. ${letter}` };
    case 'on-reserve':
      return {
        heading: 'On our waiting list',
        words: `There is not enough money for it just now. If some becomes free, we write to you straight away. ${letter}`,
      };
    case 'declined':
    case 'upheld':
      return {
        heading: 'Not this time',
        words: `We are sorry that we cannot offer you money this time. ${letter}`,
      };
    case 'found-ineligible':
      return {
        heading: 'It does not fit this fund',
        words: `We are sorry that this fund cannot pay for it. ${letter}`,
      };
    case 'under-review':
    case 'overturned':
      return { heading: 'We are looking at it again', words: letter };
    case 'not-taken-up':
      return {
        heading: 'The offer has ended',
        words: 'You did not take up the offer, or it ran out of time.',
      };
    default:
      return undefined;
  }
}
