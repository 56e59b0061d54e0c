import * as fc from 'fast-check';
import { routes } from '../../../core/contracts/routes';
import { sumPence } from '../../../core/kernel/money';
import { rawOf } from '../../../core/engaging/form/raw-answer';
import { staffForm } from '../../../core/engaging/form/staff-form';
import { walkTyped } from '../../../core/engaging/form/walk-form';
import { emptyEntry, entryStore, inputOf } from '../../../tabs/pages/engaging/entry-draft';
import type { TextStorage } from '../../../tabs/ui/window-storage';
import { aForm, finishedAnswers } from '../../builders/form';
import { emptyRound, londonTime, readRound } from '../../../tabs/pages/founding/round-draft';
import { roundSteps } from '../../../tabs/pages/founding/round-steps';
import {
  emptySetUp,
  financialYearOf,
  readSetUp,
  withoutBlanks,
  type SetUpDraft,
} from '../../../tabs/pages/founding/set-up-draft';
import { sharePots } from '../../../tabs/pages/founding/share-pots';
import { samplePledges } from '../sample-fund';

const tenant = '11111111-1111-4111-8111-111111111111';
const now = new Date('2026-07-17T12:00:00Z');

const filled: SetUpDraft = {
  ...emptySetUp(now, 'aaaaaaaa-0000-4000-8000-000000000001'),
  name: ' Havering Community Chest ',
  borough: 'Havering',
  helpContact: 'chest@havering.example',
  places: 'Harold Hill\n\n  Romford   Town \r\nRainham',
  funders: [
    { name: '', kind: 'nhs', pounds: '', year: '2026/27' },
    { name: 'London Borough of Havering', kind: 'council', pounds: '£60,000', year: '2026/27' },
  ],
  people: [
    { name: 'Amina', organisation: '', account: 'AAAAAAAA-0000-4000-8000-000000000001', roles: ['lead'] },
  ],
};

describe('the first-run form', () => {
  it('reads pasted lists and amounts into what the contract takes', () => {
    const { input, faults } = readSetUp(withoutBlanks(filled), tenant);
    expect(faults).toEqual({});
    expect(routes.setUpChest.input.safeParse(input).success).toBe(true);
    expect(input.neighbourhoods.map((place) => place.id)).toEqual(['harold-hill', 'romford-town', 'rainham']);
    expect(input.funders).toEqual([
      {
        id: 'london-borough-of-havering',
        name: 'London Borough of Havering',
        kind: 'council',
        pledgedPence: 6_000_000,
        financialYear: '2026/27',
      },
    ]);
    expect(input.people[0]?.key).toBe(`${tenant}~aaaaaaaa-0000-4000-8000-000000000001`);
  });

  it('names each fault by its field', () => {
    const { faults } = readSetUp(
      {
        ...filled,
        name: ' ',
        places: 'Rainham\nrainham',
        funders: [{ name: 'Council', kind: 'council', pounds: '1.2345', year: '2026' }],
        people: [{ name: 'Amina', organisation: '', account: 'amina', roles: ['officer'] }],
      },
      undefined,
    );
    expect(faults).toEqual({
      name: 'missing',
      neighbourhoods: 'repeated',
      'funders.0.pledgedPence': 'not-an-amount',
      'funders.0.financialYear': 'not-a-date',
      'people.0.key': 'wrong-type',
      people: 'missing',
    });
  });

  it.each([
    ['2026-03-31', '2025/26'],
    ['2026-04-01', '2026/27'],
  ])('puts %s in the financial year %s', (day, year) => {
    expect(financialYearOf(new Date(`${day}T12:00:00Z`))).toBe(year);
  });
});

describe('sharing pledges over pots', () => {
  const pounds = fc.integer({ min: 0, max: 5_000_000 });

  it('gives each pot its amount to the penny and takes no more of a pledge than it has', () => {
    fc.assert(
      fc.property(
        fc.array(pounds, { minLength: 1, maxLength: 5 }),
        fc.array(pounds, { maxLength: 8 }),
        (left, pots) => {
          const pledges = left.map((leftPence, place) => ({ id: `p${place}`, leftPence }));
          const asked = pots.map((pence, place) => ({ neighbourhood: `n${place}`, pence }));
          const shared = sharePots(asked, pledges);
          if (sumPence(pots) > sumPence(left)) {
            expect(shared).toBeUndefined();
            return;
          }
          asked.forEach(({ pence }, place) => {
            expect(sumPence((shared?.[place]?.parts ?? []).map((part) => part.amountPence))).toBe(pence);
          });
          for (const pledge of pledges) {
            const parts = (shared ?? [])
              .flatMap((pot) => pot.parts)
              .filter((part) => part.pledge === pledge.id);
            expect(sumPence(parts.map((part) => part.amountPence))).toBeLessThanOrEqual(pledge.leftPence);
          }
        },
      ),
    );
  });
});

