import { errorOf, rowsOf, startGraphForTest, type GraphForTest, type Seen } from './graph-for-test';

let graph: GraphForTest;
let root: string;

beforeAll(async () => {
  graph = await startGraphForTest();
  root = `/sites/${graph.siteId}/drive/root`;
});
afterAll(() => graph.server.close());

const put = (path: string, text: string, headers = {}): Promise<Seen> =>
  graph.team('PUT', `${root}:/${path}:/content`, text, { 'content-type': 'text/plain', ...headers });

describe('a library', () => {
  it('takes a file by path, making its folders, and gives the bytes by a link that needs no token', async () => {
    const made = await put('Agreements/2026/one.txt', 'signed');
    expect([made.status, made.body]).toEqual([
      201,
      expect.objectContaining({ name: 'one.txt', size: 6, file: expect.anything() }),
    ]);
    const link = await graph.team('GET', `${root}:/Agreements/2026/one.txt:/content`);
    expect(link.status).toBe(302);
    const location = String(link.headers.get('location'));
    expect(location.startsWith(graph.server.url)).toBe(true);
    expect(await (await fetch(location)).text()).toBe('signed');
    const forged = location.slice(0, -1) + (location.endsWith('A') ? 'B' : 'A');
    expect((await fetch(forged)).status).toBe(404);
    expect(
      rowsOf(await graph.team('GET', `${root}:/Agreements:/children`)).map((row) => row['name']),
    ).toEqual(['2026']);
  });

  it('replaces a file’s bytes under its eTag only', async () => {
    const first = await put('etag.txt', '1');
    const etag = String(first.body['eTag']);
    expect((await put('etag.txt', '2', { 'If-Match': etag })).status).toBe(200);
    expect((await put('etag.txt', '3', { 'If-Match': etag })).status).toBe(412);
    const item = await graph.team('GET', `${root}:/etag.txt`);
    expect(item.body).toMatchObject({ size: 1, eTag: expect.stringMatching(/,2"$/) });
  });

  it('refuses a folder or file whose name is taken or cannot be', async () => {
    const folder = (name: string): Promise<Seen> =>
      graph.team('POST', `${root}/children`, { name, folder: {} });
    expect((await folder('Minutes')).status).toBe(201);
    const again = await folder('minutes');
    expect([again.status, errorOf(again).code]).toEqual([409, 'nameAlreadyExists']);
    const renamed = await graph.team('POST', `${root}/children`, {
      name: 'Minutes',
      folder: {},
      '@microsoft.graph.conflictBehavior': 'rename',
    });
    expect(renamed.body).toMatchObject({ name: 'Minutes 1' });
    expect((await folder('a*b')).status).toBe(400);
  });

  it('takes a large file in chunks to an address that needs no token', async () => {
    const session = await graph.team('POST', `${root}:/large.bin:/createUploadSession`, {});
    const url = String(session.body['uploadUrl']);
    const chunk = Buffer.alloc(320 * 1024, 7);
    const total = chunk.length + 10;
    const send = (start: number, bytes: Buffer<ArrayBuffer>): Promise<Response> =>
      fetch(url, {
        method: 'PUT',
        body: bytes,
        headers: { 'content-range': `bytes ${start}-${start + bytes.length - 1}/${total}` },
      });
    const first = await send(0, chunk);
    expect([first.status, await first.json()]).toEqual([
      202,
      expect.objectContaining({ nextExpectedRanges: [`${chunk.length}-`] }),
    ]);
    expect((await send(0, chunk)).status).toBe(416);
    const last = await send(chunk.length, Buffer.alloc(10, 8));
    expect([last.status, await last.json()]).toEqual([
      201,
      expect.objectContaining({ name: 'large.bin', size: total }),
    ]);
    expect((await fetch(url)).status).toBe(404);
  });

  it('shows in delta what came and what went', async () => {
    const start = await graph.team('GET', `${root}/delta?token=latest`);
    await put('coming.txt', 'x');
    await put('going.txt', 'x');
    await graph.team('DELETE', `${root}:/going.txt`);
    const changed = rowsOf(await graph.team('GET', String(start.body['@odata.deltaLink'])));
    expect(changed.map((row) => [row['name'], row['deleted'] !== undefined])).toEqual([
      ['coming.txt', false],
      ['going.txt', true],
    ]);
  });

  it('is also a list, whose items carry the library’s columns', async () => {
    const made = await put('listed.txt', 'x');
    const drive = `/drives/${String((made.body['parentReference'] as Record<string, unknown>)['driveId'])}`;
    await graph.owner('POST', `/sites/${graph.siteId}/lists/Documents/columns`, { name: 'Round', text: {} });
    const fields = `${drive}/items/${String(made.body['id'])}/listItem/fields`;
    expect((await graph.team('PATCH', fields, { Round: 'r1' })).status).toBe(200);
    expect((await graph.team('GET', fields)).body).toMatchObject({ FileLeafRef: 'listed.txt', Round: 'r1' });
    expect(
      (await graph.team('POST', `/sites/${graph.siteId}/lists/Documents/items`, { fields: {} })).status,
    ).toBe(400);
  });
});
