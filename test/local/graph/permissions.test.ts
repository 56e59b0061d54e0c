import {
  application,
  errorOf,
  makeScores,
  person,
  rowsOf,
  startGraphForTest,
  type Ask,
  type GraphForTest,
} from './graph-for-test';

let graph: GraphForTest;
let list: string;
let site: string;

beforeAll(async () => {
  graph = await startGraphForTest();
  list = await makeScores(graph);
  site = `/sites/${graph.siteId}`;
});
afterAll(() => graph.server.close());

describe('an application', () => {
  it('without a token is told so with 401, in Graph’s shape and with the request’s own id', async () => {
    const response = await fetch(`${graph.server.url}/v1.0${site}`, {
      headers: { 'client-request-id': 'mine' },
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      error: {
        code: 'InvalidAuthenticationToken',
        innerError: { 'request-id': expect.any(String), date: expect.not.stringMatching(/Z$/) },
      },
    });
  });

  it.each([
    ['no role for sites', graphCaller(['Mail.Send'])],
    ['Sites.Selected but no grant', graphCaller(['Sites.Selected'], 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb')],
    ['a grant but no role in the token', graphCaller(['Lists.SelectedOperations.Selected'])],
  ])('with %s is refused', async (_what, caller) => {
    for (const path of [site, `${site}/lists`, `${list}/items`]) {
      const seen = await graph.as(caller)('GET', path);
      expect([seen.status, errorOf(seen).code]).toEqual([403, 'accessDenied']);
    }
  });

  it('with a grant to write changes items but neither lists, columns nor permissions', async () => {
    expect((await graph.team('POST', `${list}/items`, { fields: { Key: 'w' } })).status).toBe(201);
    expect((await graph.team('POST', `${site}/lists`, { displayName: 'No' })).status).toBe(403);
    expect((await graph.team('POST', `${list}/columns`, { name: 'No', text: {} })).status).toBe(403);
    expect((await graph.team('GET', `${site}/permissions`)).status).toBe(403);
  });

  it('with a grant to read changes nothing', async () => {
    const reader = granted('cccccccc-cccc-4ccc-8ccc-cccccccccccc', ['Sites.Selected'], 'read');
    expect((await reader('GET', `${list}/items`)).status).toBe(200);
    expect((await reader('POST', `${list}/items`, { fields: {} })).status).toBe(403);
    expect((await reader('PATCH', `${list}/items/1`, { fields: {} })).status).toBe(403);
    expect((await reader('DELETE', `${list}/items/1`)).status).toBe(403);
  });

  it('with a grant on one list reaches that list only', async () => {
    const intake = await makeScores(graph, 'Intake');
    const publicApp = 'dddddddd-dddd-4ddd-8ddd-dddddddddddd';
    graph.server.controls.grant({
      siteId: graph.siteId,
      listId: intake.split('/').at(-1),
      appId: publicApp,
      role: 'write',
    });
    const ask = graph.as(graphCaller(['Lists.SelectedOperations.Selected'], publicApp));
    expect((await ask('POST', `${intake}/items`, { fields: { Key: 'in' } })).status).toBe(201);
    for (const path of [site, `${site}/lists`, `${list}/items`, `${site}/drive/root/children`]) {
      expect((await ask('GET', path)).status).toBe(403);
    }
  });

  it('with full control grants, raises and takes away rights, at five units each', async () => {
    const appId = 'ffffffff-ffff-4fff-8fff-ffffffffffff';
    const newcomer = graph.as(graphCaller(['Sites.Selected'], appId));
    graph.server.controls.resetUnits();
    const made = await graph.owner('POST', `${site}/permissions`, {
      roles: ['write'],
      grantedToIdentities: [{ application: { id: appId, displayName: 'Newcomer' } }],
    });
    expect([made.status, made.body]).toEqual([
      201,
      expect.objectContaining({
        roles: ['write'],
        grantedToIdentitiesV2: [{ application: { id: appId, displayName: 'Newcomer' } }],
      }),
    ]);
    const grant = `${site}/permissions/${String(made.body['id'])}`;
    expect((await newcomer('POST', `${site}/lists`, { displayName: 'Mine' })).status).toBe(403);
    expect((await graph.owner('PATCH', grant, { roles: ['fullcontrol'] })).status).toBe(200);
    expect((await newcomer('POST', `${site}/lists`, { displayName: 'Mine' })).status).toBe(201);
    expect(rowsOf(await graph.owner('GET', `${site}/permissions`)).map((row) => row['id'])).toContain(
      made.body['id'],
    );
    expect((await graph.owner('DELETE', grant)).status).toBe(204);
    expect((await newcomer('GET', site)).status).toBe(403);
    const permissionCalls = graph.server.controls
      .requests()
      .filter(({ template }) => template.includes('permissions'));
    expect(permissionCalls.map(({ units }) => units)).toEqual([5, 5, 5, 5]);
  });

  it('cannot be granted «manage» at once, nor people anything', async () => {
    const identity = { application: { id: 'x', displayName: 'x' } };
    const body = (roles: string[], who: unknown): unknown => ({ roles, grantedToIdentities: [who] });
    expect((await graph.owner('POST', `${site}/permissions`, body(['manage'], identity))).status).toBe(400);
    expect(
      (await graph.owner('POST', `${site}/permissions`, body(['read'], { user: { id: 'x' } }))).status,
    ).toBe(400);
  });

  it('asks for a site that does not exist and hears 404', async () => {
    const seen = await graph.owner('GET', '/sites/nowhere.example:/sites/none');
    expect([seen.status, errorOf(seen).code]).toEqual([404, 'itemNotFound']);
  });
});

describe('a person', () => {
  it('may do only what both they and the application may', async () => {
    const { id } = graph.server.controls.seedUser({ displayName: 'Lee' });
    const lee = graph.as(person(id, ['Sites.ReadWrite.All']));
    expect((await lee('GET', `${list}/items`)).status).toBe(403);
    graph.server.controls.grant({ siteId: graph.siteId, userId: id, role: 'read' });
    expect((await lee('GET', `${list}/items`)).status).toBe(200);
    expect((await lee('POST', `${list}/items`, { fields: {} })).status).toBe(403);
  });
});

function graphCaller(roles: string[], appId?: string): ReturnType<typeof application> {
  return application(roles, appId);
}

function granted(appId: string, roles: string[], role: 'read' | 'write'): Ask {
  graph.server.controls.grant({ siteId: graph.siteId, appId, role });
  return graph.as(application(roles, appId));
}
