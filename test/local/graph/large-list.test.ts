import { errorOf, makeScores, rowsOf, startGraphForTest, type GraphForTest } from './graph-for-test';

const ROWS = 5_100;
const PREFER = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };

let graph: GraphForTest;
let list: string;

beforeAll(async () => {
  graph = await startGraphForTest();
  list = await makeScores(graph);
  for (let start = 0; start < ROWS; start += 20) {
    const requests = Array.from({ length: 20 }, (_, at) => ({
      id: String(at),
      method: 'POST',
      url: `${list}/items`,
      headers: { 'Content-Type': 'application/json' },
      body: { fields: { Key: `k${start + at}`, Panel: 'all', Points: (start + at) % 10 } },
    }));
    await graph.team('POST', '/$batch', { requests });
  }
}, 60_000);
afterAll(() => graph.server.close());

describe('a list of more than 5,000 items', () => {
  it('gives 200 a page by itself, and at most 5,000 whatever is asked for', async () => {
    expect(rowsOf(await graph.team('GET', `${list}/items`))).toHaveLength(200);
    const most = await graph.team('GET', `${list}/items?$top=9000`);
    expect([most.status, rowsOf(most).length]).toEqual([200, 5_000]);
    expect(rowsOf(await graph.team('GET', String(most.body['@odata.nextLink'])))).toHaveLength(ROWS - 5_000);
  });

  it('answers a filter whose first indexed condition is selective', async () => {
    for (const filter of ["fields/Key eq 'k77'", "fields/Points eq 3 and fields/Panel eq 'all'"]) {
      expect((await graph.team('GET', `${list}/items?$filter=${filter}`)).status).toBe(200);
    }
  });

  it.each([
    "fields/Panel eq 'all'",
    "fields/Panel eq 'all' and fields/Points eq 3",
    "fields/Panel eq 'all' or fields/Key eq 'k1'",
    "fields/Panel ne 'all'",
    "not (fields/Key eq 'k1')",
  ])('refuses %s, with the Prefer header and a small $top too', async (filter) => {
    for (const headers of [{}, PREFER]) {
      const seen = await graph.team('GET', `${list}/items?$top=5&$filter=${filter}`, undefined, headers);
      expect([seen.status, errorOf(seen).code]).toEqual([429, 'activityLimitReached']);
    }
  });

  it('refuses a filter or order without any index, the Prefer header notwithstanding', async () => {
    for (const query of ["$filter=fields/Loose eq 'x'", '$orderby=fields/Title']) {
      expect((await graph.team('GET', `${list}/items?${query}`, undefined, PREFER)).status).toBe(429);
    }
    expect((await graph.team('GET', `${list}/items?$orderby=fields/Points&$top=5`)).status).toBe(200);
  });

  it('takes no new index', async () => {
    const columns = rowsOf(await graph.owner('GET', `${list}/columns`));
    const loose = columns.find((column) => column['name'] === 'Loose');
    expect(
      (await graph.owner('PATCH', `${list}/columns/${String(loose?.['id'])}`, { indexed: true })).status,
    ).toBe(400);
  });
});
