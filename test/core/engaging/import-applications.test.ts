import { checkImportRow, parseFileAmount } from '../../../core/engaging/check-import-row';
import type { GrantRow } from '../../../core/engaging/grant-row';
import { importApplications } from '../../../core/engaging/import-applications';
import { actorAs } from '../../builders/chest/actors';
import { chestWithOpenRound, chestWithRound, codeOf, valueOf } from '../../builders/chest/chest-in-use';

const lead = actorAs('lead');
const limits = { minimumPence: 50_000, maximumPence: 500_000 };

const header =
  'grant_id,title,description,amount_applied_for,amount_awarded,currency,award_date,recipient_name,charity_number,beneficiary_location,beneficiary_geocode';

function line(id: string, changes: Partial<Record<string, string>> = {}): string {
  const row = {
    grant_id: id,
    title: `Grant to Invented Club ${id}`,
    description: 'Weekly walks against loneliness',
    amount_applied_for: '',
    amount_awarded: '1500.0',
    currency: 'GBP',
    award_date: '2020-01-31',
    recipient_name: `Invented Club ${id}`,
    charity_number: '123456',
    beneficiary_location: 'Elsewhere',
    beneficiary_geocode: '',
    ...changes,
  };
  return Object.values(row).join(',');
}

const file = (...lines: readonly string[]): string => [header, ...lines].join('\n');

function given(content: string, showByReference = true) {
  return { round: 'summer', format: 'csv' as const, content, showByReference };
}

describe('a row of an import', () => {
  const row: GrantRow = {
    number: 1,
    grantId: 'g1',
    title: 'T',
    description: 'D',
    amountAppliedFor: '',
    amountAwarded: '1500.0',
    currency: 'GBP',
    awardDate: '2020-01-31',
    groupName: 'Club',
    registration: '',
    place: '',
    placeCode: '',
  };

  it('fits, with what was asked for before what was awarded', () => {
    expect(checkImportRow(row, limits, new Set())).toEqual({ fits: true, amountPence: 150_000 });
    const asked = { ...row, amountAppliedFor: '2000.5' };
    expect(checkImportRow(asked, limits, new Set())).toEqual({ fits: true, amountPence: 200_050 });
  });

  it.each<readonly [string, Partial<GrantRow>, string]>([
    ['no id', { grantId: '' }, 'no grant id'],
    ['no text', { title: '', description: ' ' }, 'no title or description'],
    ['no group name', { groupName: '' }, 'no group name'],
    ['a group name that no row can hold', { groupName: 'x'.repeat(161) }, 'the group’s name is too long'],
    ['another currency', { currency: 'EUR' }, 'not in pounds'],
    ['no date', { awardDate: '' }, 'no date'],
    ['a day that is none', { awardDate: '2020-02-30' }, 'the date is not a date'],
    ['a day the wrong way round', { awardDate: '31/01/2020' }, 'the date is not a date'],
    ['no amount', { amountAwarded: '' }, 'no amount'],
    ['words for an amount', { amountAwarded: 'lots' }, 'the amount is not an amount in pounds'],
    ['a formula', { amountAwarded: '=1500' }, 'the amount is not an amount in pounds'],
    ['less than nothing', { amountAwarded: '-1500' }, 'the amount is not an amount in pounds'],
    ['too little', { amountAwarded: '499.99' }, 'the amount is below £500'],
    ['too much', { amountAwarded: '5000.01' }, 'the amount is above £5,000'],
    ['an id that was there before', { grantId: 'old' }, 'the same grant id stands in the file before'],
  ])('is left out for %s', (_what, changes, reason) => {
    expect(checkImportRow({ ...row, ...changes }, limits, new Set(['old']))).toEqual({ fits: false, reason });
  });

  it.each([
    ['495', 49_500],
    ['495.0', 49_500],
    ['3056.37', 305_637],
  ])('reads the amount %s', (text, pence) => expect(parseFileAmount(text)).toBe(pence));

  it.each(['', '1e3', '1,500', '£5', '1.234', 'NaN', 'Infinity', '+5', '٥', '12345678901'])(
    'takes «%s» for no amount',
    (text) => expect(parseFileAmount(text)).toBeUndefined(),
  );
});

