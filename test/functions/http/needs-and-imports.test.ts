import { isNhsNumber } from '../../../core/kernel/personal-data';
import { samplePerson } from '../../../local/people';
import { codeIn, memberOf, wordsIn } from '../../builders/http/answers';
import { foundChest, openRound, round } from '../../builders/http/panel-over-http';
import { expectNothingChanged, rowsOf } from '../../builders/http/record-rows';
import { startTeam, type StartedTeam } from '../../builders/http/started-team';

let team: StartedTeam;
const chest = 'hackney';
const need = {
  chest,
  nonce: 'need-1',
  missing: 'A warm place to meet on weekday mornings',
  forWhom: 'Older people who live alone',
  neighbourhood: 'harold-hill',
};

beforeAll(async () => {
  team = await startTeam();
  await foundChest(team, chest);
  await openRound(team, chest);
});

afterAll(() => team.close());

describe('a need that could point to one person', () => {
  const secrets: readonly (readonly [what: string, text: string, value: string])[] = [
    ['an NHS number', 'Their NHS number is 9990000018', '9990000018'],
    ['an NHS number', 'It is 999 000 0018 on the letter', '999 000 0018'],
    ['an NHS number', 'Ｎ９９９ ０００ ００１８', '0018'],
    ['an e-mail address', 'Write to zq@quill.example', 'zq@quill.example'],
    ['a phone number', 'Ring 07700 900123 after six', '07700 900123'],
    ['a full postcode', 'She lives at E8 1DY', 'E8 1DY'],
  ];

  test('the number that is tried is a number of the test range that passes the check', () => {
    expect(isNhsNumber('9990000018')).toBe(true);
  });

  test.each(secrets)('%s is refused from the tab: «%s»', async (kind, text, value) => {
    for (const field of ['missing', 'forWhom', 'words']) {
      const answer = await expectNothingChanged(team, chest, () =>
        team.ask('link-worker.hackney.1', 'raiseNeed', { ...need, [field]: text }),
      );
      expect([answer.status, codeIn(answer)]).toEqual([400, 'personal-data']);
      expect(wordsIn(answer)).toContain(`Your words seem to hold ${kind}`);
      expect(wordsIn(answer)).toContain('Nothing was saved');
      expect(JSON.stringify(answer.body)).not.toContain(value);
    }
    expect(team.logged.join('\n')).not.toContain(value);
  });

  test.each(secrets)(
    '%s is refused from the card, the form with its words intact: «%s»',
    async (kind, text) => {
      const data = { ...need, missing: text };
      const [answer] = await expectNothingChanged(team, chest, () =>
        team.press('link-worker.hackney.1', 'need.raise', data),
      );
      const card = JSON.stringify(answer);
      expect(card).toContain(`Your words seem to hold ${kind}`);
      // In the field that the person typed it into, and nowhere else.
      expect(card.split(text)).toHaveLength(2);
    },
  );

  test('a clean one is taken, once however often it is sent', async () => {
    const send = () => team.ask('link-worker.hackney.1', 'raiseNeed', need);
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await rowsOf(team, chest))['Needs']).toHaveLength(1);
  });

  test('with an area that the chest has not got it is refused', async () => {
    const answer = await expectNothingChanged(team, chest, () =>
      team.ask('link-worker.hackney.1', 'raiseNeed', { ...need, nonce: 'need-2', neighbourhood: 'atlantis' }),
    );
    expect(wordsIn(answer)).toContain('«neighbourhood» is not one of the choices');
  });
});

