import { letters, type LetterFacts } from '../../../core/awarding/letters';
import { listAwards } from '../../../core/awarding/list-awards';
import { makeAward } from '../../../core/awarding/make-award';
import { recordPayment } from '../../../core/awarding/record-payment';
import { tellGroup } from '../../../core/awarding/tell-group';
import { roundFigures } from '../../../core/founding/round-ledger';
import { actorAs, worker } from '../../builders/chest/actors';
import { codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { bookOf, chestWithDecision } from '../../builders/chest/released-round';
import { memoryMail } from '../../builders/in-memory/outside';
import type { MemoryOptions } from '../../builders/in-memory/state';

const finance = actorAs('finance');
const payment = {
  round: 'summer',
  award: 'summer-0001',
  financeReference: 'BACS 0042',
  amountPence: 100_000,
};

async function awarded(options: MemoryOptions = {}) {
  const { ports, decision } = await chestWithDecision('award', {}, options);
  valueOf(await makeAward(ports)(worker, { decision: decision.id }));
  return ports;
}

describe('the award of a released decision', () => {
  it('is made once under the application’s id', async () => {
    const { ports, decision } = await chestWithDecision();
    const made = valueOf(await makeAward(ports)(worker, { decision: decision.id }));
    expect(made?.value).toMatchObject({ id: 'summer-0001', amountPence: 150_000, state: 'offered' });
    ports.clock.advance(60_000);
    expect(valueOf(await makeAward(ports)(worker, { decision: decision.id }))).toEqual(made);
    expect(ports.announced.filter((event) => event.kind === 'award-made')).toHaveLength(1);
  });

  it('is not made of a decline, before release, or by a person', async () => {
    const decline = await chestWithDecision('decline');
    expect(
      valueOf(await makeAward(decline.ports)(worker, { decision: decline.decision.id })),
    ).toBeUndefined();
    const early = await chestWithDecision('award', { step: 'ratified' });
    expect(codeOf(await makeAward(early.ports)(worker, { decision: early.decision.id }))).toBe('wrong-state');
    expect(codeOf(await makeAward(early.ports)(actorAs('lead'), { decision: early.decision.id }))).toBe(
      'not-allowed',
    );
    expect(await early.ports.awards.ofRound('summer')).toEqual([]);
  });
});

describe('telling a group', () => {
  it('writes to it once', async () => {
    const { ports, decision } = await chestWithDecision();
    for (let times = 0; times < 2; times += 1) {
      expect(valueOf(await tellGroup(ports)(worker, { decision: decision.id })).told).toBe('sent');
    }
    expect(ports.mail.letters).toMatchObject([{ to: 'club@garden.example', key: `outcome-${decision.id}` }]);
    expect(ports.mail.letters[0]?.body).toContain('£1,500');
  });

  it('gives the words to copy where mail is off', async () => {
    const { ports, decision } = await chestWithDecision('reserve');
    const told = valueOf(
      await tellGroup({ ...ports, mail: memoryMail(false) })(worker, { decision: decision.id }),
    );
    expect(told).toMatchObject({ told: 'off' });
    expect(told.body).toContain('waiting list');
  });

  it('says nothing before release', async () => {
    const { ports, decision } = await chestWithDecision('award', { step: 'ratified' });
    expect(codeOf(await tellGroup(ports)(worker, { decision: decision.id }))).toBe('wrong-state');
    expect(ports.mail.letters).toEqual([]);
  });
});

describe('the words of the letters', () => {
  const facts: LetterFacts = {
    fundName: 'Havering Community Chest',
    roundName: 'Summer 2026',
    groupName: 'Garden Club',
    title: 'A garden',
    reference: 'summer-0001',
    amountPence: 150_000,
    askedPence: 200_000,
    conditions: 'Tell us the dates.',
    reason: 'A clear plan.',
    helpContact: 'Ring us.',
  };
  const ours = [
    'ballot',
    'quorum',
    'inquorate',
    'panel desk',
    'ratif',
    'release',
    'rubric',
    'ledger',
    'reserve',
    'commit',
    'pot',
  ];

  it.each(['award', 'decline', 'reserve'] as const)('of a(n) %s hold no word of our trade', (outcome) => {
    const { subject, body } = letters[outcome](facts);
    for (const word of ours) expect(`${subject} ${body}`.toLowerCase()).not.toContain(word);
    expect(body).toContain('summer-0001');
    expect(body).toContain('Ring us.');
  });

  it('of an award say what is offered, what was asked and what goes with it', () => {
    const { body } = letters.award(facts);
    expect(body).toContain('£1,500');
    expect(body).toContain('£2,000');
    expect(body).toContain('Tell us the dates.');
    expect(letters.award({ ...facts, askedPence: 150_000 }).body).not.toContain('You asked for');
  });
});

describe('recording a payment', () => {
  it('counts in the books, stands as a row and moves the award', async () => {
    const ports = await awarded();
    expect(valueOf(await recordPayment(ports)(finance, payment))).toEqual({ version: 1 });
    expect(roundFigures(await bookOf(ports))).toMatchObject({ paidPence: 100_000, committedPence: 50_000 });
    expect(valueOf(await listAwards(ports)(finance, { round: 'summer' }))).toMatchObject([
      {
        id: 'summer-0001',
        pot: 'Harold Hill',
        paidPence: 100_000,
        state: 'active',
        payments: [{ amountPence: 100_000, financeReference: 'BACS 0042', state: 'paid' }],
      },
    ]);
  });

  it('counts once under finance’s reference, however it is typed', async () => {
    const ports = await awarded();
    valueOf(await recordPayment(ports)(finance, payment));
    valueOf(await recordPayment(ports)(finance, payment));
    valueOf(await recordPayment(ports)(finance, { ...payment, financeReference: ' bacs-0042 ' }));
    expect(await ports.payments.ofRound('summer')).toHaveLength(1);
    expect(roundFigures(await bookOf(ports)).paidPence).toBe(100_000);
    expect(codeOf(await recordPayment(ports)(finance, { ...payment, amountPence: 50_000 }))).toBe(
      'duplicate',
    );
  });

  it('never passes what was awarded, also when two pay at once', async () => {
    const ports = await awarded();
    const both = ['one', 'two'].map((financeReference) =>
      recordPayment(ports)(finance, { ...payment, financeReference }),
    );
    const outcomes = await Promise.all(both);
    expect(outcomes.map(codeOf).sort()).toEqual(['done', 'over-award']);
    const refused = outcomes.find((outcome) => !outcome.ok);
    expect(refused).toEqual({ ok: false, refusal: { code: 'over-award', leftPence: 50_000 } });
    expect(await ports.payments.ofRound('summer')).toHaveLength(1);
  });

  it('that broke off after the books is finished by sending it again', async () => {
    let isAway = false;
    const ports = await awarded({
      before: ({ list }) => {
        if (isAway && list === 'Payments') throw new Error('Graph went away');
      },
    });
    isAway = true;
    await expect(recordPayment(ports)(finance, payment)).rejects.toThrow('Graph went away');
    isAway = false;
    expect(codeOf(await recordPayment(ports)(finance, { ...payment, amountPence: 1 }))).toBe('duplicate');
    valueOf(await recordPayment(ports)(finance, payment));
    expect(roundFigures(await bookOf(ports)).paidPence).toBe(100_000);
    expect(await ports.payments.ofRound('summer')).toHaveLength(1);
  });

  it.each([
    ['another role', actorAs('lead'), payment, 'not-allowed'],
    ['an unknown award', finance, { ...payment, award: 'summer-0009' }, 'not-found'],
    ['an award of another round', finance, { ...payment, round: 'winter' }, 'not-found'],
    ['nothing', finance, { ...payment, amountPence: 0 }, 'invalid-input'],
    [
      'bank details for a reference',
      finance,
      { ...payment, financeReference: '12-34-56 12345678' },
      'personal-data',
    ],
  ])('refuses %s', async (_what, actor, input, code) => {
    const ports = await awarded();
    expect(codeOf(await recordPayment(ports)(actor, input))).toBe(code);
    expect(await ports.payments.ofRound('summer')).toEqual([]);
    expect(roundFigures(await bookOf(ports)).paidPence).toBe(0);
  });

  it('refuses an award that was not taken up', async () => {
    const ports = await awarded();
    const row = await ports.awards.find('summer-0001');
    if (row === undefined) throw new Error('there is no award');
    await ports.awards.save(row, { ...row.value, state: 'not-taken-up' }, []);
    expect(codeOf(await recordPayment(ports)(finance, payment))).toBe('wrong-state');
  });

  it('shows awards to the fund team only', async () => {
    const ports = await awarded();
    expect(codeOf(await listAwards(ports)(actorAs('panel-member'), { round: 'summer' }))).toBe('not-allowed');
  });
});
