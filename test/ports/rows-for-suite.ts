import type { Score } from '../../core/assessing/score';
import type { Seat } from '../../core/assessing/seat';
import type { Need } from '../../core/developing/need';
import type { Application } from '../../core/engaging/application';
import type { IntakeItem } from '../../core/engaging/intake';
import type { ChestEvent } from '../../core/kernel/event';

const moment = '2026-07-17T14:00:00.000Z';

/** A need as it comes in, with what a test changes of it. */
export function aNeed(changes: Partial<Need> = {}): Need {
  return {
    id: 'need',
    state: 'raised',
    missing: 'somewhere warm to meet',
    forWhom: 'older people living alone',
    neighbourhood: 'harold-hill',
    raisedAt: moment,
    raisers: ['tenant~link-worker'],
    ...changes,
  };
}

/** A member's seat. */
export function aSeat(changes: Partial<Seat> = {}): Seat {
  return {
    panel: 'p-1',
    member: 'm-1',
    name: 'Ama Mensah',
    category: 'resident',
    interests: { 'a-1': 'clear', 'a-2': 'limited' },
    present: false,
    ...changes,
  };
}

/** A member's score. */
export function aScore(changes: Partial<Score> = {}): Score {
  return {
    partition: 'r-1|p-1|0',
    panel: 'p-1',
    application: 'a-1',
    applicationVersion: 1,
    member: 'm-1',
    rubricVersion: 1,
    marks: { need: 3 },
    comment: 'Well thought through.\nA second line; «quotes» & <tags>.',
    savedAt: moment,
    ...changes,
  };
}

/** An application with long answers: they stand in several columns. */
export function anApplication(changes: Partial<Application> = {}): Application {
  const answers = Array.from({ length: 20 }, (_, n) => ({
    question: `q-${n}`,
    text: `${n} 😀 words and  spaces `.repeat(300),
  }));
  return {
    id: 'a-1',
    round: 'r-1',
    panel: 'p-1',
    state: 'submitted',
    group: 'g-1',
    groupName: 'Briar Lane Growers',
    title: 'A growing space',
    summary: 'Beds and a shed',
    grantKind: 'activity',
    neighbourhood: 'harold-hill',
    themes: ['food', 'isolation'],
    askedPence: 350_000,
    minimumPence: 200_000,
    channel: 'public',
    versions: [{ number: 1, frozenAt: moment, entry: 'n-1', answers }],
    place: 0,
    receivedAt: moment,
    contact: { name: 'Ama Mensah', email: 'ama@growers.example', phone: '01708 000000' },
    secondContact: { name: 'Bo Li', email: 'bo@growers.example' },
    helper: { name: 'Cy Helper', organisation: 'The CVS' },
    entry: {
      formVersion: 1,
      language: 'en-GB',
      answers: {
        'group-name': 'Briar Lane Growers',
        asked: 350_000,
        themes: ['food'],
        budget: [{ what: 'Spades', pence: 2_000 }],
        files: [{ file: 'f-1', name: 'rules.pdf', bytes: 10 }],
      },
    },
    asked: { words: 'How many spades?', questions: ['budget'], dueAt: moment, askedAt: moment },
    looksAutomatic: false,
    ...changes,
  };
}

/** An event with this id. */
export function anEvent(id: string, changes: Partial<ChestEvent> = {}): ChestEvent {
  return {
    id,
    chest: 'havering',
    chain: 'chest',
    kind: 'need-raised',
    at: moment,
    actor: 'tenant~link-worker',
    role: 'link-worker',
    facts: { need: 'need', neighbourhood: 'harold-hill' },
    ...changes,
  };
}

/** An act from the public site, long enough for several columns. */
export function anIntakeItem(changes: Partial<IntakeItem> = {}): IntakeItem {
  return {
    nonce: 'n-1',
    kind: 'submit',
    acceptedAt: moment,
    act: JSON.stringify({ answers: { what: 'Our garden, in words. '.repeat(5_000) } }),
    state: 'waiting',
    ...changes,
  };
}
