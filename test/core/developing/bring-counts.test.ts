import { bringCounts, previewCounts } from '../../../core/developing/bring-counts';
import { listNeeds } from '../../../core/developing/list-needs';
import { looksLikePatientRows } from '../../../core/developing/patient-rows';
import { readMonth } from '../../../core/developing/read-month';
import { setSmallNumbers } from '../../../core/developing/set-small-numbers';
import { actorAs } from '../../builders/chest/actors';
import { chestSetUp, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import type { MemoryPorts } from '../../builders/in-memory/ports';

const officer = actorAs('officer');
const columns = { theme: 'Reason', neighbourhood: 'Area', month: 'Month', count: 'Referrals' };

function file(...rows: readonly string[]): string {
  return Buffer.from(['Reason,Area,Month,Referrals', ...rows].join('\n')).toString('base64');
}

const summer = file(
  'Loneliness and isolation,Harold Hill,2026-05,40',
  'loneliness,Harold Hill,June 2026,12',
  'Money & debt,Rainham,06/2026,3',
  'Money and debt,Rainham,01/06/2026,30',
);

async function bring(ports: MemoryPorts, content: string) {
  return bringCounts(ports)(officer, { content, source: 'Referral system', columns });
}

describe('looking at a file of counts', () => {
  it('proposes what each column says, and keeps nothing', async () => {
    const ports = await chestSetUp();
    const seen = valueOf(await previewCounts(ports)(officer, { content: summer }));
    expect(seen).toEqual({
      headings: ['Reason', 'Area', 'Month', 'Referrals'],
      rows: 4,
      proposed: columns,
      remembered: false,
    });
    expect(await ports.needCounts.since('2000-01')).toEqual([]);
  });

  it('proposes what was confirmed last time', async () => {
    const ports = await chestSetUp();
    valueOf(await bring(ports, summer));
    expect(valueOf(await previewCounts(ports)(officer, { content: summer })).remembered).toBe(true);
  });

  it('is for leads and officers', async () => {
    const ports = await chestSetUp();
    expect(codeOf(await previewCounts(ports)(actorAs('link-worker'), { content: summer }))).toBe(
      'not-allowed',
    );
    expect(
      codeOf(await bringCounts(ports)(actorAs('finance'), { content: summer, source: 'x', columns })),
    ).toBe('not-allowed');
  });
});

describe('bringing counts in', () => {
  it('keeps one total for each theme, area and month, and shows them with small numbers hidden', async () => {
    const ports = await chestSetUp();
    expect(valueOf(await bring(ports, summer))).toEqual({ kept: 3, leftOut: [] });
    const { counted } = valueOf(await listNeeds(ports)(officer, {}));
    expect(counted?.cells).toEqual([
      { theme: 'loneliness', neighbourhood: 'harold-hill', count: 50 },
      { theme: 'money', neighbourhood: 'rainham', count: 35 },
    ]);
    expect(counted?.total).toBe(85);
  });

  it('changes nothing when the same file comes again, and replaces what a newer one counts anew', async () => {
    const ports = await chestSetUp();
    valueOf(await bring(ports, summer));
    valueOf(await bring(ports, summer));
    expect(ports.announced.filter(({ kind }) => kind === 'counts-brought')).toHaveLength(1);
    valueOf(await bring(ports, file('loneliness,Harold Hill,2026-06,20')));
    const rows = (await ports.needCounts.since('2026-06')).map(({ value }) => value.count);
    expect(rows.toSorted()).toEqual([20, 33]);
  });

  it('leaves out what it cannot place, and says which lines', async () => {
    const ports = await chestSetUp();
    const content = file(
      'Mars,Rainham,2026-05,9',
      'Money and debt,Rainham,soon,9',
      'loneliness,Rainham,2026-05,many',
    );
    expect(valueOf(await bring(ports, content))).toEqual({
      kept: 0,
      leftOut: [
        { because: 'theme-unknown', lines: [2], rows: 1 },
        { because: 'month-unclear', lines: [3], rows: 1 },
        { because: 'not-a-count', lines: [4], rows: 1 },
      ],
    });
  });

  it('refuses columns that are not there or stand for two', async () => {
    const ports = await chestSetUp();
    const ask = { content: summer, source: 'x' };
    const lost = { ...ask, columns: { ...columns, count: 'Total' } };
    expect(codeOf(await bringCounts(ports)(officer, lost))).toBe('invalid-input');
    const twice = { ...ask, columns: { ...columns, count: 'Reason' } };
    expect(codeOf(await bringCounts(ports)(officer, twice))).toBe('invalid-input');
  });
});

describe('a file that looks like rows about people', () => {
  const people: readonly (readonly [string, string, readonly string[]])[] = [
    ['an NHS number column', 'Month,NHS No', ['2026-05,x']],
    ['dates of birth', 'Month,DOB', ['2026-05,1/1/1950']],
    ['names', 'First name,Surname,Count', ['A,B,1']],
    ['a postcode in a cell', 'Area,Count', ['RM3 9AB,4']],
    ['a valid NHS number in a cell', 'Ref,Count', ['943 476 5919,4']],
    ['a column of ten digits that pass the check', 'Ref,Count', ['9434765919,4', '9990000018,1']],
    ['days of birth in a column of dates', 'Date,Count', ['03/04/1950,1']],
    ['age and sex', 'Age,Sex,Count', ['70,F,1']],
    ['an e-mail address', 'Theme,Note', ['Money,jo@example.org']],
  ];

  it.each(people)('is refused whole for %s, and nothing of it is kept', async (_what, headings, rows) => {
    const ports = await chestSetUp();
    const content = Buffer.from([headings, ...rows].join('\n')).toString('base64');
    const outcome = await previewCounts(ports)(officer, { content });
    expect(outcome).toEqual({ ok: false, refusal: { code: 'counts-refused', why: 'patient-rows' } });
    expect(codeOf(await bring(ports, content))).toBe('counts-refused');
    expect(await ports.needCounts.since('2000-01')).toEqual([]);
    expect((await ports.chests.find('havering'))?.value.countColumns).toBeUndefined();
  });

  it('is refused when every row counts one and many say the same', async () => {
    const ports = await chestSetUp();
    const content = file(...Array<string>(6).fill('loneliness,Harold Hill,2026-05,1'));
    expect(await bring(ports, content)).toMatchObject({
      refusal: { code: 'counts-refused', why: 'patient-rows' },
    });
  });

  it.each([
    ['totals by month', ['Theme', 'Area', 'Month', 'Count'], ['Money', 'Rainham', '01/07/2026', '12']],
    ['totals by sex', ['Theme', 'Sex', 'Count'], ['Money', 'Female', '40']],
    ['one reference of ten digits', ['Ref', 'Count'], ['9434765919', '40']],
  ])('is not what %s are', (_what, headings, cells) => {
    expect(looksLikePatientRows({ headings, rows: [{ line: 2, cells }] })).toBe(false);
  });
});

describe('a month', () => {
  it.each([
    ['2026-07', '2026-07'],
    ['2026-07-31', '2026-07'],
    ['07/2026', '2026-07'],
    ['31/07/2026', '2026-07'],
    ['July 2026', '2026-07'],
    ['Jul-26', '2026-07'],
    ['1 September 2026', '2026-09'],
  ])('is read from «%s»', (text, month) => expect(readMonth(text)).toBe(month));

  it.each(['', 'soon', '13/2026', '2026', 'Q2 2026', '45200'])('is not read from «%s»', (text) =>
    expect(readMonth(text)).toBeUndefined(),
  );
});

describe('the rule for small numbers', () => {
  it('is set by a lead, once', async () => {
    const ports = await chestSetUp();
    valueOf(await setSmallNumbers(ports)(actorAs('lead'), { rule: 'under-5' }));
    valueOf(await setSmallNumbers(ports)(actorAs('lead'), { rule: 'under-5' }));
    expect((await ports.chests.find('havering'))?.value.smallNumbers).toBe('under-5');
    expect(ports.announced.filter(({ kind }) => kind === 'small-numbers-set')).toHaveLength(1);
    expect(codeOf(await setSmallNumbers(ports)(officer, { rule: 'nearest-5' }))).toBe('not-allowed');
  });
});
