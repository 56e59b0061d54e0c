import { columnIs } from '../../../graph/gate/odata';
import { codeIn } from '../../builders/http/answers';
import { foundChest } from '../../builders/http/panel-over-http';
import { expectNothingChanged } from '../../builders/http/record-rows';
import { startTeam, type StartedTeam } from '../../builders/http/started-team';

let team: StartedTeam;

beforeAll(async () => {
  team = await startTeam();
  await foundChest(team, 'hackney');
});

afterAll(() => team.close());

const typed = "O'Brien' or fields/State eq 'accepted";

test('a quote in a text ends no text of a filter', () => {
  expect(columnIs('Title', typed).expression).toBe(
    "fields/Title eq 'O''Brien'' or fields/State eq ''accepted'",
  );
});

test('operators typed into what is searched for are no words of a filter', async () => {
  await expectNothingChanged(team, 'hackney', async () => {
    for (const part of ['neighbourhood', 'theme']) {
      const answer = await team.ask('lead.hackney', 'listNeeds', { chest: 'hackney', [part]: typed });
      expect([part, answer.status, codeIn(answer)]).toEqual([part, 400, 'invalid-input']);
    }
  });
});

test('an address given as a place to go on reading is followed by nobody', async () => {
  const outside: string[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    outside.push(input instanceof Request ? input.url : String(input));
    return fetch(input, init);
  };
  try {
    for (const cursor of ['https://evil.example/?x=', 'http://169.254.169.254/']) {
      const answer = await team.ask('lead.hackney', 'listNeeds', { chest: 'hackney', cursor });
      expect([answer.status, codeIn(answer)]).toEqual([400, 'invalid-input']);
    }
  } finally {
    globalThis.fetch = fetch;
  }
  expect(outside.filter((url) => !url.startsWith('http://127.0.0.1'))).toEqual([]);
});
