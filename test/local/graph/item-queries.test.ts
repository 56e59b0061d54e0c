import {
  errorOf,
  fieldsOf,
  makeScores,
  rowsOf,
  startGraphForTest,
  type GraphForTest,
  type Seen,
} from './graph-for-test';

const PREFER = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };

let graph: GraphForTest;
let list: string;

function ids(seen: Seen): string[] {
  return rowsOf(seen).map((row) => String(row['id']));
}

async function add(fields: Record<string, unknown>): Promise<void> {
  const made = await graph.team('POST', `${list}/items`, { fields });
  if (made.status !== 201) throw new Error(made.text);
}

beforeAll(async () => {
  graph = await startGraphForTest();
  list = await makeScores(graph);
  await add({
    Title: 'A',
    Key: 'k1',
    Panel: 'North',
    Points: 2,
    Loose: 'x',
    Done: true,
    When: '2026-03-01T10:00:00Z',
  });
  await add({
    Title: 'B',
    Key: 'k2',
    Panel: 'north',
    Points: 10,
    Loose: 'y',
    Done: false,
    When: '2026-03-02T10:00:00Z',
  });
  await add({ Title: 'C', Key: "k3 'quoted'", Panel: 'South', Points: -1 });
  await add({ Title: 'D', Key: 'k4' });
});
afterAll(() => graph.server.close());

describe('a filter', () => {
  it.each([
    ["fields/Panel eq 'NORTH'", ['1', '2']],
    ["fields/Panel ne 'North'", ['3', '4']],
    ["startswith(fields/Panel,'nor')", ['1', '2']],
    ['fields/Points gt 2', ['2']],
    ['fields/Points ge 2', ['1', '2']],
    ['fields/Points lt 2', ['3']],
    ["fields/Points eq '10'", ['2']],
    ['fields/Done eq true', ['1']],
    ['fields/Done eq 0', ['2']],
    ['fields/Panel eq null', ['4']],
    ['not (fields/Panel eq null)', ['1', '2', '3']],
    ["fields/When gt '2026-03-01T10:00:00Z'", ['2']],
    ['fields/When le 2026-03-01T10:00:00Z', ['1']],
    ["fields/Key eq 'k3 ''quoted'''", ['3']],
    ["fields/Panel eq 'north' and fields/Points eq 10", ['2']],
    ["fields/Panel eq 'south' or fields/Key eq 'k4'", ['3', '4']],
    ["fields/Panel eq 'north' and not (fields/Points eq 10)", ['1']],
    ['fields/id eq 3', ['3']],
    ['fields/ID gt 2', ['3', '4']],
  ])('%s finds the right items', async (text, expected) => {
    const seen = await graph.team('GET', `${list}/items?$filter=${encodeURIComponent(text)}`);
    expect([seen.status, ids(seen)]).toEqual([200, expected]);
  });

  it.each(['Title', 'Loose', 'Created', 'Modified'])(
    'on %s, which is not indexed, is refused',
    async (name) => {
      const wanted =
        `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: ` +
        "HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.";
      for (const query of [`$filter=fields/${name} eq 'x'`, `$orderby=fields/${name}`]) {
        const seen = await graph.team('GET', `${list}/items?${query}`);
        expect([seen.status, errorOf(seen)]).toEqual([
          400,
          expect.objectContaining({ code: 'invalidRequest', message: wanted }),
        ]);
      }
    },
  );

  it('on a column without an index is answered with the Prefer header', async () => {
    expect(
      ids(await graph.team('GET', `${list}/items?$filter=fields/Loose eq 'Y'`, undefined, PREFER)),
    ).toEqual(['2']);
    expect(
      ids(await graph.team('GET', `${list}/items?$filter=fields/Title eq 'c'`, undefined, PREFER)),
    ).toEqual(['3']);
  });

  it.each([
    "fields/Nothing eq 'x'",
    "fields/Notes eq 'x'",
    'fields/Panel eq 5',
    'Panel eq 5',
    "fields/Panel eq 'x' and",
  ])('%s is refused with 400', async (text) => {
    const seen = await graph.team(
      'GET',
      `${list}/items?$filter=${encodeURIComponent(text)}`,
      undefined,
      PREFER,
    );
    expect([seen.status, errorOf(seen).code]).toEqual([400, 'invalidRequest']);
  });

  it('follows a value when it changes and when the item goes', async () => {
    const made = await graph.team('POST', `${list}/items`, { fields: { Key: 'moving', Panel: 'here' } });
    const item = `${list}/items/${String(made.body['id'])}`;
    const at = async (place: string): Promise<number> =>
      ids(await graph.team('GET', `${list}/items?$filter=fields/Panel eq '${place}'`)).length;
    await graph.team('PATCH', `${item}/fields`, { Panel: 'there' });
    expect([await at('here'), await at('there')]).toEqual([0, 1]);
    await graph.team('PATCH', `${item}/fields`, { Panel: null });
    expect(await at('there')).toBe(0);
    await graph.team('PATCH', `${item}/fields`, { Panel: 'there' });
    await graph.team('DELETE', item);
    expect(await at('there')).toBe(0);
  });
});

describe('an order', () => {
  it('goes by value, the empty ones first, both ways', async () => {
    expect(ids(await graph.team('GET', `${list}/items?$orderby=fields/Points`))).toEqual([
      '4',
      '3',
      '1',
      '2',
    ]);
    expect(ids(await graph.team('GET', `${list}/items?$orderby=fields/Points desc`))).toEqual([
      '2',
      '1',
      '3',
      '4',
    ]);
  });
});

describe('paging', () => {
  it('follows nextLink to the end, each item once, in this server’s own address', async () => {
    for (const query of [
      '$top=1&$expand=fields($select=Key)',
      '$top=1&$orderby=fields/Points%20desc',
      "$top=1&$filter=fields/Panel eq 'north'",
    ]) {
      const whole = ids(await graph.team('GET', `${list}/items?${query.replace('$top=1', '$top=100')}`));
      const seen: string[] = [];
      let link: unknown = `${graph.server.url}/v1.0${list}/items?${query}`;
      while (typeof link === 'string') {
        expect(link.startsWith(graph.server.url)).toBe(true);
        const page: Seen = await graph.team('GET', link);
        seen.push(...ids(page));
        link = page.body['@odata.nextLink'];
      }
      expect(seen).toEqual(whole);
    }
  });

  it('repeats the query in the link, with a token as SharePoint writes it', async () => {
    const page = await graph.team('GET', `${list}/items?$top=2&$expand=fields($select=Key)`);
    const link = new URL(String(page.body['@odata.nextLink']));
    expect(link.searchParams.get('$expand')).toBe('fields($select=Key)');
    expect(Buffer.from(link.searchParams.get('$skiptoken') ?? '', 'base64').toString()).toBe(
      'Paged=TRUE&p_ID=2',
    );
    expect(fieldsOf(rowsOf(await graph.team('GET', link.href))[0] ?? {})).toHaveProperty('Key');
  });

  it('refuses a token it did not make', async () => {
    expect((await graph.team('GET', `${list}/items?$skiptoken=abc`)).status).toBe(400);
  });
});
