import type { RouteName } from '../../../core/contracts/routes';
import type { ControlInput } from '../../../local/graph/control-inputs';
import { codeIn, wordsIn } from '../../builders/http/answers';
import {
  countWaiting,
  expectFiling,
  graphIsAway,
  graphIsBack,
  onlyDateIsOurs,
} from '../../builders/http/outage';
import {
  callAndVote,
  declare,
  itemAt,
  openMeeting,
  panel,
  panelInScoring,
  scoreInput,
  seatedIn,
} from '../../builders/http/panel-over-http';
import { chainedEvents, expectNothingChanged, rowsOf, type StoredRow } from '../../builders/http/record-rows';
import { routeInputs } from '../../builders/http/route-inputs';
import { keyOfPerson, startTeam, type StartedTeam } from '../../builders/http/started-team';

let team: StartedTeam;
const chest = 'hackney';
const member = 'member.hackney.1';
const me = keyOfPerson(member);

beforeAll(async () => {
  onlyDateIsOurs();
  team = await startTeam();
  await panelInScoring(team, chest);
  await declare(team, member, 1);
});

afterAll(async () => {
  jest.useRealTimers();
  await team.close();
});

afterEach(() => back());

const away = (fault?: ControlInput<'fault'>) => graphIsAway(team, fault);
const back = () => graphIsBack(team);
const raise = (nonce: string, missing = 'A warm place to meet') =>
  team.ask('link-worker.hackney.1', 'raiseNeed', {
    chest,
    nonce,
    missing,
    forWhom: 'Older people',
    neighbourhood: 'harold-hill',
  });
const score = () => team.ask(member, 'scoreApplication', scoreInput(chest, 1));
const rows = async (list: string): Promise<readonly StoredRow[]> => (await rowsOf(team, chest))[list] ?? [];
const eventsOf = async (kind: string) =>
  chainedEvents(await rowsOf(team, chest)).filter((event) => event.kind === kind && event.actor === me);

const acts = ['agreePriority', 'createRound', 'recordPledge'] satisfies RouteName[];

describe.each([
  ['answers 503', { kind: 'fail', status: 503 }],
  ['answers 500', { kind: 'fail', status: 500 }],
  ['does not answer', { kind: 'drop' }],
] as const)('while Graph %s', (what, fault) => {
  const nonce = `need-while-it-${what.replaceAll(' ', '-')}`;

  test('a need is kept, told so, and in the record once Graph is back', async () => {
    await away(fault);
    expectFiling(await raise(nonce));
    await back();
    expect((await rows('Needs')).filter((row) => row['Key'] === nonce)).toHaveLength(1);
  });

  test('an act that may not wait says that nothing was saved, and nothing was', async () => {
    await expectNothingChanged(team, chest, async () => {
      await away(fault);
      for (const name of acts) await expectNotSaved(name);
      await back();
    });
  });
});

async function expectNotSaved(name: (typeof acts)[number]): Promise<void> {
  const answer = await team.ask('lead.hackney', name, { ...routeInputs(chest)[name], chest });
  expect([answer.status, codeIn(answer)]).toEqual([503, 'record-unavailable']);
  expect(wordsIn(answer)).toContain('We could not reach the fund’s records just now. Nothing was saved.');
}

describe('while Graph throttles for longer than people wait', () => {
  test('a need from a card is kept, and in the record afterwards', async () => {
    team.microsoft.graph.controls.fault({ kind: 'throttle', retryAfter: 4 });
    const need = {
      nonce: 'need-throttled',
      missing: 'Somewhere warm',
      forWhom: 'Older people',
      neighbourhood: 'rainham',
    };
    const [card] = await team.press('link-worker.hackney.1', 'need.raise', { chest, ...need });
    expect(JSON.stringify(card)).toContain('Saved, being filed');
    await back();
    expect((await rows('Needs')).filter((row) => row['Key'] === 'need-throttled')).toHaveLength(1);
  });

  test('an act that may not wait says so at once', async () => {
    await expectNothingChanged(team, chest, async () => {
      team.microsoft.graph.controls.fault({ kind: 'throttle', retryAfter: 21 });
      for (const name of acts) await expectNotSaved(name);
      await back();
    });
  });
});

