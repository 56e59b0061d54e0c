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
let lists: string;

beforeAll(async () => {
  graph = await startGraphForTest();
  lists = `/sites/${graph.siteId}/lists`;
});
afterAll(() => graph.server.close());

describe('a list', () => {
  it('is made with its columns and found by id and by title', async () => {
    const made = await graph.owner('POST', lists, {
      displayName: 'Needs',
      columns: [{ name: 'Area', text: {}, indexed: true }],
    });
    expect(made.status).toBe(201);
    for (const key of [String(made.body['id']), 'needs']) {
      const found = await graph.owner('GET', `${lists}/${key}?$expand=columns`);
      expect(found.body).toMatchObject({
        id: made.body['id'],
        displayName: 'Needs',
        list: { template: 'genericList' },
      });
      expect(found.body['columns']).toContainEqual(expect.objectContaining({ name: 'Area', indexed: true }));
    }
  });

  it('is refused when the title is taken, or a name is given', async () => {
    await graph.owner('POST', lists, { displayName: 'Twice' });
    const again = await graph.owner('POST', lists, { displayName: 'TWICE' });
    expect([again.status, errorOf(again).code]).toEqual([409, 'nameAlreadyExists']);
    const named = await graph.owner('POST', lists, { displayName: 'Other', name: 'Other' });
    expect([named.status, errorOf(named).message]).toEqual([
      400,
      "Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'",
    ]);
  });

  it('leaves nothing behind when one of its columns is refused', async () => {
    const refused = await graph.owner('POST', lists, {
      displayName: 'Half',
      columns: [{ name: 'A', text: {} }, { name: 'B' }],
    });
    expect(refused.status).toBe(400);
    expect((await graph.owner('GET', `${lists}/Half`)).status).toBe(404);
  });

  it('is no longer found by its old title after it was renamed, nor after it was deleted', async () => {
    await graph.owner('POST', lists, { displayName: 'Old' });
    graph.server.controls.renameList({ siteId: graph.siteId, list: 'Old', to: 'New' });
    expect((await graph.owner('GET', `${lists}/Old`)).status).toBe(404);
    expect((await graph.owner('GET', `${lists}/New`)).status).toBe(200);
    expect((await graph.owner('DELETE', `${lists}/New`)).status).toBe(204);
    expect((await graph.owner('GET', `${lists}/New`)).status).toBe(404);
  });

  it('that the system keeps is shown only when asked for', async () => {
    const names = async (query: string): Promise<unknown[]> =>
      rowsOf(await graph.owner('GET', `${lists}${query}`)).map((row) => row['displayName']);
    expect(await names('')).not.toContain('User Information List');
    expect(await names('?$select=displayName,system')).toContain('User Information List');
  });
});

