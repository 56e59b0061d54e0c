import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RouteName } from '../../../core/contracts/routes';
import { personKey } from '../../../core/kernel/ids';
import { startFunctionsHost, type FunctionsHost } from '../../../local/functions/host';
import { samplePerson } from '../../../local/people';
import { freePorts } from '../../../local/ports';
import { provisionSites } from '../../../local/provision-sites';
import { callApiAs, requestOf, type CallApi } from '../../../local/round/call-api';
import { localFunctionKey } from '../../../local/start-function-app';
import { startMicrosoft, type Microsoft } from '../../../local/start-microsoft';
import { teamEnvironment } from '../../../local/team-environment';
import { openTeamsAs, type TeamsWindow } from '../../../local/teams/client/teams-client';
import { memberOf, parseOrText, type HttpAnswer } from './answers';

/** The team app from its source behind HTTP, over a local Microsoft 365 of its own. */
export interface StartedTeam {
  readonly microsoft: Microsoft;
  readonly host: FunctionsHost;
  /** Every line that the app wrote to its log. */
  readonly logged: string[];
  /** Calls a route as somebody; throws when it is refused. */
  as(person: string): CallApi;
  /** Calls a route as somebody and answers whatever came. An input may be anything, since clients may send anything. */
  ask(person: string, route: RouteName, input: object): Promise<HttpAnswer>;
  /** Any request to the app. */
  send(address: string, init?: RequestInit): Promise<HttpAnswer>;
  /** Presses a card's button with any data, as Teams would deliver it. */
  press(
    person: string,
    verb: string,
    data: unknown,
    deliveries?: number,
  ): Promise<readonly HttpAnswer['body'][]>;
  window(person: string): Promise<TeamsWindow>;
  /** What the app says to those who run it: readiness and use. */
  operate(address: 'health/ready' | 'operators/usage'): Promise<HttpAnswer>;
  /** Lets the workers finish everything that waits. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** A busy machine takes its time over the first start. */
jest.setTimeout(60_000);

const root = join(__dirname, '..', '..', '..');

/** The key by which a chest knows somebody of the local tenant. */
export function keyOfPerson(name: string): string {
  const { tenantId, objectId } = samplePerson(name);
  return personKey(tenantId, objectId);
}

export interface StartOptions {
  /** Each request to Graph, with its address, is appended to this file. */
  readonly captureFile?: string;
  /** Where a public site is, or will be; without it there is none. */
  readonly publicPort?: number;
}

/** Starts everything on free ports. One for each test file, since the app registers its functions once per process. */
export async function startTeam({ captureFile, publicPort }: StartOptions = {}): Promise<StartedTeam> {
  const { host: port, ...ports } = await freePorts();
  const hostUrl = `http://127.0.0.1:${port}`;
  const microsoft = await startMicrosoft({
    ports,
    hostUrl,
    ...(captureFile === undefined ? {} : { captureFile }),
  });
  await provisionSites(microsoft.addresses);
  const tabs = mkdtempSync(join(tmpdir(), 'community-chest-tabs-'));
  writeFileSync(join(tabs, 'index.html'), '<!doctype html><title>Community Chest</title>');
  writeFileSync(join(tabs, 'page-1a2b.js'), 'export {};');
  const publicUrl = publicPort === undefined ? undefined : `http://127.0.0.1:${publicPort}`;
  Object.assign(process.env, teamEnvironment(microsoft.addresses, hostUrl, tabs, publicUrl));
  const logged: string[] = [];
  const spy = jest
    .spyOn(console, 'log')
    .mockImplementation((line: unknown) => void logged.push(String(line)));
  const started = new Date();
  const host = await startFunctionsHost({
    entry: () => {
      require('../../../functions/team/main');
    },
    hostJson: join(root, 'functions', 'team', 'host.json'),
    port,
    storageConnection: microsoft.addresses.storage,
    otherConnections: { PUBLIC_STORAGE: microsoft.addresses.publicStorage },
    queueRestMs: 50,
    // No timer comes due by itself: a test that wants one fires it.
    now: () => started,
    keys: { function: localFunctionKey },
  });
  return { ...callers(microsoft, host), microsoft, host, logged, close };

  async function close(): Promise<void> {
    await host.close();
    await microsoft.close();
    rmSync(tabs, { recursive: true, force: true });
    spy.mockRestore();
  }
}

function callers(
  { signIn, addresses }: Microsoft,
  host: FunctionsHost,
): Pick<StartedTeam, 'as' | 'ask' | 'send' | 'press' | 'window' | 'operate' | 'settle'> {
  const windows = new Map<string, Promise<TeamsWindow>>();
  const token = keepTokens(signIn);
  const send: StartedTeam['send'] = async (address, init = {}) => {
    const response = await fetch(`${host.url}${address}`, init);
    return { status: response.status, headers: response.headers, body: parseOrText(await response.text()) };
  };
  const window: StartedTeam['window'] = (person) => {
    const opened = windows.get(person) ?? openTeamsAs(addresses.teams, person);
    windows.set(person, opened);
    return opened;
  };
  return {
    send,
    window,
    as: (person) => callApiAs(host.url, () => token(person)),
    ask: async (person, route, input) => {
      const { address, ...request } = requestOf(route, input);
      return send(address, { ...request, headers: { Authorization: `Bearer ${await token(person)}` } });
    },
    press: async (person, verb, data, deliveries) => {
      const opened = await window(person);
      const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
      const chat = await opened.personalChat();
      const answers = await opened.invoke(chat, 'adaptiveCard/action', value, undefined, deliveries);
      return answers.map(({ body }) => body);
    },
    operate: (address) => send(`/api/${address}`, { headers: { 'x-functions-key': localFunctionKey } }),
    settle: () => settle(send, host),
  };
}

/** The bell rings some seconds after a burst; tests do not wait for it. */
async function settle(send: StartedTeam['send'], host: FunctionsHost): Promise<void> {
  for (let round = 0; round < 50; round += 1) {
    await host.drainQueues();
    const use = await send('/api/operators/usage', { headers: { 'x-functions-key': localFunctionKey } });
    if (memberOf(use.body, 'outboxWaiting') === 0) return;
    await send('/admin/functions/drain-outbox', { method: 'POST' });
  }
  throw new Error('The workers came to no rest.');
}

const tokenLifeMilliseconds = 20 * 60_000;

/** Tab tokens by person, each kept for some time as a tab keeps its own. */
function keepTokens(signIn: Microsoft['signIn']): (person: string) => Promise<string> {
  const held = new Map<string, { readonly token: Promise<string>; readonly until: number }>();
  return (person) => {
    const known = held.get(person);
    if (known !== undefined && known.until > Date.now()) return known.token;
    const token = signIn.issueUserToken(samplePerson(person));
    held.set(person, { token, until: Date.now() + tokenLifeMilliseconds });
    return token;
  };
}
