import { setTimeout as wait } from 'node:timers/promises';
import { teamApp } from '../identities';
import { sendJson } from '../loopback-server';
import { TokenRefused } from '../sign-in/verify-token';
import { faultCode, type ConnectorAct, type FaultRule } from './faults';
import type { RoutedRequest } from './route-table';
import type { TeamsState } from './teams-state';

const connectorAudience = 'https://api.botframework.com';

/** Answers with an error as the Bot Connector words it. */
export function sendConnectorError(
  routed: RoutedRequest,
  status: number,
  code: string,
  message: string,
): void {
  sendJson(routed.response, status, { error: { code, message } });
}

async function isBot(state: TeamsState, authorization: string | undefined): Promise<boolean> {
  if (authorization === undefined || !authorization.startsWith('Bearer ')) return false;
  try {
    const verified = await state.signIn.verifyToken(authorization.slice(7), connectorAudience);
    return verified.kind === 'app' && verified.appId === teamApp.clientId;
  } catch (error) {
    if (error instanceof TokenRefused) return false;
    throw error;
  }
}

function sendFault(routed: RoutedRequest, rule: FaultRule): void {
  const headers: Record<string, string> =
    rule.retryAfterSeconds === undefined ? {} : { 'retry-after': String(rule.retryAfterSeconds) };
  const error = { code: faultCode(rule), message: 'A fault that was asked for.' };
  sendJson(routed.response, rule.status ?? 500, { error }, headers);
}

/**
 * Lets the bot, and only the bot, do something; meets the configured faults on the way.
 * @param effect does the act and answers how to reply; it replies nothing itself, so that a fault can lose the answer
 */
export async function guardConnectorAct(
  state: TeamsState,
  routed: RoutedRequest,
  act: ConnectorAct,
  effect: () => Promise<() => void> | (() => void),
): Promise<void> {
  if (!(await isBot(state, routed.request.headers.authorization))) {
    sendJson(routed.response, 401, { message: 'Authorization has been denied for this request.' });
    return;
  }
  const rule = state.faults.take(act);
  if (rule?.latencyMs !== undefined) await wait(rule.latencyMs);
  if (rule?.status === undefined) {
    (await effect())();
    return;
  }
  if (rule.afterEffect === true) await effect();
  sendFault(routed, rule);
}
