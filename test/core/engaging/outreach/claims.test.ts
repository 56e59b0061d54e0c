import fc from 'fast-check';
import { claimTotal, feeOf } from '../../../../core/engaging/outreach/claim';
import { findEntry } from '../../../../core/engaging/outreach/find-entry';
import { moveClaim, type MoveClaimInput } from '../../../../core/engaging/outreach/move-claim';
import { saveClaim } from '../../../../core/engaging/outreach/save-claim';
import { savePartner } from '../../../../core/engaging/outreach/save-partner';
import { seeOutreach } from '../../../../core/engaging/outreach/see-outreach';
import type { Actor, Role } from '../../../../core/kernel/actor';
import { actorAs } from '../../../builders/chest/actors';
import { chestSetUp, codeOf, valueOf } from '../../../builders/chest/chest-in-use';
import type { MemoryPorts } from '../../../builders/in-memory/ports';
import { claimInput, partnerInput } from '../../../builders/outreach/inputs';

const officer = actorAs('officer');
const approver = actorAs('approver');
const finance = actorAs('finance');

/** Somebody who holds every role, as in a small fund. */
function everything(who: string): Actor {
  const roles: readonly Role[] = ['lead', 'officer', 'approver', 'finance'];
  return { ...actorAs('lead', who), roles };
}

async function claimed(by: Actor = officer): Promise<MemoryPorts> {
  const ports = await chestSetUp();
  valueOf(await savePartner(ports)(officer, partnerInput()));
  valueOf(await saveClaim(ports)(by, claimInput()));
  return ports;
}

function moveIn(ports: MemoryPorts, actor: Actor, event: MoveClaimInput['event'], version: number) {
  const input = { claim: 'k-1', event, version, reason: 'Which day was it?', financeReference: 'BACS 88' };
  return moveClaim(ports)(actor, input);
}

describe('the fee', () => {
  it('is hours, half days and days at the agreed rates', () => {
    const rates = { hourPence: 2_500, halfDayPence: 7_500, dayPence: 15_000 };
    expect(feeOf({ minutes: 105, halfDays: 1, days: 2 }, rates)).toBe(4_375 + 7_500 + 30_000);
  });

  it('is whole pence, nearest to the exact sum, half a penny upwards', () => {
    const count = fc.integer({ min: 0, max: 96 });
    const pence = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(count, count, count, pence, pence, pence, (quarters, halfDays, days, hour, half, day) => {
        const rates = { hourPence: hour, halfDayPence: half, dayPence: day };
        const fee = feeOf({ minutes: quarters * 15, halfDays, days }, rates);
        const exactQuarters = quarters * hour + 4 * (halfDays * half + days * day);
        expect(Number.isSafeInteger(fee)).toBe(true);
        expect(4 * fee - exactQuarters).toBeLessThanOrEqual(2);
        expect(4 * fee - exactQuarters).toBeGreaterThan(-2);
      }),
    );
  });
});

