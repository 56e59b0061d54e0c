import { changeRow, unchanged, type Edit } from '../founding/change-row';
import { requireApplicant, type Actor } from '../kernel/actor';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Row } from '../kernel/row';
import type { Ports } from '../ports/ports';
import type { Application, Clarification } from './application';
import { holdsForm, withVersion } from './change-application';
import { followGroup } from './follow-group';
import type { Answers } from './form/answers';
import type { Amendment } from './intake';
import { moveApplication } from './move-application';
import { readFrame, type FormFrame } from './sent-form';
import type { Accepted } from './submit-application';
import { tellChanged } from './tell-contact';

export type ReplyToQuestionPorts = Pick<
  Ports,
  'recent' | 'rounds' | 'panels' | 'groups' | 'applications' | 'mail' | 'clock'
>;

/**
 * Takes in a group's answer to what the fund team asked: only the questions that were opened for it change, in a newer
 * version, and the application goes back to be looked through. In time is what was sent before the due moment, even when
 * the timer noted «no reply» before it was filed. Refuses not-allowed, not-found, wrong-state, round-closed after the
 * due moment, too-large, and what is wrong with the answers.
 */
export const replyToQuestion =
  (ports: ReplyToQuestionPorts) =>
  async (actor: Actor, input: Amendment & Accepted): Promise<Outcome<Row<Application>>> => {
    const allowed = requireApplicant(actor, input.application);
    if (!allowed.ok) return allowed;
    const standing = await ports.applications.find(input.application);
    if (standing === undefined) return refuse({ code: 'not-found' });
    const frame = await readFrame(ports, standing.value.round);
    if (!frame.ok) return frame;
    const replied = await changeRow(ports.applications, input.application, (application, row) =>
      holdsForm(application, input.nonce)
        ? unchanged(application)
        : judge(ports, actor, frame.value, row, input),
    );
    if (!replied.ok) return replied;
    await followGroup(ports, replied.value.value);
    await tellChanged(ports, replied.value.value, input.nonce);
    return replied;
  };

function judge(
  ports: ReplyToQuestionPorts,
  actor: Actor,
  frame: FormFrame,
  row: Row<Application>,
  input: Amendment & Accepted,
): Outcome<Edit<Application>> {
  const { state, asked, entry } = row.value;
  const isAsked = state === 'clarification-asked';
  const isLateFiled = state === 'submitted' && asked?.outcome === 'no-reply';
  if (asked === undefined || !(isAsked || isLateFiled)) {
    return refuse({ code: 'wrong-state', state, act: 'reply' });
  }
  if (input.acceptedAt >= asked.dueAt) return refuse({ code: 'round-closed' });
  const at = ports.clock.now();
  const answers = withAnswered(entry?.answers ?? {}, input.answers, asked);
  const changed = withVersion(actor, at, frame, row, { ...input, answers }, 'reply');
  if (!changed.ok) return changed;
  const value = {
    ...changed.value.value,
    asked: { ...asked, outcome: 'replied' as const, repliedAt: input.acceptedAt },
  };
  if (isLateFiled) return done({ value, events: changed.value.events });
  const moved = moveApplication(actor, at, { ...row, value }, 'reply');
  if (!moved.ok) return moved;
  return done({ value: moved.value.value, events: [...changed.value.events, ...moved.value.events] });
}

/** The answers that stood, with those of the opened questions in their new words. */
function withAnswered(before: Answers, given: Answers, { questions }: Clarification): Answers {
  const kept = Object.entries(before).filter(([question]) => !questions.includes(question));
  const answered = Object.entries(given).filter(([question]) => questions.includes(question));
  return Object.fromEntries([...kept, ...answered]);
}
