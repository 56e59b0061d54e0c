import { changeRow, unchanged } from '../founding/change-row';
import type { RoundState } from '../founding/round-states';
import type { Actor } from '../kernel/actor';
import { addMinutes, type Instant } from '../kernel/dates';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import { noReplyLetter } from './asked-letters';
import { moveApplication } from './move-application';
import { tellContact } from './tell-contact';

export type EndQuestionsPorts = Pick<
  Ports,
  'recent' | 'rounds' | 'applications' | 'intake' | 'mail' | 'clock'
>;

const asking: readonly RoundState[] = ['open', 'sifting', 'declaring'];
/** An answer sent in the last moment has this long to come in before «no reply» is noted. */
const graceMinutes = 10;

/**
 * The timer that ends questions: an application whose group did not answer by the due moment goes back to be looked
 * through, noted so, and the group is told. An answer that was sent in time and still waits is waited for. Safe to
 * repeat. Refuses not-allowed to people.
 */
export const endQuestions =
  (ports: EndQuestionsPorts) =>
  async (actor: Actor): Promise<Outcome<{ readonly ended: number }>> => {
    if (actor.kind !== 'system') return refuse({ code: 'not-allowed' });
    const due = addMinutes(ports.clock.now(), -graceMinutes);
    const waiting = (await ports.intake.waiting()).filter((row) => row.value.kind === 'reply');
    const rounds = (await ports.rounds.all()).filter((row) => asking.includes(row.value.state));
    let ended = 0;
    for (const round of rounds) {
      for (const { id, state, asked } of await ports.applications.summariesOfRound(round.key)) {
        if (state !== 'clarification-asked' || asked === undefined || asked.dueAt > due) continue;
        if (waiting.some((row) => row.value.acceptedAt < asked.dueAt)) continue;
        if (await endOne(ports, actor, id, asked.dueAt)) ended += 1;
      }
    }
    return done({ ended });
  };

async function endOne(ports: EndQuestionsPorts, actor: Actor, id: string, dueAt: Instant): Promise<boolean> {
  let isEnded = false;
  const changed = await changeRow(ports.applications, id, (application, row) => {
    const { asked, state } = application;
    isEnded = state === 'clarification-asked' && asked?.dueAt === dueAt;
    if (!isEnded || asked === undefined) return unchanged(application);
    const moved = moveApplication(actor, ports.clock.now(), row, 'no-reply');
    if (!moved.ok) return moved;
    const value = { ...moved.value.value, asked: { ...asked, outcome: 'no-reply' as const } };
    return done({ value, events: moved.value.events });
  });
  if (!changed.ok || !isEnded) return false;
  await tellContact(ports, changed.value.value, `no-reply-${id}-${dueAt}`, noReplyLetter);
  return true;
}
