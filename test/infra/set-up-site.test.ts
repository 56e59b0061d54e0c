import { setUpSite } from '../../infra/set-up-site';
import { startLocalGraph, teamAppId, type LocalGraph } from '../graph/local-graph';

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
