import type { JWTPayload } from 'jose';
import { foreignTenantId, localTenantId, teamApp } from '../../../local/identities';
import { samplePerson } from '../../../local/people';
import { requestOf } from '../../../local/round/call-api';
import { codeIn } from '../../builders/http/answers';
import {
  applicationAt,
  declare,
  marks,
  move,
  panel,
  panelInScoring,
  scoreInput,
  seatedIn,
} from '../../builders/http/panel-over-http';
import { chainedEvents, expectNothingChanged, rowsOf } from '../../builders/http/record-rows';
import { keyOfPerson, startTeam, type StartedTeam } from '../../builders/http/started-team';

let team: StartedTeam;
const chest = 'hackney';
const member = 'member.hackney.1';

beforeAll(async () => {
  team = await startTeam();
  await panelInScoring(team, chest);
  await panelInScoring(team, 'newham', { applications: [{}, {}, {}] });
  for (const person of seatedIn(chest)) await declare(team, person, 1);
  await declare(team, 'member.hackney.3', 2, 'excluded');
});

afterAll(() => team.close());

/** A score as the card sends it: marks are texts, as they come from a card's inputs. */
function cardScore(mark: unknown = '3', changes: object = {}): object {
  const { marks: _marks, ...ids } = scoreInput(chest, 1);
  const inputs = Object.entries(marks(mark)).map(([id, value]) => [`mark.${id}`, value]);
  return { ...ids, ...Object.fromEntries(inputs), ...changes };
}

/** Presses as somebody and expects nothing to come of it, in either borough. */
async function expectNoUse(person: string, verb: string, data: unknown): Promise<string> {
  return expectNothingChanged(team, chest, () =>
    expectNothingChanged(team, 'newham', async () => JSON.stringify(await team.press(person, verb, data))),
  );
}

