import type { Mark } from '../../../core/founding/rubric';
import { samplePerson } from '../../../local/people';
import { codeIn, memberOf, wordsIn } from '../../builders/http/answers';
import {
  applicationAt,
  declare,
  marks,
  panel,
  panelInScoring,
  scoreInput,
  seatedIn,
} from '../../builders/http/panel-over-http';
import { finishedAnswers } from '../../builders/form';
import { differences, namesIn, readEverything } from '../../builders/http/read-everything';
import { expectNothingChanged, rowsOf } from '../../builders/http/record-rows';
import { keyOfPerson, startTeam, type StartedTeam } from '../../builders/http/started-team';

let team: StartedTeam;
const chest = 'hackney';
const me = 'member.hackney.1';
const bid = (word: string) => ({
  answers: finishedAnswers({
    'group-name': `${word} group`,
    title: `${word} title`,
    summary: `${word} summary`,
    what: `${word} answer`,
    why: `${word} answer`,
  }),
});

beforeAll(async () => {
  team = await startTeam();
  await panelInScoring(team, chest, { applications: [bid('Marrowlane'), bid('Quillfeather')] });
  await panelInScoring(team, 'newham', { applications: [bid('Newham'), bid('Newham'), bid('Newham')] });
  for (const person of seatedIn(chest)) await declare(team, person, 1);
  for (const person of seatedIn(chest).slice(0, -1)) await declare(team, person, 2);
});

afterAll(() => team.close());

const save = (person: string, mark: Mark, scoreVersion = 0) =>
  team.as(person)('scoreApplication', {
    ...scoreInput(chest, 1),
    marks: marks(mark),
    comment: `private words of ${person}`,
    scoreVersion,
  });
const read = (person: string) => readEverything(team, person, chest, 2);

describe('an application of another borough (TAB-05)', () => {
  const theirs = applicationAt(3);
  const none = applicationAt(99);

  test.each(['readApplication', 'memberView'] as const)(
    '%s answers as for one that is nowhere',
    async (name) => {
      const ask = (application: string, at = chest) => team.ask(me, name, { chest: at, panel, application });
      const [other, nowhere] = [await ask(theirs), await ask(none)];
      expect([other.status, other.body]).toEqual([404, nowhere.body]);
      expect((await ask(theirs, 'newham')).body).toEqual(nowhere.body);
      expect(JSON.stringify([other.body, wordsIn(other)])).not.toMatch(/newham/i);
    },
  );

  test('and asks as much of Graph, so that the time tells nothing either', async () => {
    const work = async (application: string): Promise<number> => {
      const before = team.microsoft.graph.controls.requests().length;
      await team.ask(me, 'readApplication', { chest, panel, application });
      return team.microsoft.graph.controls.requests().length - before;
    };
    await work(theirs);
    await work(none);
    expect(await work(theirs)).toBe(await work(none));
  });

  test('nor can its interest be declared or its score saved', async () => {
    await expectNothingChanged(team, chest, () =>
      expectNothingChanged(team, 'newham', async () => {
        for (const name of ['declareInterest', 'scoreApplication'] as const) {
          const input = name === 'declareInterest' ? { chest, panel, level: 'clear' } : scoreInput(chest, 1);
          const answer = await team.ask(me, name, { ...input, application: theirs });
          expect([answer.status, codeIn(answer)]).toEqual([404, 'not-found']);
        }
      }),
    );
  });
});