describe('while the panel scores', () => {
  test('a score is filed once, with its event, as of the moment when it was taken', async () => {
    await away();
    const before = new Date().toISOString();
    expectFiling(await score());
    const after = new Date().toISOString();
    await back();
    const [stored, ...more] = await rows('Scores');
    expect([stored?.['Member'], more]).toEqual([me, []]);
    expect(String(stored?.['SavedAt']) >= before && String(stored?.['SavedAt']) <= after).toBe(true);
    expect(await eventsOf('score-saved')).toHaveLength(1);
  });

  test('what a stranger sends meanwhile comes to nothing', async () => {
    await expectNothingChanged(team, chest, async () => {
      await away();
      for (const person of ['staff.notpanel', 'member.newham.1', 'link-worker.hackney.1']) {
        expect((await team.ask(person, 'scoreApplication', scoreInput(chest, 1))).status).toBe(503);
      }
      await back();
    });
  });

  test('a need with personal data is refused even then, and waits nowhere', async () => {
    await away();
    const answer = await raise('need-private', 'Their NHS number is 9990000018');
    expect([answer.status, codeIn(answer)]).toEqual([400, 'personal-data']);
    expect(await countWaiting(team)).toBe(0);
    expectFiling(await raise('need-clean', 'Somewhere warm'));
    await back();
    const keys = (await rows('Needs')).map((row) => row['Key']);
    expect([keys.includes('need-clean'), keys.includes('need-private')]).toEqual([true, false]);
  });
});

describe('while the panel votes', () => {
  beforeAll(async () => {
    await back();
    for (const person of seatedIn(chest)) if (person !== member) await declare(team, person, 1);
    await openMeeting(team, chest);
    await callAndVote(team, chest, 1, []);
  });

  const vote = (person: string) =>
    team.ask(person, 'castVote', {
      chest,
      panel,
      item: itemAt(1),
      ballot: 1,
      option: 'fund',
      voteVersion: 0,
    });
  const votesOf = async (person: string) =>
    (await rows('Votes')).filter((row) => row['Member'] === keyOfPerson(person));

  test('an answer that is lost after the effect makes no second vote', async () => {
    team.microsoft.graph.controls.fault({ kind: 'drop', times: 1, method: 'POST', path: 'lists/Votes' });
    expect((await vote(member)).status).toBe(200);
    expect(await votesOf(member)).toHaveLength(1);
    expect(await eventsOf('vote-cast')).toHaveLength(1);
  });

  test('a moment of throttling only takes its moment', async () => {
    team.microsoft.graph.controls.fault({ kind: 'throttle', retryAfter: 1, times: 1, path: 'lists/Votes' });
    expect((await vote('member.hackney.2')).status).toBe(200);
    expect(await votesOf('member.hackney.2')).toHaveLength(1);
  });

  test('a slow Graph keeps nobody waiting at a card: the vote is kept, and there once', async () => {
    team.microsoft.graph.controls.fault({
      kind: 'slow',
      latencyMs: 3_200,
      method: 'POST',
      path: 'lists/Votes',
    });
    const data = { chest, panel, item: itemAt(1), ballot: 1, voteVersion: 0, option: 'fund' };
    const [card] = await team.press('member.hackney.3', 'vote.cast', data);
    // A busy machine may not even get that far in time.
    expect(JSON.stringify(card)).toMatch(/Saved, being filed|Still working on it/);
    await back();
    expect(await votesOf('member.hackney.3')).toHaveLength(1);
  });

  test('when all vote while Graph is away, no vote is lost and none is doubled', async () => {
    await away({ kind: 'drop' });
    const late = ['chair.hackney', 'deputy.hackney'];
    const answers = await Promise.all([...late, ...late].map(vote));
    answers.forEach(expectFiling);
    await back();
    for (const person of late) expect(await votesOf(person)).toHaveLength(1);
  });
});

test('an act that may have been saved says so, and sent again is there once', async () => {
  const input = { ...routeInputs(chest).createRound, id: 'autumn', chest };
  team.microsoft.graph.controls.fault({ kind: 'drop', method: 'POST', path: 'lists/Rounds' });
  const answer = await team.ask('lead.hackney', 'createRound', input);
  expect([answer.status, codeIn(answer)]).toEqual([503, 'record-unavailable']);
  expect(wordsIn(answer)).toContain('cannot say whether this was saved');
  await back();
  expect((await team.ask('lead.hackney', 'createRound', input)).status).toBe(200);
  expect((await rows('Rounds')).filter((row) => row['Key'] === 'autumn')).toHaveLength(1);
});