describe('a file of grants', () => {
  const header =
    'grant_id,title,description,amount_applied_for,amount_awarded,currency,award_date,recipient_name';
  const row = (id: string, amount = '1500', date = '2020-01-31'): string =>
    `${id},A title,Weekly walks,,${amount},GBP,${date},Invented Club`;
  const send = (content: string, changes: object = {}) =>
    team.ask('officer.hackney', 'importApplications', {
      chest,
      round,
      format: 'csv',
      content,
      showByReference: true,
      ...changes,
    });

  test.each<[string, object, string]>([
    ['without the columns', { content: 'a,b\n1,2' }, '«grant_id» is missing'],
    ['that is no CSV', { content: `${header}\n"broken` }, 'is not in the right form'],
    ['that is no JSON', { format: '360giving', content: '{"grants":' }, 'is not in the right form'],
    ['with nothing in it', { content: '' }, '«content» is too short'],
    ['of a kind that we do not read', { format: 'xlsx' }, '«format» is not one of the choices'],
    ['for a round that there is not', { round: 'winter' }, 'We could not find that'],
  ])('%s is refused whole', async (_what, changes, words) => {
    const answer = await expectNothingChanged(team, chest, () => send(`${header}\n${row('a')}`, changes));
    expect([400, 404]).toContain(answer.status);
    expect(wordsIn(answer)).toContain(words);
  });

  test('nobody but the fund team brings one in', async () => {
    const answer = await expectNothingChanged(team, chest, () =>
      team.ask('member.hackney.1', 'importApplications', {
        chest,
        round,
        format: 'csv',
        content: header,
        showByReference: true,
      }),
    );
    expect(answer.status).toBe(403);
  });

  test('rows that do not fit are left out by number and reason, and nothing of them is bent', async () => {
    const rows = [
      row('a'),
      row('b', 'lots'),
      row('c', '-1500'),
      row('d', '1e3'),
      row('e', '499.99'),
      row('f', '5000.01'),
      row('g', '1500', '31/01/2020'),
      row('h', '1500', '2020-02-30'),
      row('a', '2000'),
      row('i', '1500.005'),
      row('j', '=1500'),
      row('k', '500'),
    ];
    const answer = await send([header, ...rows].join('\n'));
    expect(answer).toMatchObject({ status: 200, body: { imported: ['summer-0001', 'summer-0002'] } });
    expect(memberOf(answer.body, 'leftOut')).toEqual([
      { row: 2, reason: 'the amount is not an amount in pounds' },
      { row: 3, reason: 'the amount is not an amount in pounds' },
      { row: 4, reason: 'the amount is not an amount in pounds' },
      { row: 5, reason: 'the amount is below £500' },
      { row: 6, reason: 'the amount is above £5,000' },
      { row: 7, reason: 'the date is not a date' },
      { row: 8, reason: 'the date is not a date' },
      { row: 9, reason: 'the same grant id stands in the file before' },
      { row: 10, reason: 'the amount is not an amount in pounds' },
      { row: 11, reason: 'the amount is not an amount in pounds' },
    ]);
    const { Applications: stored = [] } = await rowsOf(team, chest);
    expect(stored.map((each) => each['AskedPence'])).toEqual([150_000, 50_000]);
    expect(JSON.stringify(stored)).not.toContain('Invented Club');
  });

  test('the same file again changes nothing; another amount for one of them is left out', async () => {
    await expectNothingChanged(team, chest, () => send([header, row('a'), row('k', '500')].join('\n')));
    const answer = await expectNothingChanged(team, chest, () => send([header, row('a', '1600')].join('\n')));
    expect(memberOf(answer.body, 'leftOut')).toEqual([
      { row: 1, reason: 'it is in the round with another amount' },
    ]);
  });
});

test.each<[string, string]>([
  ['not JSON', '{"nonce":'],
  ['a list', '[]'],
  ['a text', '"need"'],
  ['nothing', 'null'],
  ['a number', '7'],
])('a body that is %s is refused', async (_what, body) => {
  const token = await team.microsoft.signIn.issueUserToken(samplePerson('link-worker.hackney.1'));
  const answer = await expectNothingChanged(team, chest, () =>
    team.send(`/api/chests/${chest}/needs`, {
      method: 'POST',
      body,
      headers: { Authorization: `Bearer ${token}` },
    }),
  );
  expect([answer.status, codeIn(answer)]).toEqual([400, 'invalid-input']);
});
