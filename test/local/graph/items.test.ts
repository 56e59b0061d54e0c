import {
  errorOf,
  fieldsOf,
  makeScores,
  rowsOf,
  startGraphForTest,
  type GraphForTest,
} from './graph-for-test';

let graph: GraphForTest;
let list: string;

beforeAll(async () => {
  graph = await startGraphForTest();
  list = await makeScores(graph);
});
afterAll(() => graph.server.close());

describe('list items', () => {
  it('come back as they were written, without the empty ones', async () => {
    const made = await graph.team('POST', `${list}/items`, {
      fields: {
        Title: 'First',
        Key: 'a|1',
        Points: 3,
        Notes: 'one\ntwo',
        Done: true,
        When: '2026-03-01T10:00:00.123Z',
        State: 'draft',
        Loose: null,
      },
    });
    expect(made.status).toBe(201);
    const read = await graph.team('GET', `${list}/items/${String(made.body['id'])}?$expand=fields`);
    expect(fieldsOf(read.body)).toMatchObject({
      Title: 'First',
      Key: 'a|1',
      Points: 3,
      Notes: 'one\ntwo',
      Done: true,
      When: '2026-03-01T10:00:00Z',
      State: 'draft',
      id: made.body['id'],
    });
    expect(fieldsOf(read.body)).not.toHaveProperty('Loose');
    expect(read.body['id']).toEqual(expect.stringMatching(/^\d+$/));
    expect(read.body['eTag']).toEqual(expect.stringMatching(/^"[0-9a-f-]{36},1"$/));
  });

  it('give only the fields asked for, in both spellings of expand', async () => {
    await graph.team('POST', `${list}/items`, {
      fields: { Key: 'b|1', Points: 1, Panel: 'p', Secret: 'hush' },
    });
    for (const query of [
      "$expand=fields($select=Points,Secret)&$filter=fields/Key eq 'B|1'",
      "expand=fields(select=Points,Secret)&filter=fields/Key+eq+'b|1'",
    ]) {
      const seen = await graph.team('GET', `${list}/items?${query}`);
      expect(rowsOf(seen).map(fieldsOf)).toEqual([
        { '@odata.etag': expect.any(String), Points: 1, Secret: 'hush' },
      ]);
    }
    const all = await graph.team('GET', `${list}/items?$expand=fields&$filter=fields/Key eq 'b|1'`);
    expect(rowsOf(all).map(fieldsOf)[0]).not.toHaveProperty('Secret');
  });

  it('give only the members selected, and what was expanded', async () => {
    const seen = await graph.team('GET', `${list}/items?$select=id&$expand=fields($select=Key)&$top=1`);
    expect(Object.keys(rowsOf(seen)[0] ?? {})).toEqual(['@odata.etag', 'id', 'fields']);
  });

  it('are refused when a unique key is already there, in any letter case', async () => {
    await graph.team('POST', `${list}/items`, { fields: { Key: 'same' } });
    const second = await graph.team('POST', `${list}/items`, { fields: { Key: 'SAME' } });
    expect(second.status).toBe(400);
    expect(errorOf(second)).toMatchObject({
      code: 'invalidRequest',
      message: 'One or more fields with unique constraints already has the provided value.',
    });
  });

  it('change only for those who hold the present eTag', async () => {
    const made = await graph.team('POST', `${list}/items`, { fields: { Key: 'etag' } });
    const item = `${list}/items/${String(made.body['id'])}`;
    const etag = String(made.body['eTag']);
    const first = await graph.team('PATCH', `${item}/fields`, { Points: 1 }, { 'If-Match': etag });
    const stale = await graph.team('PATCH', `${item}/fields`, { Points: 2 }, { 'If-Match': etag });
    const staleItem = await graph.team('PATCH', item, { fields: { Points: 2 } }, { 'If-Match': etag });
    expect([first.status, stale.status, staleItem.status]).toEqual([200, 412, 412]);
    expect(first.body).toMatchObject({ Points: 1, '@odata.etag': expect.stringMatching(/,2"$/) });
    expect(fieldsOf((await graph.team('GET', `${item}?$expand=fields`)).body)).toMatchObject({ Points: 1 });
  });

  it.each([
    ['an unknown field', { Nothing: 1 }],
    ['a system field', { Created: '2026-01-01T00:00:00Z' }],
    ['an id', { id: '4' }],
    ['text in a number', { Points: '3' }],
    ['a number in a text', { Panel: 3 }],
    ['a choice that is not offered', { State: 'Draft ' }],
    ['a date that is none', { When: 'soon' }],
    ['text of 256 characters', { Panel: 'x'.repeat(256) }],
    ['a line break in a single line', { Panel: 'a\nb' }],
    ['a note of 64,000 characters', { Notes: 'x'.repeat(64_000) }],
    ['a hyperlink', { Link: { Url: 'https://example.org', Description: 'x' } }],
    ['many choices without their annotation', { Tags: ['red'] }],
  ])('are refused with %s, and nothing is written', async (_what, fields) => {
    const before = rowsOf(await graph.team('GET', `${list}/items`)).length;
    const refused = await graph.team('POST', `${list}/items`, { fields });
    expect([refused.status, errorOf(refused).code]).toEqual([400, 'invalidRequest']);
    expect(rowsOf(await graph.team('GET', `${list}/items`))).toHaveLength(before);
  });

  it('are gone after a delete, which answers without a body', async () => {
    const made = await graph.team('POST', `${list}/items`, { fields: { Key: 'gone' } });
    const item = `${list}/items/${String(made.body['id'])}`;
    const deleted = await graph.team('DELETE', item);
    expect([deleted.status, deleted.text]).toEqual([204, '']);
    expect((await graph.team('GET', item)).status).toBe(404);
    expect((await graph.team('POST', `${list}/items`, { fields: { Key: 'gone' } })).status).toBe(201);
  });
});
