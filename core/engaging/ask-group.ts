import { changeRow, unchanged, type Edit } from '../founding/change-row';
import { requireRole, type Actor } from '../kernel/actor';
import { addMinutes, type Instant } from '../kernel/dates';
import { hashOf } from '../kernel/hash';
import type { ApplicationId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { findPersonalData } from '../kernel/personal-data';
import { newEvent } from '../kernel/record-event';
import { invalid, type Refusal } from '../kernel/refusal';
import type { Row } from '../kernel/row';
import { tidyText } from '../kernel/text';
import type { Ports } from '../ports/ports';
import type { Application, Clarification } from './application';
import type { AskedGroup } from './arrival-view';
import { askedLetter } from './asked-letters';
import { moveApplication } from './move-application';
import { openableQuestions } from './openable-questions';
import { readFrame } from './sent-form';
import { tellContact } from './tell-contact';

export type AskGroupPorts = Pick<
  Ports,
  'recent' | 'rounds' | 'panels' | 'applications' | 'mail' | 'publicSide' | 'clock'
>;

export interface AskGroupInput {
  readonly application: ApplicationId;
  /** What is unclear, in words for the group. */
  readonly words: string;
  /** The questions that it may answer anew. */
  readonly questions: readonly string[];
  /** Until when (UTC). */
  readonly dueAt: Instant;
}

const longestMinutes = 60 * 24 * 60;

/**
 * Asks a group about its application, by a lead or officer: these questions are open to it again until the due moment,
 * and it is written to. Asking the very same again changes nothing. Refuses not-allowed, not-found, invalid-input,
 * personal-data, and wrong-state once it was looked through.
 */
export const askGroup =
  (ports: AskGroupPorts) =>
  async (actor: Actor, input: AskGroupInput): Promise<Outcome<AskedGroup>> => {
    const allowed = requireRole(actor, 'lead', 'officer');
    if (!allowed.ok) return allowed;
    const standing = await ports.applications.find(input.application);
    if (standing === undefined) return refuse({ code: 'not-found' });
    const frame = await readFrame(ports, standing.value.round);
    if (!frame.ok) return frame;
    const open = openableQuestions(frame.value, standing.value).map(({ id }) => id);
    const fault = faultIn(input, open, ports.clock.now());
    if (fault !== undefined) return refuse(fault);
    const asked = await changeRow(ports.applications, input.application, (_value, row) =>
      judge(ports, actor, row, input),
    );
    if (!asked.ok) return asked;
    const { asked: question } = asked.value.value;
    const key = `asked-${input.application}-${hashOf(question ?? {}).slice(0, 24)}`;
    const told = await tellContact(ports, asked.value.value, key, (about) =>
      askedLetter(about, asked.value.value, ports.publicSide.origin),
    );
    return done({ version: asked.value.version, told });
  };

function faultIn(input: AskGroupInput, open: readonly string[], now: Instant): Refusal | undefined {
  const words = tidyText(input.words);
  if (words === '') return invalid('words', 'missing');
  if (input.questions.length === 0) return invalid('questions', 'missing');
  if (!input.questions.every((question) => open.includes(question)))
    return invalid('questions', 'not-a-choice');
  const isWithin = input.dueAt > now && input.dueAt <= addMinutes(now, longestMinutes);
  if (!isWithin) return invalid('dueAt', 'out-of-range');
  const kinds = findPersonalData(words).filter((kind) => kind === 'nhs-number' || kind === 'bank-details');
  return kinds.length === 0 ? undefined : { code: 'personal-data', field: 'words', kinds };
}

function judge(
  ports: AskGroupPorts,
  actor: Actor,
  row: Row<Application>,
  input: AskGroupInput,
): Outcome<Edit<Application>> {
  const { state, asked: before } = row.value;
  const words = tidyText(input.words);
  const questions = [...new Set(input.questions)];
  const at = ports.clock.now();
  const isSame =
    state === 'clarification-asked' &&
    before?.words === words &&
    before.dueAt === input.dueAt &&
    hashOf(before.questions) === hashOf(questions);
  if (isSame) return unchanged(row.value);
  const moved = moveApplication(actor, at, row, 'ask');
  if (!moved.ok) return moved;
  const asked: Clarification = { words, questions, dueAt: input.dueAt, askedAt: at };
  const event = newEvent(actor, at, {
    kind: 'question-asked',
    chain: row.value.round,
    about: [row.key, row.version + 1],
    facts: { application: row.key, questions: questions.length, dueAt: input.dueAt },
  });
  return done({ value: { ...moved.value.value, asked }, events: [...moved.value.events, event] });
}
