import { uniformPath } from '../../../local/graph/addressing';
import { makeScores, startGraphForTest, type GraphForTest } from './graph-for-test';

describe('addresses', () => {
  it.each([
    ["users('a@b.c')/events", 'users/a@b.c/events'],
    ["teams('x')/channels('19:y@thread.tacv2')", 'teams/x/channels/19:y@thread.tacv2'],
    ['me/sendMail', 'users/me/sendMail'],
    ['sites/h:/sites/a/b', 'sites/h:/sites/a/b'],
    ['sites/h:/sites/a:/lists/L/items', 'sites/h:/sites/a|lists/L/items'],
    ['drives/D/root', 'drives/D/items/root'],
    ['drives/D/root:/a%20b/c.txt:/content', 'drives/D/items/root:/a b/c.txt|content'],
    ['drives/D/items/1:/new.txt:/content', 'drives/D/items/1:/new.txt|content'],
    ['sites/S/drive/root/children', 'drives/site~S/items/root/children'],
    ['sites/S/lists/L/drive', 'drives/list~S~L'],
    ['sites/S/lists/L/items/5/driveItem/content', 'drives/list~S~L/items/listItem~5/content'],
    ['sites/S/lists/L/items/microsoft.graph.delta()', 'sites/S/lists/L/items/delta'],
    ['groups/G/members/microsoft.graph.user', 'groups/G/members/microsoft.graph.user'],
  ])('%s is %s', (raw, uniform) => {
    // A path inside a key keeps its slashes; «|» marks where such a key ends.
    expect(uniformPath(raw).segments.join('/')).toBe(uniform.replace('|', '/'));
  });

  it('gives what stands in the brackets of a function', () => {
    expect(uniformPath("drives/D/root/delta(token='a''b')")).toEqual({
      segments: ['drives', 'D', 'items', 'root', 'delta'],
      given: { token: "a'b" },
    });
  });
});

describe('requests', () => {
  let graph: GraphForTest;
  beforeAll(async () => {
    graph = await startGraphForTest();
    await makeScores(graph);
    await graph.team('POST', `/sites/${graph.siteId}/lists/Scores/items`, { fields: { Key: 'a' } });
  });
  afterAll(() => graph.server.close());

  it.each([
    '/sites/havering.sharepoint.example:/sites/chest:/lists/Scores/items',
    '/SITES/havering.sharepoint.example:/SITES/CHEST:/Lists/scores/Items',
    "/sites/havering.sharepoint.example:/sites/chest:/lists('Scores')/items?$filter=fields/Key+eq+'a'",
  ])('reach the same items by %s', async (path) => {
    const seen = await graph.team('GET', path);
    expect([seen.status, seen.body['value']]).toEqual([200, [expect.objectContaining({ id: '1' })]]);
  });

  it('say what is wrong with an unknown path, an unknown method and an unknown version', async () => {
    expect((await graph.team('GET', '/sites/root/nothing/here')).status).toBe(400);
    expect((await graph.team('DELETE', '/sites/root')).status).toBe(405);
    expect((await graph.team('GET', `${graph.server.url}/beta/sites/root`)).status).toBe(400);
  });

  it('drop annotations, but not links, when no metadata is wanted', async () => {
    await graph.team('POST', `/sites/${graph.siteId}/lists/Scores/items`, { fields: { Key: 'b' } });
    const seen = await graph.team(
      'GET',
      `/sites/${graph.siteId}/lists/Scores/items?$top=1&$expand=fields`,
      undefined,
      { Accept: 'application/json;odata.metadata=none' },
    );
    expect(seen.text).not.toMatch(/@odata\.(etag|context)/);
    expect(seen.body).toHaveProperty(['@odata.nextLink']);
  });

  it('carry their own id back', async () => {
    const seen = await graph.team('GET', '/sites/root', undefined, { 'client-request-id': 'mine' });
    expect(seen.headers.get('client-request-id')).toBe('mine');
    expect(seen.headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