describe('activities that are not from Teams, at the app’s own endpoint', () => {
  const seconds = Math.floor(Date.now() / 1000);
  const send = async (claims: JWTPayload | undefined, changes: object = {}) => {
    const { teams, signIn } = team.microsoft;
    const good = {
      iss: 'https://api.botframework.com',
      aud: teamApp.clientId,
      serviceurl: teams.serviceUrl,
      exp: seconds + 3600,
    };
    const token = claims && (await signIn.signClaims('connector', { ...good, ...claims }));
    return team.send('/api/messages', {
      method: 'POST',
      headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
      body: JSON.stringify({ ...activity(teams.serviceUrl), ...changes }),
    });
  };

  function activity(serviceUrl: string): object {
    const { teamsId, name, objectId } = samplePerson(member);
    return {
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: 'act-1',
      channelId: 'msteams',
      serviceUrl,
      from: { id: teamsId, name, aadObjectId: objectId },
      recipient: { id: `28:${teamApp.clientId}` },
      conversation: { id: '19:panel@thread.tacv2', conversationType: 'channel', tenantId: localTenantId },
      channelData: { tenant: { id: localTenantId } },
      value: { action: { type: 'Action.Execute', verb: 'score.save', data: cardScore() }, trigger: 'manual' },
    };
  }

  const elsewhere = {
    channelData: { tenant: { id: foreignTenantId } },
    conversation: { id: 'x', tenantId: foreignTenantId },
  };
  const cases: [string, JWTPayload | undefined, object, readonly number[], string][] = [
    ['without a token (BOT-01)', undefined, {}, [401], 'auth.missing'],
    ['for another bot (BOT-03)', { aud: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb' }, {}, [401], 'auth.invalid'],
    [
      'with another service in its body (BOT-04)',
      {},
      { serviceUrl: 'https://evil.example/uk/' },
      [403],
      'auth.serviceUrl',
    ],
    [
      'of another service altogether (BOT-04)',
      { serviceurl: 'https://evil.example/uk/' },
      { serviceUrl: 'https://evil.example/uk/' },
      [403],
      'auth.serviceUrl',
    ],
    ['of another tenant (BOT-05)', {}, elsewhere, [200, 403], 'tenant.rejected'],
  ];

  test.each(cases)('one %s changes nothing', async (_what, claims, changes, statuses, event) => {
    const answer = await expectNothingChanged(team, chest, () => send(claims, changes));
    expect(statuses).toContain(answer.status);
    expect(team.logged).toContainEqual(expect.stringContaining(`"event":"${event}"`));
    expect(JSON.stringify(answer.body)).not.toContain('Saved');
  });

  test.each(['', 'no JSON', '[]', '{}', '{"type":"invoke"}', 'null'])(
    'a body «%s» is refused',
    async (body) => {
      const token = await team.microsoft.signIn.issueConnectorToken(team.microsoft.teams.serviceUrl);
      const answer = await expectNothingChanged(team, chest, () =>
        team.send('/api/messages', { method: 'POST', body, headers: { Authorization: `Bearer ${token}` } }),
      );
      expect([400, 401, 403]).toContain(answer.status);
    },
  );
});

describe('cards that people edit', () => {
  test('the same press three times at once makes one score and one event (CARD-03)', async () => {
    const answers = await team.press(member, 'score.save', cardScore(), 3);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const rows = await rowsOf(team, chest);
    const mine = keyOfPerson(member);
    expect(rows['Scores']?.filter((row) => row['Member'] === mine)).toHaveLength(1);
    const saved = chainedEvents(rows).filter(({ kind, actor }) => kind === 'score-saved' && actor === mine);
    expect(saved).toHaveLength(1);
  });

  test('another borough’s chest or application is of no use (CARD-01)', async () => {
    const theirs = await expectNoUse(member, 'score.save', cardScore('3', { chest: 'newham' }));
    expect(theirs).toContain('This is not part of your role');
    expect(theirs).not.toMatch(/newham/i);
    const one = await expectNoUse(member, 'score.save', cardScore('3', { application: applicationAt(3) }));
    expect(one).toContain('We could not find that');
    expect(team.logged).toContainEqual(expect.stringContaining('"event":"authz.denied"'));
  });

  test('another member named in the data is not acted for (CARD-02)', async () => {
    const other = keyOfPerson('member.hackney.2');
    const claimed = { memberOid: other, member: other, onBehalfOf: other, actor: other, from: other };
    await team.press('member.hackney.3', 'score.save', cardScore('2', claimed));
    const { Scores: scores = [] } = await rowsOf(team, chest);
    expect(scores.map((row) => row['Member'])).not.toContain(other);
    expect(scores.map((row) => row['Member'])).toContain(keyOfPerson('member.hackney.3'));
  });

  test('an older version of one’s own score changes nothing', async () => {
    expect(await expectNoUse(member, 'score.save', cardScore('2'))).toContain('Somebody changed this');
  });

  test('an older version of the application changes nothing', async () => {
    const data = cardScore('2', { applicationVersion: 0, scoreVersion: 1 });
    expect(await expectNoUse(member, 'score.save', data)).toContain('Somebody changed this');
  });

  test('a card from before the declaration of a connection is of no use (CARD-06)', async () => {
    const data = cardScore('3', { application: applicationAt(2) });
    const answer = await expectNoUse('member.hackney.3', 'score.save', data);
    expect(answer).toContain('because of your connection to it');
    expect(team.logged).toContainEqual(expect.stringContaining('"event":"authz.conflict"'));
  });
});

describe('marks that are none (CARD-05)', () => {
  const wrong = [
    -1,
    5,
    9999,
    4.5,
    '4',
    'NaN',
    'Infinity',
    '1e309',
    null,
    true,
    [4],
    { $gt: 0 },
    '4; DROP TABLE votes',
    '٤',
    '４',
    '',
  ];

  test('each is refused in the tab’s JSON, and none changes anything', async () => {
    await expectNothingChanged(team, chest, async () => {
      for (const mark of wrong) {
        const input = scoreInput(chest, 1, { marks: marks(mark) });
        const answer = await team.ask('deputy.hackney', 'scoreApplication', input);
        expect([mark, answer.status, codeIn(answer)]).toEqual([mark, 400, 'invalid-input']);
      }
    });
  });

  test.each(['NaN', 'Infinity', '1e999', '-0.5'])('the number %s is refused', async (number) => {
    const { address, method, body = '' } = requestOf('scoreApplication', scoreInput(chest, 1));
    const token = await team.microsoft.signIn.issueUserToken(samplePerson('deputy.hackney'));
    const answer = await expectNothingChanged(team, chest, () =>
      team.send(address, {
        method,
        headers: { Authorization: `Bearer ${token}` },
        body: body.replace('"need":3', `"need":${number}`),
      }),
    );
    expect([answer.status, codeIn(answer)]).toEqual([400, 'invalid-input']);
  });

  test.each([{}, { need: 3 }, { ...marks(3), charm: 3 }])(
    'marks for other questions than the round’s are refused: %j',
    async (given) => {
      const answer = await expectNothingChanged(team, chest, () =>
        team.ask('deputy.hackney', 'scoreApplication', scoreInput(chest, 1, { marks: given })),
      );
      expect([answer.status, codeIn(answer)]).toEqual([400, 'score-not-whole']);
    },
  );

  test('each is refused on a card, and none changes anything', async () => {
    await expectNothingChanged(team, chest, async () => {
      for (const mark of [...wrong.filter((each) => each !== '4'), '5', '-1', '4.0', '04']) {
        const [answer] = await team.press('deputy.hackney', 'score.save', cardScore(mark));
        expect([mark, JSON.stringify(answer)]).toEqual([
          mark,
          expect.stringContaining('Each question needs a score from 0 to 4'),
        ]);
      }
    });
  });
});

test('after the round is over a card from before is of no use (CARD-04)', async () => {
  await move(team, chest, 'cancel');
  expect(await expectNoUse('deputy.hackney', 'score.save', cardScore())).toContain(
    'This round is closed for that',
  );
  expect(
    await expectNoUse('deputy.hackney', 'interest.declare', {
      chest,
      panel,
      application: applicationAt(2),
      level: 'clear',
    }),
  ).toContain('This round is closed for that');
});
