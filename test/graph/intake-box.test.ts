import type { IntakeItem } from '../../core/engaging/intake';
import { RecordBroken, RecordUnavailable } from '../../core/ports/faults';
import { grantIntake } from '../../graph/grant';
import { putIntoIntake } from '../../graph/intake-box';
import { publicAppId, startLocalGraph, type LocalGraph } from './local-graph';

const app = { clientId: publicAppId, displayName: 'Public site' };
const act: IntakeItem = {
  nonce: 'nonce0000000000000001',
  kind: 'submit',
  acceptedAt: '2026-07-31T15:59:59.000Z',
  act: JSON.stringify({ round: 'spring-2026', answers: { words: 'ä'.repeat(90_000) } }),
  state: 'waiting',
};

let graph: LocalGraph;
let listId: string;
beforeEach(async () => {
  graph = await startLocalGraph();
  ({ listId } = await grantIntake(graph.setUp(), graph.site, app));
});
afterEach(() => graph.close());

const put = (item = act, list = 'Intake', deadlineMilliseconds = 2_000): Promise<void> =>
  putIntoIntake(graph.publicGate, { site: graph.site, list, deadlineMilliseconds }, item);

const rows = async () => (await graph.record().intake.waiting()).map(({ value }) => value);

describe('the intake box', () => {
  test('puts an act down whole, for the team worker to find', async () => {
    await put();
    expect(await rows()).toEqual([act]);
  });

  test('meets the row of the same act, however often and however fast it comes', async () => {
    await Promise.all([put(), put(), put()]);
    await put();
    expect(await rows()).toHaveLength(1);
  });

  test('writes a row once though the answer to the first try is lost', async () => {
    graph.server.controls.fault({ kind: 'drop', method: 'POST', path: '/items$', times: 1 });
    await put();
    expect(await rows()).toHaveLength(1);
  });

  test('may name the list by its id', async () => {
    await put(act, listId);
    expect(await rows()).toEqual([act]);
  });

  test('says within its two seconds that the record is away', async () => {
    graph.server.controls.fault({ kind: 'slow', latencyMs: 3_000 });
    const started = Date.now();
    await expect(put()).rejects.toThrow(RecordUnavailable);
    expect(Date.now() - started).toBeLessThan(3_000);
  });

  test('names what is broken when the grant was taken away', async () => {
    const { site, server, setUp } = graph;
    const [grant] = await setUp().rows(`/sites/${site}/lists/${listId}/permissions`);
    const { id } = grant as { readonly id: string };
    await setUp().write({
      method: 'DELETE',
      url: `/sites/${site}/lists/${listId}/permissions/${id}`,
      repeatable: true,
    });
    expect(server.controls.requests().at(-1)?.status).toBe(204);
    await expect(put()).rejects.toThrow(RecordBroken);
  });
});

describe('the public site’s identity', () => {
  test('is granted its list once', async () => {
    expect(await grantIntake(graph.setUp(), graph.site, app)).toEqual({ listId, isNew: false });
  });

  test.each([
    ['the site', ''],
    ['its lists', '/lists'],
    ['the scores', '/lists/Scores/items'],
    ['the applications', '/lists/Applications/items'],
    ['the people', '/lists/People/items'],
    ['the events', '/lists/Events/items/delta'],
    ['the library', '/drive/root/children'],
    ['the grants', '/permissions'],
    ['the grants on its own list', '/lists/Intake/permissions'],
  ])('cannot read %s', async (_what, path) => {
    const session = graph.publicGate.session({ action: 'snoop', deadlineMilliseconds: 2_000 });
    await expect(session.read(`/sites/${graph.site}${path}`)).rejects.toMatchObject({ status: 403 });
  });

  test.each([
    ['a score', 'POST', '/lists/Scores/items', { fields: { Key: 'x' } }],
    ['a list', 'POST', '/lists', { displayName: 'Mine' }],
    ['a column of its own list', 'POST', '/lists/Intake/columns', { name: 'Mine', text: {} }],
    ['a grant', 'POST', '/lists/Intake/permissions', { roles: ['owner'] }],
  ] as const)('cannot make %s', async (_what, method, path, body) => {
    const session = graph.publicGate.session({ action: 'snoop', deadlineMilliseconds: 2_000 });
    const url = `/sites/${graph.site}${path}`;
    expect(await session.write({ method, url, body, repeatable: true })).toMatchObject({
      ok: false,
      fault: { status: 403 },
    });
  });
});
