import { app, type HttpResponseInit } from '@azure/functions';
import { tabDeadline } from '../deadlines';
import type { Team } from './compose';
import { apiHeaders } from './headers';

/** Registers what operators ask: is it alive (anyone), is it ready (with a function key), what did it cost (likewise). */
export function registerOperators(team: () => Team, version: string): void {
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
    handler: async () => ready(team()),
  });
  app.http('usage', {
    methods: ['GET'],
    route: 'api/operators/usage',
    authLevel: 'function',
    handler: async () => usage(team()),
  });
}

/** Every chest's record as the app sees it, with the exact thing that is missing, in words for an administrator. */
async function ready({ chests, problems }: Team): Promise<HttpResponseInit> {
  const run = { action: 'health', deadlineMilliseconds: tabDeadline };
  const states = await Promise.all(
    chests.map(async (chest) => ({ chest, problems: await problems(chest, run) })),
  );
  const whole = states.every((state) => state.problems.length === 0);
  return answer(whole ? 200 : 503, { ready: whole, chests: states });
}

/** What each act asked of Graph since the start, what waits, and the memory in use. */
async function usage({ gate, outbox }: Team): Promise<HttpResponseInit> {
  return answer(200, {
    actions: gate.usage(),
    outboxWaiting: await outbox.waiting(),
    memoryBytes: process.memoryUsage().rss,
    peakMemoryKilobytes: process.resourceUsage().maxRSS,
  });
}

function answer(status: number, body: unknown): HttpResponseInit {
  return { status, jsonBody: body, headers: apiHeaders };
}
