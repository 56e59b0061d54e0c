import { app, type HttpResponseInit } from '@azure/functions';
import { logFault } from '../log';
import { siteHeaders } from './headers';
import type { PublicApp } from './compose';

/** Registers what operators ask: is it alive (anyone), is it ready (with a function key). */
export function registerOperators(publicApp: PublicApp, version: string): void {
  app.http('health', {
    methods: ['GET'],
    route: 'api/health',
    authLevel: 'anonymous',
    handler: async () => answer(200, { alive: true, version }),
  });
  app.http('ready', {
    methods: ['GET'],
    route: 'api/health/ready',
    authLevel: 'function',
    handler: async () => ready(publicApp),
  });
}

/** Storage can be reached, something is published for each chest, and nothing that groups sent was put aside. */
async function ready({ config, site, tryStorage, aside }: PublicApp): Promise<HttpResponseInit> {
  const problems: string[] = [];
  try {
    await tryStorage();
    const published = await site.published.chests();
    for (const { chest } of config.chests) {
      if (!published.includes(chest)) problems.push(`Nothing is published for ${chest} yet.`);
    }
    const waiting = await aside();
    if (waiting > 0) problems.push(`Acts that could not be filed and wait for a person: ${waiting}.`);
  } catch (fault) {
    logFault('ready.fault', fault);
    problems.push('The site’s storage account cannot be reached.');
  }
  return answer(problems.length === 0 ? 200 : 503, { ready: problems.length === 0, problems });
}

function answer(status: number, body: unknown): HttpResponseInit {
  return { status, jsonBody: body, headers: { ...siteHeaders, 'Cache-Control': 'no-store' } };
}
