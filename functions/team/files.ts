import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import type { OpenedFile } from '../../core/engaging/files/sent-file';
import { refusalStatus } from '../../core/contracts/refusal-status';
import { refusalWords } from '../../core/contracts/refusal-words';
import { refuse, type Outcome } from '../../core/kernel/outcome';
import type { Refusal } from '../../core/kernel/refusal';
import { tabDeadline } from '../deadlines';
import { log, logFault } from '../log';
import type { Team } from './compose';
import { faultWords } from './fault-words';
import { apiHeaders } from './headers';
import { bearerOf, type TokenCheck } from './identity';
import { recognise } from './recognise';

const action = 'openFile';

/**
 * Registers the one route of the tab API that answers with bytes: a file that a group sent, to save and never to show.
 * The same token is asked for as everywhere else.
 */
export function serveFiles(check: (token: string) => Promise<TokenCheck>, team: () => Team): void {
  app.http(action, {
    methods: ['GET'],
    route: 'api/chests/{chest}/applications/{application}/files/{file}',
    authLevel: 'anonymous',
    handler: (request, context) => answer(request, context, check, team()),
  });
}

async function answer(
  request: HttpRequest,
  context: InvocationContext,
  check: (token: string) => Promise<TokenCheck>,
  team: Team,
): Promise<HttpResponseInit> {
  const trace = context.invocationId;
  try {
    const outcome = await open(request, check, team);
    log('api', { action, outcome: outcome.ok ? 'ok' : outcome.refusal.code, trace });
    return outcome.ok ? attachment(outcome.value) : refused(outcome.refusal);
  } catch (fault) {
    logFault('api.fault', fault, { action, trace });
    return { status: 500, jsonBody: { words: faultWords(fault, trace) }, headers: apiHeaders };
  }
}

async function open(
  request: HttpRequest,
  check: (token: string) => Promise<TokenCheck>,
  team: Team,
): Promise<Outcome<OpenedFile>> {
  const token = bearerOf(request.headers.get('authorization'));
  const checked: TokenCheck = token === undefined ? { ok: false, fault: 'auth.missing' } : await check(token);
  if (!checked.ok) {
    log(checked.fault, { action });
    return refuse({ code: 'not-signed-in' });
  }
  const { chest = '', application = '', file = '' } = request.params;
  if (!team.chests.includes(chest)) return refuse({ code: 'not-found' });
  const opened = team.open(chest, { action, deadlineMilliseconds: tabDeadline });
  const actor = await recognise(team, opened, checked.person);
  return actor.ok ? opened.useCases.openFile(actor.value, { application, file }) : actor;
}

/** The file as something to save: no browser shows it, runs it or takes it for something else (security notes 2.7). */
export function attachment({ name, type, content }: OpenedFile): HttpResponseInit {
  const plain = name.replace(/[^\w.() -]/g, '_');
  const headers = {
    ...apiHeaders,
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeRest(name)}`,
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  };
  return { status: 200, body: content, headers };
}

/** RFC 8187: what encodeURIComponent leaves and a header's value may not hold is escaped too. */
function encodeRest(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function refused(refusal: Refusal): HttpResponseInit {
  const body = { refusal, words: refusalWords(refusal) };
  const challenge = refusal.code === 'not-signed-in' ? { 'WWW-Authenticate': 'Bearer' } : {};
  return { status: refusalStatus[refusal.code], jsonBody: body, headers: { ...apiHeaders, ...challenge } };
}
