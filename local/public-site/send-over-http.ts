import { Agent, request } from 'node:http';
import { platform } from 'node:os';
import type { Send } from './applicant';

/**
 * Carries an applicant's requests to the public site over HTTP. `home` tells one household's network from another's:
 * Linux answers on the whole of 127.0.0.0/8, so each home calls from a network of its own, as it would from outside.
 * Elsewhere all call from one. Answers are taken as they come, redirects and faults too.
 */
export function sendOverHttp(origin: string, home = 0): Send {
  const localAddress =
    platform() === 'linux' ? `127.${1 + (Math.floor(home / 250) % 250)}.${1 + (home % 250)}.1` : '127.0.0.1';
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return ({ method, path, headers, body = '' }) =>
    new Promise((resolve, reject) => {
      const length = Buffer.byteLength(body);
      const asked = request(
        new URL(path, origin),
        {
          method,
          agent,
          localAddress,
          headers: { ...headers, ...(method === 'POST' ? { 'content-length': length } : {}) },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () => {
            const given = new Headers();
            for (let at = 0; at < answer.rawHeaders.length; at += 2) {
              given.append(answer.rawHeaders[at] ?? '', answer.rawHeaders[at + 1] ?? '');
            }
            resolve({
              status: answer.statusCode ?? 0,
              headers: given,
              text: Buffer.concat(parts).toString('utf8'),
            });
          });
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
}