describe('importing a file of grants', () => {
  it('takes in what fits and names what it leaves out', async () => {
    const ports = await chestWithOpenRound();
    const content = file(
      line('a'),
      line('b', { amount_awarded: '90000' }),
      line('a'),
      line('c', { award_date: 'soon' }),
      line('d', { amount_awarded: '4999.99' }),
    );
    expect(valueOf(await importApplications(ports)(lead, given(content)))).toEqual({
      imported: ['summer-0001', 'summer-0002'],
      leftOut: [
        { row: 2, reason: 'the amount is above £5,000' },
        { row: 3, reason: 'the same grant id stands in the file before' },
        { row: 4, reason: 'the date is not a date' },
      ],
    });
    const asked = (await ports.applications.ofRound('summer')).map((row) => row.value.askedPence);
    expect(asked).toEqual([150_000, 499_999]);
  });

  it('finds the same applications when the file comes again, and takes in only what is new', async () => {
    const ports = await chestWithOpenRound();
    const first = valueOf(await importApplications(ports)(lead, given(file(line('a'), line('b')))));
    const again = valueOf(await importApplications(ports)(lead, given(file(line('a'), line('b')))));
    expect(again).toEqual(first);
    const more = valueOf(await importApplications(ports)(lead, given(file(line('z'), line('a')))));
    expect(more.imported).toEqual(['summer-0003', 'summer-0001']);
    const changed = file(line('a', { amount_awarded: '2000' }));
    expect(valueOf(await importApplications(ports)(lead, given(changed))).leftOut).toEqual([
      { row: 1, reason: 'it is in the round with another amount' },
    ]);
    expect(ports.announced.filter((event) => event.kind === 'application-admitted')).toHaveLength(3);
  });

  it('shows published groups by reference and keeps their names out of the record', async () => {
    const ports = await chestWithOpenRound();
    valueOf(await importApplications(ports)(lead, given(file(line('a')))));
    const application = (await ports.applications.find('summer-0001'))?.value;
    expect(application).toMatchObject({ groupName: 'summer-0001', title: 'Grant to summer-0001' });
    const group = (await ports.groups.find(application?.group ?? ''))?.value;
    expect(JSON.stringify([application, group, ports.announced])).not.toMatch(/Invented Club|123456/);
  });

  it('shows groups by name when they are not published sample data', async () => {
    const ports = await chestWithOpenRound();
    valueOf(await importApplications(ports)(lead, given(file(line('a')), false)));
    const application = (await ports.applications.find('summer-0001'))?.value;
    expect(application?.groupName).toBe('Invented Club a');
    expect((await ports.groups.find(application?.group ?? ''))?.value.registration).toBe('123456');
  });

  it('puts each in the area that the file names, else always in the same pot', async () => {
    const ports = await chestWithOpenRound();
    const content = file(
      line('a', { beneficiary_location: 'RAINHAM' }),
      line('b', { beneficiary_geocode: 'E05000001' }),
      ...Array.from({ length: 40 }, (_, at) => line(`n${at}`)),
    );
    valueOf(await importApplications(ports)(lead, given(content)));
    const areas = (await ports.applications.ofRound('summer')).map((row) => row.value.neighbourhood);
    expect(areas.slice(0, 2)).toEqual(['rainham', 'harold-hill']);
    expect(new Set(areas.slice(2))).toEqual(new Set(['rainham', 'harold-hill']));
  });

  it('reads the round’s priorities out of the text', async () => {
    const ports = await chestWithOpenRound();
    const row = await ports.rounds.find('summer');
    if (row === undefined) throw new Error('there is no round');
    const priority = { weight: 1, needs: [] };
    const priorities = [
      { ...priority, theme: 'loneliness', name: 'Loneliness and isolation' },
      { ...priority, theme: 'money', name: 'Money and debt' },
    ];
    await ports.rounds.save(row, { ...row.value, priorities }, []);
    valueOf(await importApplications(ports)(lead, given(file(line('a')))));
    expect((await ports.applications.find('summer-0001'))?.value.themes).toEqual(['loneliness']);
  });

  it.each([
    ['another role', actorAs('panel-member'), file(line('a')), 'not-allowed'],
    ['a file that is no CSV', lead, `${header}\n"broken`, 'invalid-input'],
    ['a file without the columns', lead, 'a,b\n1,2', 'invalid-input'],
  ])('refuses %s whole', async (_what, actor, content, code) => {
    const ports = await chestWithOpenRound();
    expect(codeOf(await importApplications(ports)(actor, given(content)))).toBe(code);
    expect(await ports.applications.ofRound('summer')).toEqual([]);
  });

  it('refuses a round that is not open', async () => {
    expect(codeOf(await importApplications(await chestWithRound())(lead, given(file(line('a')))))).toBe(
      'round-closed',
    );
  });
});