describe('before the chair reveals', () => {
  beforeAll(async () => {
    await save('deputy.hackney', 4);
    await save('member.hackney.2', 0);
    await save('member.hackney.3', 1);
    await save(me, 2);
  });

  const watchers = [
    'member.hackney.1',
    'member.hackney.3',
    'chair.hackney',
    'lead.hackney',
    'officer.hackney',
  ];
  const others = ['finance.hackney', 'approver.hackney', 'link-worker.hackney.1', 'auditor.hackney'];

  test.each([...watchers, ...others])('%s reads nothing of anybody’s score (TAB-06)', async (person) => {
    const all = await read(person);
    const words = JSON.stringify(all).match(/private words of [a-z0-9.]+/g) ?? [];
    expect(words.filter((found) => !found.endsWith(person))).toEqual([]);
    const telling = ['meanScore', 'mean', 'rank', 'average', 'tally', 'votes', 'quorum', 'scores'];
    expect(namesIn(all).filter((name) => telling.includes(name))).toEqual([]);
  });

  test('a member reads their own score, and how many have scored (TAB-06)', async () => {
    const all = await read(me);
    expect(all['memberView 1']?.body).toMatchObject({
      task: { kind: 'score', marks: marks(2), scoreVersion: 1 },
    });
    expect(all['panelDesk']?.body).toMatchObject({ rows: [{ scoresIn: 4 }, { scoresIn: 0 }] });
  });

  test('a colleague’s score changes nothing but the count of scorers (TAB-07)', async () => {
    const before = await read(me);
    await save('chair.hackney', 4);
    const changed = differences(before, await read(me)).map((path) => path.split('/').at(-1));
    expect(changed.length).toBeGreaterThan(0);
    expect(new Set(changed)).toEqual(new Set(['scoresIn']));
  });

  test.each([...watchers.filter((person) => person !== 'member.hackney.3'), ...others])(
    'a changed score of a colleague changes nothing at all for %s (TAB-07)',
    async (person) => {
      const stored = (await rowsOf(team, chest))['Scores'] ?? [];
      const own = stored.find((row) => row['Member'] === keyOfPerson('member.hackney.3'));
      const version = Number(own?.['RowVersion'] ?? 0);
      const { verifyChain: _before, ...before } = await read(person);
      await save('member.hackney.3', version % 2 === 0 ? 4 : 1, version);
      const { verifyChain: _after, ...after } = await read(person);
      expect(differences(before, after)).toEqual([]);
    },
  );
});

describe('mass assignment (TAB-08)', () => {
  const extra = {
    memberOid: keyOfPerson('member.hackney.2'),
    member: keyOfPerson('member.hackney.2'),
    panelId: 'P-NEW',
    state: 'awarded',
    weight: 10,
    createdAt: '2020-01-01T00:00:00Z',
    savedAt: '2020-01-01T00:00:00Z',
  };

  test.each(Object.entries(extra))('a score that brings «%s» is refused', async (name, value) => {
    const answer = await expectNothingChanged(team, chest, () =>
      team.ask(me, 'scoreApplication', scoreInput(chest, 2, { [name]: value })),
    );
    expect([answer.status, codeIn(answer)]).toEqual([400, 'invalid-input']);
    expect(wordsIn(answer)).toContain('Nothing was saved');
  });

  test('the application and panel are those of the address, whatever the body says', async () => {
    const token = await team.microsoft.signIn.issueUserToken(samplePerson(me));
    const { chest: _chest, panel: _panel, ...body } = scoreInput(chest, 1, { scoreVersion: 0 });
    const address = `/api/chests/${chest}/panels/${panel}/scores/${applicationAt(2)}`;
    const answer = await team.send(address, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${token}` },
      body: JSON.stringify({ ...body, panel: 'autumn-panel' }),
    });
    expect(answer.status).toBe(200);
    const { Scores: scores = [] } = await rowsOf(team, chest);
    const written = scores.filter((row) => row['Application'] === applicationAt(2));
    expect(written.map((row) => [row['Member'], row['Panel']])).toEqual([[keyOfPerson(me), panel]]);
  });
});

describe('a member with a connection (TAB-09)', () => {
  const conflicted = 'member.hackney.3';
  beforeAll(() => declare(team, conflicted, 2, 'excluded'));

  test('is told so when opening the application, and reads nothing of it', async () => {
    const answer = await team.ask(conflicted, 'readApplication', {
      chest,
      panel,
      application: applicationAt(2),
    });
    expect([answer.status, codeIn(answer)]).toEqual([403, 'conflicted']);
    expect(wordsIn(answer)).toContain('because of your connection to it');
    const own = await team.ask(conflicted, 'memberView', { chest, panel, application: applicationAt(2) });
    expect(memberOf(own.body, 'task')).toMatchObject({ kind: 'stepped-out', reason: 'conflicted' });
  });

  test('finds nothing of it anywhere else', async () => {
    expect(JSON.stringify(await read(conflicted))).not.toContain('Quillfeather');
    expect(JSON.stringify(await read(me))).toContain('Quillfeather answer');
  });

  test('cannot score it, nor take the declaration back alone', async () => {
    await expectNothingChanged(team, chest, async () => {
      const score = await team.ask(conflicted, 'scoreApplication', scoreInput(chest, 2));
      expect([score.status, codeIn(score)]).toEqual([403, 'conflicted']);
      const input = {
        chest,
        panel,
        application: applicationAt(2),
        level: 'clear',
        reason: 'I changed my mind.',
      };
      const loosened = await team.ask(conflicted, 'declareInterest', input);
      expect([loosened.status, codeIn(loosened)]).toEqual([409, 'second-person-needed']);
    });
  });
});