describe('the form of a new round', () => {
  const draft = { ...emptyRound(now, samplePledges), pots: { 'harold-hill': '30,000', rainham: '20000' } };

  it('makes what the contract takes', () => {
    const { input, faults } = readRound(draft, samplePledges);
    expect(faults).toEqual({});
    expect(routes.createRound.input.safeParse(input).success).toBe(true);
  });

  it('refuses more than the pledges have, and amounts that are none', () => {
    expect(readRound({ ...draft, pots: { rainham: '150,001' } }, samplePledges).faults).toEqual({
      pots: 'sums-wrong',
    });
    expect(readRound({ ...draft, pots: { rainham: '12e3' } }, samplePledges).faults).toMatchObject({
      'pots.rainham': 'not-an-amount',
    });
    expect(readRound({ ...draft, minimum: '', closesAt: '2026-02-30' }, samplePledges).faults).toEqual({
      minimumPence: 'not-an-amount',
      closesAt: 'not-a-date',
    });
  });

  it('takes clock times as London has them, summer and winter', () => {
    expect(londonTime('2026-07-17', '12:00')).toBe('2026-07-17T11:00:00.000Z');
    expect(londonTime('2026-12-17', '12:00')).toBe('2026-12-17T12:00:00.000Z');
  });
});

describe('an application entered by hand', () => {
  const form = staffForm(aForm());
  const typed = Object.fromEntries(
    form.pages
      .flatMap((page) => page.questions)
      .map((question) => [question.id, rawOf(question, finishedAnswers()[question.id])]),
  );
  const memory = (): TextStorage & { readonly kept: Map<string, string> } => {
    const kept = new Map<string, string>();
    return {
      kept,
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
  };
  const where = { chest: 'havering', round: 'summer', person: 'lena' };

  it('makes what the contract takes, once all is answered and it is known how the group applied', () => {
    const walk = walkTyped(form, typed);
    const draft = { ...emptyEntry(), typed };
    expect(inputOf(draft, 'summer', walk)).toBeUndefined();
    const input = inputOf({ ...draft, channel: 'phone' }, 'summer', walk);
    expect(routes.admitApplication.input.safeParse(input).success).toBe(true);
    expect(input).toMatchObject({ channel: 'phone', answers: finishedAnswers() });
    expect(inputOf({ ...draft, channel: 'phone' }, 'summer', walkTyped(form, {}))).toBeUndefined();
  });

  it('is kept in its window for its chest, round and person, until it is dropped', () => {
    const storage = memory();
    const draft = { ...emptyEntry(), channel: 'paper' as const, typed };
    entryStore(where, storage).keep(draft);
    expect(entryStore(where, storage).read()).toEqual(JSON.parse(JSON.stringify(draft)));
    expect(entryStore({ ...where, person: 'otto' }, storage).read()).toBeUndefined();
    entryStore(where, storage).drop();
    expect(entryStore(where, storage).read()).toBeUndefined();
  });

  it('keeps no answer that holds a patient’s number', () => {
    const storage = memory();
    const typed = { what: 'For 999 000 0026', why: 'We were asked' };
    entryStore(where, storage).keep({ nonce: 'n', typed });
    expect(entryStore(where, storage).read()?.typed).toEqual({ why: 'We were asked' });
    expect([...storage.kept.values()].join()).not.toContain('0026');
  });

  it.each(['', '{', 'null', '[]', '{"nonce":1,"typed":{}}', '{"nonce":"n"}'])(
    'takes %j for no entry',
    (text) => {
      const storage = memory();
      storage.setItem('unsent-entry|havering|summer|lena', text);
      expect(entryStore(where, storage).read()).toBeUndefined();
    },
  );
});

it('puts round values under a bar chart', () => {
  expect(roundSteps(30_000, 6)).toEqual([0, 5_000, 10_000, 15_000, 20_000, 25_000, 30_000]);
  expect(roundSteps(0, 6)).toEqual([0, 1]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 2, max: 8 }), (highest, most) => {
      const steps = roundSteps(highest, most);
      expect(steps.at(-1)).toBeGreaterThanOrEqual(highest);
      expect(steps.length).toBeLessThanOrEqual(most + 1);
    }),
  );
});
