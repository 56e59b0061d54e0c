import { request as open, type ClientRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A request on its way through the app's own server, and what became of it. */
export interface StreamedRequest {
  /** Resolves when the answer has gone out. «too-large»: the body passed the limit. Rejects when the way broke. */
  readonly answered: Promise<'sent' | 'too-large'>;
  /** Gives up, when the function threw and will never answer. */
  abort(): void;
}

export interface StreamOptions {
  readonly proxyUrl: string;
  readonly invocationId: string;
  readonly bodyLimitBytes: number;
}

class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

const invocationHeader = 'x-ms-invocation-id';

/** Forwards a request to the app's server as it comes in, and the answer back as it comes out. */
export function streamRequest(
  request: IncomingMessage,
  response: ServerResponse,
  options: StreamOptions,
): StreamedRequest {
  const forward = open(new URL(request.url ?? '/', options.proxyUrl), {
    method: request.method ?? 'GET',
    headers: {
      ...request.headers,
      'x-forwarded-host': request.headers.host ?? 'localhost',
      'x-forwarded-proto': 'http',
      [invocationHeader]: options.invocationId,
    },
  });
  return { answered: exchange(request, response, forward, options), abort: () => void forward.destroy() };
}

async function exchange(
  request: IncomingMessage,
  response: ServerResponse,
  forward: ClientRequest,
  { bodyLimitBytes }: StreamOptions,
): Promise<'sent' | 'too-large'> {
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    forward.on('response', resolve);
    forward.on('error', reject);
  });
  const sending = pipeline(request, limit(bodyLimitBytes), forward).catch((fault: unknown) => {
    // An app may answer before it has read everything; only an overlong body is the host's own affair.
    if (fault instanceof TooLarge) throw fault;
  });
  try {
    const answered = await Promise.race([answer, sending.then(() => answer)]);
    const { [invocationHeader]: _id, ...headers } = answered.headers;
    // What was not read of the request would be taken for the next one.
    response.writeHead(answered.statusCode ?? 500, {
      ...headers,
      ...(request.complete ? {} : { connection: 'close' }),
    });
    await pipeline(answered, response);
    return 'sent';
  } catch (fault) {
    forward.destroy();
    if (fault instanceof TooLarge) return 'too-large';
    throw fault;
  }
}

function limit(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      bytes += part.length;
      done(bytes > most ? new TooLarge() : null, part);
    },
  });
}
