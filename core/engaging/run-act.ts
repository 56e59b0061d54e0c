import { applicantActor, systemActor, type Actor } from '../kernel/actor';
import type { ChestId } from '../kernel/ids';
import type { Outcome } from '../kernel/outcome';
import { amendApplication, type AmendApplicationPorts } from './amend-application';
import { applicationReference } from './application-reference';
import { handOver, type HandOverPorts } from './hand-over';
import type { IntakeItem, IntakeKind } from './intake';
import { readAct } from './intake-shapes';
import { noteEnquiry, type NoteEnquiryPorts } from './outreach/note-enquiry';
import { noteStart, type NoteStartPorts } from './outreach/note-start';
import { replyToQuestion } from './reply-to-question';
import { sendLink } from './send-link';
import { submitApplication } from './submit-application';
import { withdrawApplication } from './withdraw-application';

export type RunActPorts = AmendApplicationPorts & HandOverPorts & NoteEnquiryPorts & NoteStartPorts;

type Run = (ports: RunActPorts, chest: ChestId, item: IntakeItem) => Promise<Outcome<unknown>>;

function as(chest: ChestId, application: string): Actor {
  return applicantActor(chest, application);
}

/** Each kind of act with its use case, run as whoever sent it, under its nonce and by the moment it was taken on. */
const runs: Readonly<Record<IntakeKind, Run>> = {
  'ask-link': (ports, chest, item) =>
    sendLink(ports)(systemActor(chest), { ...readAct(item, 'ask-link'), ...accepted(item) }),
  submit(ports, chest, item) {
    const act = readAct(item, 'submit');
    const actor = as(chest, applicationReference(act.round, item.nonce));
    return submitApplication(ports)(actor, { ...act, ...accepted(item) });
  },
  amend(ports, chest, item) {
    const act = readAct(item, 'amend');
    return amendApplication(ports)(as(chest, act.application), { ...act, ...accepted(item) });
  },
  reply(ports, chest, item) {
    const act = readAct(item, 'reply');
    return replyToQuestion(ports)(as(chest, act.application), { ...act, ...accepted(item) });
  },
  withdraw(ports, chest, item) {
    const act = readAct(item, 'withdraw');
    return withdrawApplication(ports)(as(chest, act.application), act);
  },
  'hand-over': (ports, chest, item) => {
    const act = readAct(item, 'hand-over');
    return handOver(ports)(as(chest, act.application), { ...act, ...accepted(item) });
  },
  enquire: (ports, chest, item) =>
    noteEnquiry(ports)(systemActor(chest), {
      nonce: item.nonce,
      ...readAct(item, 'enquire'),
      at: item.acceptedAt,
    }),
  start: (ports, chest, item) =>
    noteStart(ports)(systemActor(chest), { ...readAct(item, 'start'), at: item.acceptedAt }),
};

function accepted({ nonce, acceptedAt }: IntakeItem) {
  return { nonce, acceptedAt };
}

/** Runs the use case of an act. Refusals are outcomes; throws UnreadableAct, and faults. */
export function runAct(ports: RunActPorts, chest: ChestId, item: IntakeItem): Promise<Outcome<unknown>> {
  return runs[item.kind](ports, chest, item);
}
