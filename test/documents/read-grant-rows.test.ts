import { readGrantRows } from '../../documents/read-grant-rows';
import { valueOf } from '../builders/chest/chest-in-use';

const header = 'grant_id,title,description,amount_awarded,award_date,recipient_name,company_number';

describe('reading grants from CSV', () => {
  it('reads each row with its number, over a byte order mark, quotes, line ends and empty lines', () => {
    const content = `\ufeff${header}\r\n1,"A, and ""B""","two\nlines",500,2020-01-01,Club,07962245\r\n\r\n2,C,,600,2020-01-02,Team,\r\n`;
    expect(valueOf(readGrantRows('csv', content))).toMatchObject([
      { number: 1, grantId: '1', title: 'A, and "B"', description: 'two\nlines', registration: '07962245' },
      { number: 2, grantId: '2', amountAppliedFor: '', place: '' },
    ]);
  });

  it('takes columns in any order and lets unknown ones be', () => {
    const content = 'x,recipient_name,award_date,amount_awarded,title,grant_id\n-,Club,2020-01-01,5,T,g';
    expect(valueOf(readGrantRows('csv', content))).toMatchObject([{ grantId: 'g', groupName: 'Club' }]);
  });

  it('keeps what looks like a formula as the text it is', () => {
    const content = `${header}\n1,"=HYPERLINK(""http://x"")",@SUM(A1),=5,2020-01-01,+Club,`;
    expect(valueOf(readGrantRows('csv', content))).toMatchObject([
      { title: '=HYPERLINK("http://x")', description: '@SUM(A1)', amountAwarded: '=5', groupName: '+Club' },
    ]);
  });

  it.each([
    ['an open quote', `${header}\n1,a,b,5,2020-01-01,c,\n2,"open`, 'line 3', 'wrong-type'],
    ['a cell too many', `${header}\n1,a,b,5,2020-01-01,c,,more`, 'line 2', 'wrong-type'],
    ['a missing column', 'grant_id,title\n1,a', 'amount_awarded', 'missing'],
    ['a column twice', `${header},title\n1,a,b,5,2020-01-01,c,,d`, 'title', 'repeated'],
    ['nothing at all', '', 'grant_id', 'missing'],
  ])('refuses a file with %s whole, naming the place', (_what, content, field, fault) => {
    expect(readGrantRows('csv', content)).toEqual({
      ok: false,
      refusal: { code: 'invalid-input', faults: [{ field, fault }] },
    });
  });
});

describe('reading grants from 360Giving', () => {
  const grant = {
    id: '360G-x-1',
    title: 'T',
    description: 'D',
    currency: 'GBP',
    amountAwarded: 1500.5,
    awardDate: '2020-01-31T00:00:00Z',
    recipientOrganization: [{ id: 'GB-CHC-1', name: 'Club', charityNumber: '123456' }],
    beneficiaryLocation: [{ name: 'Rainham', geoCode: 'E05000002' }],
    fundingOrganization: [{ id: 'f', name: 'F' }],
  };
  const file = (...grants: readonly unknown[]): string => JSON.stringify({ version: '1.4', grants });

  it('reads each grant with its number', () => {
    expect(
      valueOf(readGrantRows('360giving', `\ufeff${file(grant, { ...grant, id: '2', amountAwarded: null })}`)),
    ).toEqual([
      {
        number: 1,
        grantId: '360G-x-1',
        title: 'T',
        description: 'D',
        amountAppliedFor: '',
        amountAwarded: '1500.5',
        currency: 'GBP',
        awardDate: '2020-01-31T00:00:00Z',
        groupName: 'Club',
        registration: '123456',
        place: 'Rainham',
        placeCode: 'E05000002',
      },
      expect.objectContaining({ number: 2, grantId: '2', amountAwarded: '' }),
    ]);
  });

  it.each([
    ['broken JSON', '{\n"grants": [],\n}', 'line 3', 'wrong-type'],
    ['what is not JSON at all', 'grant_id,title', 'content', 'wrong-type'],
    ['no grants', '{"grant": []}', 'grants', 'missing'],
    ['a grant of another shape', file(grant, { ...grant, title: 7 }), 'grant 2', 'wrong-type'],
    ['a list in place of a file', '[]', 'grants', 'missing'],
  ])('refuses %s whole, naming the place', (_what, content, field, fault) => {
    expect(readGrantRows('360giving', content)).toEqual({
      ok: false,
      refusal: { code: 'invalid-input', faults: [{ field, fault }] },
    });
  });

  it('writes amounts without an exponent, so that a huge or tiny one is judged and not guessed', () => {
    const [huge, tiny] = valueOf(
      readGrantRows('360giving', file({ ...grant, amountAwarded: 1e21 }, { ...grant, amountAwarded: 1e-9 })),
    );
    expect(huge?.amountAwarded).not.toMatch(/^\d{1,9}(\.\d{1,2})?$/);
    expect(tiny?.amountAwarded).toMatch(/^0\.0{6}/);
  });
});
