import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  runDocumentedExamples,
  runExamples,
  type DocumentedExample,
} from '../../../local/conformance/graph-examples/documented-examples';

const folder = process.env['CHEST_CONTRACTS'];
const contracts =
  folder !== undefined && existsSync(join(folder, 'graph-examples.json')) ? folder : undefined;

function example(
  id: string,
  method: string,
  url: string,
  sent: unknown,
  status: number,
  body: unknown,
): DocumentedExample {
  const headers: Record<string, string> = sent === null ? {} : { 'Content-Type': 'application/json' };
  return { id, request: { method, url, headers, body: sent }, response: { status, headers: {}, body } };
}

const OWN: readonly DocumentedExample[] = [
  example('site', 'GET', '/sites/{site-id}', null, 200, { id: '', displayName: '', name: '', webUrl: '' }),
  example('site by path', 'GET', '/sites/{hostname}:/{relative-path}', null, 200, { id: '' }),
  example('list', 'GET', '/sites/{site-id}/lists/{list-id}', null, 200, {
    id: '',
    list: { hidden: false, template: '' },
  }),
  example(
    'item',
    'PATCH',
    '/sites/{site-id}/lists/{list-id}/items/{item-id}/fields',
    { Color: 'Green' },
    200,
    { Color: '', Quantity: 1 },
  ),
  example('items', 'GET', '/sites/{site-id}/lists/{list-id}/items?expand=fields(select=Name)', null, 200, {
    value: [{ id: '', fields: { Name: '' } }],
  }),
  example('delta', 'GET', '/me/drive/root/delta?token=latest', null, 200, { value: [] }),
  example(
    'mail',
    'POST',
    '/me/sendMail',
    { message: { subject: 'x', toRecipients: [{ emailAddress: { address: 'a@example.org' } }] } },
    202,
    null,
  ),
  example(
    'member',
    'POST',
    '/groups/{group-id}/members/$ref',
    { '@odata.id': 'https://graph.microsoft.com/v1.0/directoryObjects/{id}' },
    204,
    null,
  ),
  example('batch', 'POST', '/$batch', { requests: [{ id: '1', method: 'GET', url: '/me' }] }, 200, {
    responses: [{ id: '1', status: 200, headers: {}, body: { id: '' } }],
  }),
];

describe('documented examples', () => {
  it('of our own are answered as Graph answers them', async () => {
    const outcomes = await runExamples(OWN, undefined);
    expect(outcomes.filter(({ differences }) => differences.length > 0)).toEqual([]);
    expect(outcomes).toHaveLength(OWN.length);
  });

  it('are told apart when the answer is another', async () => {
    const [wrong] = await runExamples(
      [example('site', 'GET', '/sites/{site-id}', null, 200, { colour: 'red' })],
      undefined,
    );
    expect(wrong?.differences).toEqual(['/colour is missing']);
  });

  // Microsoft's own are not part of this repository: they are run wherever the folder with them is.
  if (contracts === undefined) return;
  it('published by Microsoft are answered as Graph answers them, and within its contract', async () => {
    const outcomes = await runDocumentedExamples(
      join(contracts, 'graph-examples.json'),
      join(contracts, 'graph-v1.0-slice.openapi.json'),
    );
    expect(outcomes.filter(({ differences }) => differences.length > 0)).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(40);
  }, 60_000);
});
