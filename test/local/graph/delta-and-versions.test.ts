import {
  errorOf,
  fieldsOf,
  makeScores,
  rowsOf,
  startGraphForTest,
  type GraphForTest,
  type Seen,
} from './graph-for-test';

let graph: GraphForTest;
let list: string;

beforeEach(async () => {
  graph = await startGraphForTest();
  list = await makeScores(graph);
});
afterEach(() => graph.server.close());

const add = (key: string): Promise<Seen> => graph.team('POST', `${list}/items`, { fields: { Key: key } });

async function walk(link: string): Promise<{ rows: Record<string, unknown>[]; deltaLink: string }> {
  const rows: Record<string, unknown>[] = [];
  let page = await graph.team('GET', link);
  rows.push(...rowsOf(page));
  while (typeof page.body['@odata.nextLink'] === 'string') {
    page = await graph.team('GET', page.body['@odata.nextLink']);
    rows.push(...rowsOf(page));
  }
  return { rows, deltaLink: String(page.body['@odata.deltaLink']) };
}

describe('delta', () => {
  it('shows what is there, then only what changed, a deleted item as a marker', async () => {
    for (const key of ['a', 'b', 'c']) await add(key);
    const first = await walk(`${list}/items/delta?$top=2&$expand=fields`);
    expect(first.rows.map((row) => fieldsOf(row)['Key'])).toEqual(['a', 'b', 'c']);
    expect((await walk(first.deltaLink)).rows).toEqual([]);
    await graph.team('PATCH', `${list}/items/1/fields`, { Points: 1 });
    await graph.team('PATCH', `${list}/items/1/fields`, { Points: 2 });
    await graph.team('DELETE', `${list}/items/2`);
    const second = await walk(first.deltaLink);
    expect(second.rows).toEqual([
      expect.objectContaining({ id: '1', fields: expect.objectContaining({ Points: 2 }) }),
      expect.objectContaining({ id: '2', deleted: { state: 'deleted' } }),
    ]);
  });

  it('does not lose what changes during the first walk', async () => {
    for (const key of ['a', 'b', 'c']) await add(key);
    const page = await graph.team('GET', `${list}/items/delta?$top=2`);
    await graph.team('PATCH', `${list}/items/1/fields`, { Points: 5 });
    const rest = await walk(String(page.body['@odata.nextLink']));
    expect(rest.rows.map((row) => row['id'])).toEqual(['3', '1']);
  });

  it('begins at the present with token=latest, in every form of address', async () => {
    await add('a');
    for (const path of [
      'delta?token=latest',
      "delta(token='latest')",
      'microsoft.graph.delta?token=latest',
    ]) {
      const { rows, deltaLink } = await walk(`${list}/items/${path}`);
      expect(rows).toEqual([]);
      await add(`after ${path}`);
      expect((await walk(deltaLink)).rows).toHaveLength(1);
    }
  });

  it('answers 410 with a fresh address when the token is too old', async () => {
    await add('a');
    const { deltaLink } = await walk(`${list}/items/delta`);
    graph.server.controls.expireDeltaTokens({ siteId: graph.siteId, list: 'Scores' });
    const seen = await graph.team('GET', deltaLink);
    expect([seen.status, errorOf(seen).code]).toEqual([410, 'resyncChangesApplyDifferences']);
    expect((await walk(String(seen.headers.get('location')))).rows).toHaveLength(1);
  });

  it('costs two units at first and one with a token', async () => {
    graph.server.controls.resetUnits();
    const { deltaLink } = await walk(`${list}/items/delta`);
    await walk(deltaLink);
    expect(graph.server.controls.requests().map(({ units }) => units)).toEqual([2, 1]);
  });
});

describe('versions', () => {
  it('keep every state, newest first, and can be restored as a new one', async () => {
    await add('a');
    const item = `${list}/items/1`;
    await graph.team('PATCH', `${item}/fields`, { Points: 1 });
    await graph.team('PATCH', `${item}/fields`, { Points: 2 });
    expect(rowsOf(await graph.team('GET', `${item}/versions`)).map((row) => row['id'])).toEqual([
      '3.0',
      '2.0',
      '1.0',
    ]);
    expect((await graph.team('GET', `${item}/versions/2.0/fields`)).body).toMatchObject({ Points: 1 });
    expect((await graph.team('POST', `${item}/versions/2.0/restoreVersion`)).status).toBe(204);
    expect(fieldsOf((await graph.team('GET', `${item}?$expand=fields`)).body)).toMatchObject({
      Points: 1,
      _UIVersionString: '4.0',
    });
  });
});
