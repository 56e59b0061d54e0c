import { setUpSite } from '../../infra/set-up-site';
import { publicAppId, startLocalGraph, teamAppId, type LocalGraph } from '../graph/local-graph';

const app = { clientId: teamAppId, displayName: 'Community Chest' };
let graph: LocalGraph;

beforeEach(async () => {
  graph = await startLocalGraph({ provisioned: false });
});

afterEach(() => graph.close());

test('setting a site up makes its lists, grants the app its role and says so', async () => {
  const { done, problems, siteId } = await setUpSite(graph.setUp(), {
    site: graph.site,
    app,
    checkOnly: false,
  });
  expect(siteId).toBe(graph.site);
  expect(done).toEqual(
    expect.arrayContaining(['made the list Votes', 'granted Community Chest the role «write»']),
  );
  expect(problems).toEqual([]);
});

test('setting it up again changes nothing but the grant', async () => {
  const request = { site: graph.site, app, checkOnly: false };
  await setUpSite(graph.setUp(), request);
  expect((await setUpSite(graph.setUp(), request)).done).toEqual([
    'granted Community Chest the role «write»',
  ]);
});

test('checking names what is missing and changes nothing', async () => {
  const request = { site: graph.site, app, checkOnly: true };
  const first = await setUpSite(graph.setUp(), request);
  expect(first.done).toEqual([]);
  expect(first.problems.join()).toContain('Votes');
  expect((await setUpSite(graph.setUp(), request)).problems).toEqual(first.problems);
});

test('a site may be named by its address', async () => {
  const site = 'https://havering.sharepoint.example/sites/chest';
  expect((await setUpSite(graph.setUp(), { site, app, checkOnly: true })).siteId).toBe(graph.site);
});

test('the public site’s app is let into the Intake list, once, and the list’s id is told', async () => {
  const publicApp = { clientId: publicAppId, displayName: 'Public site' };
  const request = { site: graph.site, app, publicApp, checkOnly: false };
  const told = (await setUpSite(graph.setUp(), request)).done.find((line) => line.includes('Intake, whose'));
  expect(told).toMatch(
    /^granted Public site the role «write» on the list Intake, whose id is [0-9a-f-]{36}$/,
  );
  const again = (await setUpSite(graph.setUp(), request)).done;
  expect(again).toContain(told?.replace('granted', 'found granted to'));
  const reads = graph.publicGate.session({ action: 'test', deadlineMilliseconds: 2_000 });
  expect(await reads.rows(`/sites/${graph.site}/lists/Intake/items`)).toEqual([]);
  await expect(reads.read(`/sites/${graph.site}/lists/Scores/items`)).rejects.toThrow('403');
});
