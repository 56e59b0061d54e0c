import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createContractChecker,
  requestsOffContract,
  type ContractChecker,
} from '../../../local/graph/contract-checker';
import { startGraphForTest } from './graph-for-test';

const folder = mkdtempSync(join(tmpdir(), 'graph-contract-'));
const path = join(folder, 'contract.json');

const json = (schema: unknown): unknown => ({ content: { 'application/json': { schema } } });
const THING = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string' } },
  additionalProperties: true,
};
const ERROR = {
  type: 'object',
  required: ['error'],
  properties: { error: { type: 'object', required: ['code'] } },
};
const operation = (rest: Record<string, unknown>): unknown => ({
  parameters: [{ $ref: '#/components/parameters/top' }],
  responses: { '2XX': json({ $ref: '#/components/schemas/thing' }) },
  ...rest,
});

const CONTRACT = {
  openapi: '3.1.0',
  paths: {
    '/sites/{site-id}/lists/{list-id}': { get: operation({}) },
    '/sites/{site-id}/lists/{list-id}/items/delta': { get: operation({}) },
    '/sites/{hostname}:/{server-relative-path}': { get: operation({}) },
    '/drives/{drive-id}/root:/{item-path}:/content': { put: operation({}) },
    '/users/{user-id}/sendMail': {
      post: {
        requestBody: json({ type: 'object', required: ['message'] }),
        responses: { '2XX': { description: 'Success' } },
      },
    },
  },
  components: {
    parameters: { top: { name: '$top', in: 'query' } },
    schemas: { thing: THING },
    responses: { error: json(ERROR) },
  },
};

let check: ContractChecker;
beforeAll(() => {
  writeFileSync(path, JSON.stringify(CONTRACT));
  check = createContractChecker(path);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the contract checker', () => {
  it.each([
    ['GET', '/sites/a,b,c/lists/1?$top=5'],
    ['GET', 'sites/a,b,c/lists/1'],
    ['GET', "/sites('a,b,c')/lists/1"],
    ['GET', 'https://graph.microsoft.com/v1.0/sites/h:/sites/x'],
    ['GET', '/sites/h:/sites/x:/lists/1'],
    ['GET', '/sites/a/lists/1/items/microsoft.graph.delta()?token=x'],
    ['PUT', '/sites/a/drive/root:/b/c.txt:/content'],
    ['PUT', '/me/drive/root:/b/c.txt:/content'],
  ])('knows %s %s', (method, url) => {
    expect(check({ method, url, status: 200, responseBody: { id: 'x' } })).toEqual([]);
  });

  it.each([
    ['an unknown path', { method: 'GET', url: '/nothing' }, 'no such path'],
    ['an unknown method', { method: 'DELETE', url: '/sites/a/lists/1' }, 'no such method'],
    ['an unknown option', { method: 'GET', url: '/sites/a/lists/1?$orderby=x' }, '$orderby'],
    ['a bad request', { method: 'POST', url: '/users/a/sendMail', requestBody: {} }, 'message'],
    [
      'a numeric id',
      { method: 'GET', url: '/sites/a/lists/1', status: 200, responseBody: { id: 5 } },
      '/id must be string',
    ],
    ['a missing body', { method: 'GET', url: '/sites/a/lists/1', status: 200 }, 'missing'],
    [
      'an error without a code',
      { method: 'GET', url: '/sites/a/lists/1', status: 404, responseBody: { error: {} } },
      'code',
    ],
  ])('tells of %s', (_what, exchange, part) => {
    expect(check(exchange).join('\n')).toContain(part);
  });

  it('lets the server refuse what the contract rejects, and says so in a header', async () => {
    const graph = await startGraphForTest({ rejectOffContract: requestsOffContract(check) });
    const refused = await graph.owner('GET', `/sites/${graph.siteId}/lists`);
    expect([refused.status, refused.headers.get('x-contract')]).toEqual([400, 'rejected']);
    expect((await graph.owner('GET', `/sites/${graph.siteId}/lists/Documents`)).status).toBe(200);
    await graph.server.close();
  });

  it('finds every exchange in the file that the server was told to keep, without tokens', async () => {
    const captureFile = join(folder, 'exchanges.jsonl');
    const graph = await startGraphForTest({ captureFile });
    await graph.owner('POST', '/$batch', {
      requests: [{ id: '1', method: 'GET', url: `/sites/${graph.siteId}` }],
    });
    await graph.server.close();
    const lines = readFileSync(captureFile, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map((line) => [line['method'], line['part'], line['status']])).toEqual([
      ['GET', true, 200],
      ['POST', false, 200],
    ]);
    expect(lines[1]).toMatchObject({
      requestBody: { requests: [{ id: '1' }] },
      responseBody: { responses: [{ id: '1', status: 200 }] },
    });
    expect(readFileSync(captureFile, 'utf8')).not.toMatch(/authorization/i);
  });
});
