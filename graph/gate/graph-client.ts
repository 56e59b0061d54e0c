import { Client, ResponseType, type GraphRequest, type Middleware } from '@microsoft/microsoft-graph-client';

/**
 * A request through Microsoft's client and our own chain, answered raw. The client stands in a file of its own, so that
 * it can be loaded with the first request: a start need not wait for it.
 */
export function openRequest(host: string, version: string, chain: Middleware[], url: string): GraphRequest {
  const client = Client.initWithMiddleware({ baseUrl: host, defaultVersion: version, middleware: chain });
  return client.api(url).responseType(ResponseType.RAW);
}