describe('a claim', () => {
  it('is worked out from the agreed rates and keeps them when the rates change', async () => {
    const ports = await claimed();
    const rates = { hourPence: 9_900, halfDayPence: 0, dayPence: 0 };
    valueOf(await savePartner(ports)(officer, partnerInput({ version: 1, rates })));
    valueOf(await saveClaim(ports)(officer, claimInput()));
    const row = await findEntry(ports.outreach, 'claim', 'k-1');
    expect(row).toMatchObject({ version: 1, value: { feePence: 5_000, expensesPence: 350 } });
  });

  it('waits until a person was offered advice, and for an organisation does not', async () => {
    const ports = await chestSetUp();
    valueOf(await savePartner(ports)(officer, partnerInput({ adviceOffered: false })));
    expect(codeOf(await saveClaim(ports)(officer, claimInput()))).toBe('advice-first');
    const group = { partner: 'p-2', partnerKind: 'organisation', adviceOffered: false } as const;
    valueOf(await savePartner(ports)(officer, partnerInput(group)));
    valueOf(await saveClaim(ports)(officer, claimInput({ partner: 'p-2' })));
    valueOf(await savePartner(ports)(officer, partnerInput({ version: 1 })));
    valueOf(await saveClaim(ports)(officer, claimInput({ claim: 'k-2' })));
    const later = partnerInput({ version: 2, adviceOffered: false, name: 'Rosa B. Rivers' });
    valueOf(await savePartner(ports)(officer, later));
    expect((await findEntry(ports.outreach, 'partner', 'p-1'))?.value.adviceOfferedAt).toBeDefined();
  });

  it.each([
    ['a partner who is no longer active', { partner: 'gone' }, 'invalid-input'],
    ['nothing at all', { minutes: 0, expensesPence: 0 }, 'invalid-input'],
    ['part of a quarter hour', { minutes: 100 }, 'invalid-input'],
    ['a day to come', { workedOn: '2026-07-18' }, 'invalid-input'],
    ['a day that never was', { workedOn: '2026-02-30' }, 'invalid-input'],
    ['no words on what it was for', { note: ' ' }, 'invalid-input'],
    ['bank details', { note: 'Pay 20-00-00 account 55779911' }, 'personal-data'],
    ['benefits', { note: 'She gets PIP, pay in cash' }, 'too-private'],
    ['a partner that is not there', { partner: 'x' }, 'not-found'],
  ])('is refused for %s', async (_what, changes, code) => {
    const ports = await chestSetUp();
    valueOf(await savePartner(ports)(officer, partnerInput()));
    valueOf(await savePartner(ports)(officer, partnerInput({ partner: 'gone', active: false })));
    expect(codeOf(await saveClaim(ports)(officer, claimInput(changes)))).toBe(code);
    expect(await findEntry(ports.outreach, 'claim', 'k-1')).toBeUndefined();
  });

  it('goes from claimed to agreed to paid, each by its own role, and says so in the trail', async () => {
    const ports = await claimed();
    expect(valueOf(await moveIn(ports, approver, 'agree', 1))).toEqual({ version: 2 });
    expect(valueOf(await moveIn(ports, approver, 'agree', 1))).toEqual({ version: 2 });
    expect(valueOf(await moveIn(ports, finance, 'pay', 2))).toEqual({ version: 3 });
    expect(codeOf(await moveIn(ports, finance, 'pay', 3))).toBe('wrong-state');
    const facts = ports.announced.filter(({ kind }) => kind === 'claim-moved').map((event) => event.facts);
    expect(facts).toMatchObject([
      { from: 'none', to: 'claimed', amountPence: 5_350 },
      { from: 'claimed', to: 'agreed' },
      { from: 'agreed', to: 'paid' },
    ]);
    const view = valueOf(await seeOutreach(ports)(finance, {})).claims?.[0];
    expect(view).toMatchObject({ totalPence: 5_350, state: 'paid', financeReference: 'BACS 88' });
    expect(view).toMatchObject({ totalPence: claimTotal({ feePence: 5_000, expensesPence: 350 }) });
  });

  it('is never agreed by who made it, nor by the partner, nor paid by who agreed it', async () => {
    const both = everything('both');
    const own = await claimed(both);
    expect(codeOf(await moveIn(own, both, 'agree', 1))).toBe('second-person-needed');
    expect(codeOf(await moveIn(own, both, 'send-back', 1))).toBe('second-person-needed');
    const another = everything('another');
    valueOf(await moveIn(own, another, 'agree', 1));
    expect(codeOf(await moveIn(own, another, 'pay', 2))).toBe('second-person-needed');
    const partners = await claimed();
    const lead = everything('lead');
    valueOf(await savePartner(partners)(officer, partnerInput({ version: 1, person: lead.key })));
    expect(codeOf(await moveIn(partners, lead, 'agree', 1))).toBe('second-person-needed');
  });

  it('is sent back with a reason and claimed again with other figures', async () => {
    const ports = await claimed();
    const back = { claim: 'k-1', event: 'send-back' as const, version: 1 };
    expect(codeOf(await moveClaim(ports)(approver, back))).toBe('reason-needed');
    valueOf(await moveClaim(ports)(approver, { ...back, reason: 'Which day was it?' }));
    const again = claimInput({ version: 2, workedOn: '2026-07-15', minutes: 60 });
    expect(valueOf(await saveClaim(ports)(officer, again))).toEqual({ version: 3 });
    const row = await findEntry(ports.outreach, 'claim', 'k-1');
    expect(row?.value).toMatchObject({ state: 'claimed', feePence: 2_500 });
    expect(row?.value).not.toHaveProperty('reason');
  });

  it('may be declined by a partner who would rather not be paid', async () => {
    const ports = await claimed();
    valueOf(await moveIn(ports, officer, 'decline', 1));
    expect(codeOf(await moveIn(ports, approver, 'agree', 2))).toBe('wrong-state');
  });

  it.each([
    ['agree', officer],
    ['agree', finance],
    ['send-back', officer],
    ['pay', approver],
    ['decline', approver],
    ['pay', actorAs('auditor')],
  ] as const)('%s is not for %j', async (event, actor) => {
    const ports = await claimed();
    expect(codeOf(await moveIn(ports, actor, event, 1))).toBe('not-allowed');
  });

  it('is agreed by one of two approvers at one moment', async () => {
    const ports = await claimed();
    const both = await Promise.all([
      moveIn(ports, approver, 'agree', 1),
      moveIn(ports, actorAs('approver', 'second'), 'agree', 1),
    ]);
    const row = await findEntry(ports.outreach, 'claim', 'k-1');
    expect(both.every((outcome) => outcome.ok)).toBe(true);
    expect(row?.version).toBe(2);
    expect(ports.announced.filter(({ kind }) => kind === 'claim-moved')).toHaveLength(2);
  });

  it('takes no bank details as a reference', async () => {
    const ports = await claimed();
    valueOf(await moveIn(ports, approver, 'agree', 1));
    const pay = { claim: 'k-1', event: 'pay' as const, version: 2 };
    expect(codeOf(await moveClaim(ports)(finance, pay))).toBe('invalid-input');
    const bank = { ...pay, financeReference: '20-00-00 55779911' };
    expect(codeOf(await moveClaim(ports)(finance, bank))).toBe('personal-data');
  });
});