describe('a column', () => {
  let scores: string;
  beforeAll(async () => {
    scores = await makeScores(graph, 'Columns');
  });
  const add = (column: Record<string, unknown>): Promise<Seen> =>
    graph.owner('POST', `${scores}/columns`, column);

  it.each([
    ['two types', { name: 'X1', text: {}, number: {} }],
    ['no type', { name: 'X2' }],
    ['a space in its name', { name: 'X 3', text: {} }],
    ['unique values without an index', { name: 'X4', text: {}, enforceUniqueValues: true }],
    ['an index on multiple lines', { name: 'X5', text: { allowMultipleLines: true }, indexed: true }],
    [
      'an index on many choices',
      { name: 'X6', choice: { choices: ['a'], displayAs: 'checkBoxes' }, indexed: true },
    ],
  ])('is refused with %s', async (_what, column) => {
    expect((await add(column)).status).toBe(400);
  });

  it('with a null facet makes the service fail, as the real one', async () => {
    const seen = await add({ name: 'X7', text: {}, number: null });
    expect([seen.status, errorOf(seen).message]).toEqual([500, 'General exception while processing']);
  });

  it('of a name that is taken is refused; one of SharePoint’s own gets a number', async () => {
    expect((await add({ name: 'Panel', text: {} })).status).toBe(409);
    expect((await add({ name: 'Author', text: {} })).body).toMatchObject({ name: 'Author0' });
  });

  it('is the twentieth indexed one at most', async () => {
    const list = await makeScores(graph, 'Twenty');
    const statuses: number[] = [];
    for (let count = 0; count < 16; count += 1) {
      statuses.push(
        (await graph.owner('POST', `${list}/columns`, { name: `I${count}`, text: {}, indexed: true })).status,
      );
    }
    // The list of scores itself has six indexed columns.
    expect(statuses).toEqual([...Array.from({ length: 14 }, () => 201), 400, 400]);
  });

  it('can be indexed and made unique later, but not over values that are there twice', async () => {
    const list = await makeScores(graph, 'Later');
    for (const Loose of ['same', 'Same', 'other'])
      await graph.team('POST', `${list}/items`, { fields: { Loose } });
    const column = `${list}/columns/Loose`;
    expect((await graph.owner('PATCH', column, { indexed: true })).status).toBe(200);
    expect(rowsOf(await graph.team('GET', `${list}/items?$filter=fields/Loose eq 'same'`))).toHaveLength(2);
    expect((await graph.owner('PATCH', column, { enforceUniqueValues: true })).status).toBe(400);
    expect((await graph.owner('GET', column)).body).toMatchObject({
      indexed: true,
      enforceUniqueValues: false,
    });
  });

  it('gives new items its default, and comes back with its usual facet', async () => {
    const made = await add({ name: 'Kind', choice: { choices: ['a', 'b'] }, defaultValue: { value: 'b' } });
    expect(made.body).toMatchObject({
      name: 'Kind',
      choice: { choices: ['a', 'b'], allowTextEntry: false, displayAs: 'dropDownMenu' },
    });
    const item = await graph.team('POST', `${scores}/items`, { fields: { Key: 'default' } });
    expect(fieldsOf(item.body)).toMatchObject({ Kind: 'b' });
  });

  it('renamed or deleted behind Graph’s back is not recognised any more', async () => {
    const list = await makeScores(graph, 'Broken');
    graph.server.controls.renameColumn({
      siteId: graph.siteId,
      list: 'Broken',
      column: 'Points',
      to: 'Marks',
    });
    graph.server.controls.deleteColumn({ siteId: graph.siteId, list: 'Broken', column: 'Panel' });
    for (const fields of [{ Points: 1 }, { Panel: 'x' }]) {
      const seen = await graph.team('POST', `${list}/items`, { fields });
      expect([seen.status, errorOf(seen).message]).toEqual([
        400,
        expect.stringContaining('is not recognized'),
      ]);
    }
    expect((await graph.team('GET', `${list}/items?$filter=fields/Panel eq 'x'`)).status).toBe(400);
    expect((await graph.team('POST', `${list}/items`, { fields: { Marks: 1 } })).status).toBe(201);
  });

  it('that looks up another list is written by id, read as text, and shows the value when named', async () => {
    const groups = await graph.owner('POST', lists, { displayName: 'Groups' });
    const group = await graph.team('POST', `${lists}/Groups/items`, {
      fields: { Title: 'Friends of the Park' },
    });
    await add({ name: 'Group', lookup: { listId: groups.body['id'], columnName: 'Title' }, indexed: true });
    const item = await graph.team('POST', `${scores}/items`, {
      fields: { Key: 'look', GroupLookupId: Number(group.body['id']) },
    });
    expect(fieldsOf(item.body)).toMatchObject({ GroupLookupId: '1' });
    const named = await graph.team(
      'GET',
      `${scores}/items?$expand=fields($select=Group)&$filter=fields/GroupLookupId eq '1'`,
    );
    expect(rowsOf(named).map(fieldsOf)).toEqual([expect.objectContaining({ Group: 'Friends of the Park' })]);
    expect((await graph.team('POST', `${scores}/items`, { fields: { GroupLookupId: 99 } })).status).toBe(400);
    expect(
      (await graph.team('POST', `${scores}/items`, { fields: { Group: 'Friends of the Park' } })).status,
    ).toBe(400);
  });
});

describe('a date-only column', () => {
  it('comes back as midnight of the site’s own zone: in summer the day before', async () => {
    const { id } = graph.server.controls.seedSite({
      host: 'h.example',
      path: 'sites/london',
      displayName: 'L',
      timeZone: 'Europe/London',
    });
    await graph.owner('POST', `/sites/${id}/lists`, {
      displayName: 'Days',
      columns: [{ name: 'Day', dateTime: { format: 'dateOnly' } }],
    });
    const days = ['2026-07-01', '2026-12-01'].map((Day) =>
      graph.owner('POST', `/sites/${id}/lists/Days/items`, { fields: { Day } }),
    );
    expect((await Promise.all(days)).map((item) => fieldsOf(item.body)['Day'])).toEqual([
      '2026-06-30T23:00:00Z',
      '2026-12-01T00:00:00Z',
    ]);
  });
});
