import { itemTransitions } from '../../core/assessing/agenda-item';
import { awardTransitions } from '../../core/awarding/award-states';
import { paymentTransitions } from '../../core/awarding/payment';
import { needTransitions } from '../../core/developing/need-states';
import { claimTransitions } from '../../core/engaging/outreach/claim';
import { bookingTransitions, sessionTransitions } from '../../core/engaging/outreach/session';
import { applicationTransitions, publicState } from '../../core/engaging/application-states';
import { roundTransitions } from '../../core/founding/round-states';
import { move, type Transitions } from '../../core/kernel/state-machine';

type AnyMachine = Transitions<string, string>;

/** Written out by hand from the grant anchors (e), one line a state: what the tables in the code must say. */
const expected: Readonly<Record<string, { machine: AnyMachine; lines: readonly string[] }>> = {
  round: {
    machine: roundTransitions as AnyMachine,
    lines: [
      'designing: open>open cancel>cancelled',
      'open: extend>open close>sifting cancel>cancelled',
      'sifting: finish-sifting>declaring cancel>cancelled',
      'declaring: ready>scoring cancel>cancelled',
      'scoring: lock>moderating cancel>cancelled',
      'moderating: convene>in-session cancel>cancelled',
      'in-session: lose-quorum>adjourned close-items>balancing cancel>cancelled',
      'adjourned: resume>in-session cancel>cancelled',
      'balancing: propose>awaiting-ratification cancel>cancelled',
      'awaiting-ratification: return>balancing ratify>ratified cancel>cancelled',
      'ratified: release>released cancel>cancelled',
      'released: end-acceptances>learning',
      'learning: finish>closed',
      'closed:',
      'cancelled:',
    ],
  },
  need: {
    machine: needTransitions as AnyMachine,
    lines: [
      'raised: merge>merged redirect>redirected decline>declined accept>accepted',
      'merged:',
      'redirected:',
      'declined:',
      'accepted: prioritise>prioritised lapse>stale',
      'prioritised: claim>claimed end-unfunded>accepted',
      'claimed: fund>being-addressed end-unfunded>accepted',
      'being-addressed: review-met>met review-partly-met>partly-met review-unmet>unmet',
      'met: reopen>accepted',
      'partly-met: reopen>accepted',
      'unmet: reopen>accepted',
      'stale: reopen>accepted',
    ],
  },
  application: {
    machine: applicationTransitions as AnyMachine,
    lines: [
      'submitted: ask>clarification-asked pass-sift>eligible fail-sift>ineligible withdraw>withdrawn',
      'clarification-asked: reply>submitted no-reply>submitted withdraw>withdrawn',
      'eligible: send-to-scoring>scoring withdraw>withdrawn',
      'ineligible: release-ineligible>found-ineligible pass-sift>eligible withdraw>withdrawn',
      'scoring: lock>scored withdraw>withdrawn',
      'scored: list>for-panel withdraw>withdrawn',
      'for-panel: decide-award>provisional-award decide-reserve>provisional-reserve decide-decline>provisional-decline defer>deferred withdraw>withdrawn',
      'deferred: relist>for-panel withdraw>withdrawn',
      'provisional-award: ratify>ratified withdraw>withdrawn',
      'provisional-reserve: ratify>ratified withdraw>withdrawn',
      'provisional-decline: ratify>ratified withdraw>withdrawn',
      'ratified: release-offer>offered release-reserve>on-reserve release-decline>declined',
      'offered: accept>became-award lapse>not-taken-up',
      'on-reserve: promote>offered expire>declined',
      'declined: request-review>under-review',
      'found-ineligible: request-review>under-review',
      'under-review: uphold>upheld overturn>overturned',
      'upheld:',
      'overturned:',
      'became-award:',
      'not-taken-up:',
      'withdrawn:',
    ],
  },
  award: {
    machine: awardTransitions as AnyMachine,
    lines: [
      'offered: accept>accepted not-take-up>not-taken-up',
      'not-taken-up:',
      'accepted: pass-checks>ready fail-checks>withdrawn',
      'withdrawn:',
      'ready: first-payment>active',
      'active: hold>suspended vary>active end-period>report-due terminate>terminated',
      'suspended: lift>active terminate>terminated',
      'report-due: submit-report>report-in terminate>terminated',
      'report-in: return-report>report-due accept-report>completed',
      'completed: settle>closed',
      'terminated: recover>recovering',
      'recovering: end-recovery>closed',
      'closed:',
    ],
  },
  payment: {
    machine: paymentTransitions as AnyMachine,
    lines: [
      'scheduled: fall-due>due cancel>cancelled',
      'due: hold>on-hold request>requested cancel>cancelled',
      'on-hold: lift>due',
      'requested: approve>approved-once decline>due cancel>cancelled',
      'approved-once: approve-again>approved decline>due',
      'approved: export>sent cancel>cancelled',
      'sent: confirm>paid fail>due',
      'paid: recover>recovered',
      'cancelled:',
      'recovered:',
    ],
  },
  session: {
    machine: sessionTransitions as AnyMachine,
    lines: ['planned: hold>held cancel>cancelled', 'held:', 'cancelled:'],
  },
  booking: {
    machine: bookingTransitions as AnyMachine,
    lines: [
      'booked: cancel>cancelled come>came miss>missed',
      'waiting: book>booked cancel>cancelled come>came',
      'cancelled: wait>waiting',
      'came:',
      'missed:',
    ],
  },
  claim: {
    machine: claimTransitions as AnyMachine,
    lines: [
      'claimed: agree>agreed send-back>sent-back decline>declined',
      'sent-back: claim>claimed decline>declined',
      'declined:',
      'agreed: pay>paid',
      'paid:',
    ],
  },
  item: {
    machine: itemTransitions as AnyMachine,
    lines: [
      'queued: call>voting defer>deferred',
      'voting: decide>decided defer>deferred fail-quorum>inquorate',
      'decided: reopen>queued',
      'deferred: call>voting',
      'inquorate: call>voting defer>deferred',
    ],
  },
};

function readLines(lines: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    lines.map((line) => {
      const [state = '', rest = ''] = line.split(':');
      const steps = rest.trim().split(' ').filter(Boolean);
      return [state, new Map(steps.map((step) => step.split('>') as [string, string]))];
    }),
  );
}

describe.each(Object.entries(expected))('the states of a %s', (_name, { machine, lines }) => {
  const table = readLines(lines);
  const events = [...new Set([...table.values()].flatMap((steps) => [...steps.keys()]))];
  const pairs = [...table.keys()].flatMap((state) => events.map((event) => [state, event] as const));

  it('has exactly the states that are known', () => {
    expect(Object.keys(machine).sort()).toEqual([...table.keys()].sort());
  });

  it.each(pairs)('%s × %s', (state, event) => {
    const to = table.get(state)?.get(event);
    const outcome = move(machine, state, event);
    if (to === undefined) {
      expect(outcome).toEqual({ ok: false, refusal: { code: 'wrong-state', state, act: event } });
    } else {
      expect(outcome).toEqual({ ok: true, value: to });
    }
  });
});

describe('what a group is told of its application', () => {
  it('never tells a provisional outcome, agreed or not', () => {
    const told = ['provisional-award', 'provisional-reserve', 'provisional-decline', 'ratified'] as const;
    expect(new Set(told.map(publicState))).toEqual(new Set(['being-considered']));
  });

  it('holds back that it was found ineligible until release', () => {
    expect(publicState('ineligible')).toBe('being-considered');
    expect(publicState('found-ineligible')).toBe('decided');
  });
});
