import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openClickTimer } from '../../../local/bench/click-timer';

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('tells the wait for Graph from the rest of a click, and leaves other requests alone', async () => {
  const graph = createServer((_request, response) => void response.end('{}'));
  const graphUrl = await listening(graph);
  const product = createServer((_request, response) => {
    void fetch(`${graphUrl}/v1.0/sites`)
      .then((answer) => answer.json())
      .then(() => response.end());
  });
  const productUrl = await listening(product);
  const timer = openClickTimer('/click', graphUrl);
  timer.call('vote');
  await (await fetch(`${productUrl}/other`)).text();
  await (await fetch(`${productUrl}/click`)).text();
  timer.close();
  await (await fetch(`${productUrl}/click`)).text();
  for (const server of [graph, product]) {
    server.closeAllConnections();
    server.close();
  }
  expect(timer.times).toHaveLength(1);
  const [time] = timer.times;
  expect(time?.kind).toBe('vote');
  expect(time?.graph).toBeGreaterThan(0);
  expect(time?.others).toBe(0);
  expect(time?.whole).toBeGreaterThan(time?.graph ?? 0);
});
