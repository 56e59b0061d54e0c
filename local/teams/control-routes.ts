import type { SentMail } from '../graph/outlook/mail';
import { readText, sendJson } from '../loopback-server';
import { FaultRule } from './faults';
import type { Route, RoutedRequest } from './route-table';
import type { TeamsState } from './teams-state';

async function addFault(state: TeamsState, routed: RoutedRequest): Promise<void> {
  const rule = FaultRule.safeParse(JSON.parse(await readText(routed.request)));
  if (!rule.success) {
    sendJson(routed.response, 400, { error: { code: 'BadFault', message: rule.error.message } });
    return;
  }
  state.faults.add(rule.data);
  sendJson(routed.response, 201, state.faults.list());
}

/** Routes that are about the local server itself: faults on demand and what was mailed. */
export function controlRoutes(state: TeamsState, sentMail: () => readonly SentMail[]): Route[] {
  const faults = '/_controls/faults';
  const sendFaults = ({ response }: RoutedRequest): void => sendJson(response, 200, state.faults.list());
  return [
    { method: 'GET', pattern: faults, handle: sendFaults },
    { method: 'POST', pattern: faults, handle: (routed) => addFault(state, routed) },
    {
      method: 'DELETE',
      pattern: faults,
      handle: (routed) => {
        state.faults.clear();
        sendFaults(routed);
      },
    },
    { method: 'GET', pattern: '/client/mail', handle: ({ response }) => sendJson(response, 200, sentMail()) },
  ];
}
