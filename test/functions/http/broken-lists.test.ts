import { memberOf, wordsIn, type HttpAnswer } from '../../builders/http/answers';
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
import { expectNothingChanged, siteOf } from '../../builders/http/record-rows';
import { startTeam, type StartedTeam } from '../../builders/http/started-team';

let team: StartedTeam;
const chest = 'hackney';
const siteId = siteOf(chest);
const member = 'member.hackney.1';

beforeAll(async () => {
  team = await startTeam();
  await panelInScoring(team, chest);
  for (const person of seatedIn(chest)) await declare(team, person, 1);
});

afterAll(() => team.close());

/** What readiness says of the chest while something is missing. */
async function problems(): Promise<{ readonly status: number; readonly words: readonly string[] }> {
  const { status, body } = await team.operate('health/ready');
  const chests = Object.values(memberOf(body, 'chests') ?? []) as readonly unknown[];
  const own = chests.find((each) => memberOf(each, 'chest') === chest);
  return { status, words: Object.values(memberOf(own, 'problems') ?? []).map(String) };
}

/** Expects an answer to name the exact thing and to say what to do. */
function expectNamed(answer: HttpAnswer, thing: string): void {
  expect(answer.status).toBe(500);
  expect(wordsIn(answer)).toContain(`The fund’s records need repair: ${thing}`);
  expect(wordsIn(answer)).toContain('Tell your programme lead');
}

/** While a list has another name. Nothing that stands may differ once it has its own again. */
async function whileListIsRenamed(list: string, act: () => Promise<void>): Promise<void> {
  const { controls } = team.microsoft.graph;
  await expectNothingChanged(team, chest, async () => {
    controls.renameList({ siteId, list, to: 'Old papers' });
    await act().finally(() => controls.renameList({ siteId, list: 'Old papers', to: list }));
  });
}

async function whileColumnIsRenamed(list: string, column: string, act: () => Promise<void>): Promise<void> {
  const { controls } = team.microsoft.graph;
  await expectNothingChanged(team, chest, async () => {
    controls.renameColumn({ siteId, list, column, to: 'Something' });
    await act().finally(() => controls.renameColumn({ siteId, list, column: 'Something', to: column }));
  });
}

const need = {
  chest,
  nonce: 'need-1',
  missing: 'A warm place to meet',
  forWhom: 'Older people',
  neighbourhood: 'harold-hill',
};
const raise = () => team.ask('link-worker.hackney.1', 'raiseNeed', need);

describe('a list that was renamed by hand', () => {
  test('is named to whoever reads it, to whoever writes it, and to those who run the app', async () => {
    await whileListIsRenamed('Needs', async () => {
      const thing = 'the list «Needs» is missing or was renamed';
      expectNamed(await team.ask('lead.hackney', 'listNeeds', { chest }), thing);
      expectNamed(await raise(), thing);
      const found = await problems();
      expect(found.status).toBe(503);
      expect(found.words).toEqual([expect.stringContaining('The list Needs is missing or was renamed')]);
    });
    expect(await problems()).toEqual({ status: 200, words: [] });
  });

  test('keeps a score from being taken, from the tab and from the card; nothing is acknowledged', async () => {
    await whileListIsRenamed('Scores', async () => {
      const answer = await team.ask(member, 'scoreApplication', scoreInput(chest, 1));
      expectNamed(answer, 'the list «Scores» is missing or was renamed');
      const { marks: given, comment, ...ids } = scoreInput(chest, 1);
      const typed = Object.entries(given).map(([id, value]) => [`mark.${id}`, String(value)]);
      const [card] = await team.press(member, 'score.save', {
        ...ids,
        comment,
        ...Object.fromEntries(typed),
      });
      expect(JSON.stringify(card)).toContain('The fund’s records need repair');
      expect(JSON.stringify(card)).not.toContain('Saved');
    });
  });

  test('does not keep what does not need it from working', async () => {
    await whileListIsRenamed('Needs', async () => {
      expect((await team.ask('lead.hackney', 'fundStatus', { chest })).status).toBe(200);
    });
  });
});

describe('a column that was renamed by hand', () => {
  test('is named when a row is to be written', async () => {
    await whileColumnIsRenamed('Needs', 'ForWhom', async () => {
      expectNamed(await raise(), 'the column «ForWhom» of the list «Needs» is missing');
      const found = await problems();
      expect(found.status).toBe(503);
      expect(found.words).toEqual([
        'The column ForWhom of the list Needs is missing or was renamed. Run provisioning again.',
      ]);
    });
  });

  test('is named when rows are found by it', async () => {
    await whileColumnIsRenamed('Seats', 'Panel', async () => {
      const answer = await team.ask('lead.hackney', 'panelDesk', { chest, panel });
      expectNamed(answer, 'the column «Panel» of the list «Seats» is missing');
    });
  });

  test('is named when a row is read without it', async () => {
    expect((await raise()).status).toBe(200);
    await whileColumnIsRenamed('Needs', 'Missing', async () => {
      const answer = await team.ask('lead.hackney', 'listNeeds', { chest });
      expectNamed(
        answer,
        'a row of the list «Needs» cannot be read or written, because of its column «Missing»',
      );
    });
  });
});

test('a broken list of one borough keeps nobody from their own', async () => {
  const { controls } = team.microsoft.graph;
  const newham = siteOf('newham');
  controls.renameList({ siteId: newham, list: 'People', to: 'Old papers' });
  const seen = await team.ask('auditor.hackney', 'seeChests', {});
  const [card] = await team.press('officer.hackney', 'fund.show', {});
  const theirs = await team.ask('auditor.newham', 'seeChests', {});
  controls.renameList({ siteId: newham, list: 'Old papers', to: 'People' });
  expect(seen).toMatchObject({ status: 200, body: [{ id: chest }] });
  expect(JSON.stringify(card)).toContain('Hackney Community Chest');
  expectNamed(theirs, 'the list «People» is missing or was renamed');
});

test('a vote is not taken while its list is away, and can be cast once it is back', async () => {
  await openMeeting(team, chest);
  await callAndVote(team, chest, 1, []);
  const vote = () =>
    team.ask(member, 'castVote', {
      chest,
      panel,
      item: itemAt(1),
      ballot: 1,
      option: 'fund',
      voteVersion: 0,
    });
  await whileListIsRenamed('Votes', async () => {
    expectNamed(await vote(), 'the list «Votes» is missing or was renamed');
  });
  expect((await vote()).status).toBe(200);
});

test('a site that the app may not use any more is named with the right that it lacks', async () => {
  const { graph } = team.microsoft;
  graph.controls.fault({ kind: 'fail', status: 403, path: `sites/${siteId}` });
  const found = await problems();
  const answer = await team.ask('lead.hackney', 'listNeeds', { chest });
  graph.controls.clearFaults();
  expect(found.words).toEqual([expect.stringContaining('The app may not use this site')]);
  expectNamed(answer, 'the app may not use the list «Needs»');
});

test('a list that was deleted is named', async () => {
  team.microsoft.graph.controls.deleteList({ siteId, list: 'Needs' });
  expectNamed(await team.ask('lead.hackney', 'listNeeds', { chest }), 'the list «Needs» is missing');
  expect((await problems()).words).toEqual([expect.stringContaining('The list Needs is missing')]);
});
