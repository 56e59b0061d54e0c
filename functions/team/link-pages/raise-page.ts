import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import * as inputs from '../../../core/contracts/need-inputs';
import { refusalWords } from '../../../core/contracts/refusal-words';
import type { InputOf } from '../../../core/contracts/routes';
import { findUnsafeText } from '../../../core/developing/need-text';
import type { LikeNeed } from '../../../core/developing/need-view';
import type { Outcome } from '../../../core/kernel/outcome';
import type { Refusal } from '../../../core/kernel/refusal';
import { RecordUnavailable } from '../../../core/ports/faults';
import { log } from '../../log';
import { randomIds, realClock } from '../../outside';
import { fileWhenAway } from '../file-when-away';
import { goTo, nobodys, page, saying } from './answer';
import { raiseForm, type RaiseField, type RaiseForm } from './raise-form';
import type { Fields } from './read-post';
import { formToken, holdsFormToken, sessionCookie, sessionOf, type LinkSession } from './session';
import { now, visitOf, type LinkTeam, type Visit } from './visit';
import { linkWords, raiseWords } from './words';

type Doing = keyof typeof raiseWords.done;
type Change = Partial<Omit<RaiseForm, 'view' | 'name' | 'token'>>;

/** The visit that a request belongs to, where the address names the chest of its session. */
async function visiting(team: LinkTeam, request: HttpRequest) {
  const session = sessionOf(team.config.commandKeys, request, now());
  if (session === undefined || session.chest !== request.params['chest']) return undefined;
  const visit = await visitOf(team, session);
  return visit && { session, visit };
}

/** GET `raise/{chest}`: a fresh form, and above it what was done a moment ago. */
export async function showRaise(team: LinkTeam, request: HttpRequest): Promise<HttpResponseInit> {
  const found = await visiting(team, request);
  if (found === undefined) return saying(nobodys, linkWords.ended, 401);
  const done = request.query.get('done') ?? '';
  const said = isDoing(done) ? { said: { ...raiseWords.done[done], isGood: true } } : {};
  return formPage(team, found.session, found.visit, said);
}

/**
 * POST `raise/{chest}`: raises the need, or adds its writer to one like it. A refused form comes back with its words
 * intact and the fault marked (law 10); one like which others were raised comes back once.
 */
export async function raise(team: LinkTeam, request: HttpRequest, fields: Fields): Promise<HttpResponseInit> {
  const found = await visiting(team, request);
  if (found === undefined) return saying(nobodys, linkWords.ended, 401);
  const { session, visit } = found;
  if (!holdsFormToken(team.config.commandKeys, session, fields['token'] ?? '')) {
    return saying(visit.of, linkWords.foreign, 403);
  }
  const act = fields['act'] ?? 'raise';
  if (act.startsWith('join ')) return join(team, session, visit, fields, act.slice('join '.length));
  const input = inputs.raiseNeed.safeParse(inputOf(fields));
  if (!input.success) {
    const names = new Set(input.error.issues.map((issue) => String(issue.path[0])));
    return refusedForm(team, session, visit, fields, faultsOf(names));
  }
  const like = act === 'raise' ? await likeOf(visit, input.data) : [];
  if (like.length > 0) return formPage(team, session, visit, { ...kept(fields), like });
  const raised = await keep(team, visit, input.data);
  log('link.raised', { chest: session.chest, outcome: raised.ok ? 'ok' : raised.refusal.code });
  if (raised.ok) return done(team, session, 'raised');
  const { refusal } = raised;
  if (refusal.code === 'record-unavailable' && refusal.saved) return done(team, session, 'filed');
  return refusedForm(team, session, visit, fields, [], refusal);
}

/** Kept on the filing queue where the record is away, like every need. */
function keep(
  team: LinkTeam,
  { open, actor }: Visit,
  input: InputOf<'raiseNeed'>,
): Promise<Outcome<unknown>> {
  const ports = { filing: team.filing, ids: randomIds, clock: realClock };
  return fileWhenAway(ports, 'raiseNeed', actor, input, () => open.useCases.raiseNeed(actor, input));
}

async function join(
  team: LinkTeam,
  session: LinkSession,
  visit: Visit,
  fields: Fields,
  need: string,
): Promise<HttpResponseInit> {
  const input = inputs.joinNeed.safeParse({ need });
  const joined = input.success ? await visit.open.useCases.joinNeed(visit.actor, input.data) : undefined;
  if (joined?.ok === true) return done(team, session, 'joined');
  return refusedForm(team, session, visit, fields, [], joined?.refusal ?? { code: 'not-found' });
}

/** Needs that may say the same. None where this form was sent before, or nobody can look: raising never waits for it. */
async function likeOf({ open, actor }: Visit, input: InputOf<'raiseNeed'>): Promise<readonly LikeNeed[]> {
  const { missing, forWhom, neighbourhood, theme, nonce, words, sendAllTheSame } = input;
  // What is going to be refused is not looked for.
  if (findUnsafeText({ missing, forWhom, words }, sendAllTheSame) !== undefined) return [];
  try {
    const found = await open.useCases.likeNeeds(actor, { missing, forWhom, neighbourhood, theme });
    if (!found.ok || found.value.some(({ id }) => id === nonce)) return [];
    return found.value.slice(0, 3);
  } catch (fault) {
    if (fault instanceof RecordUnavailable) return [];
    throw fault;
  }
}

function done(team: LinkTeam, session: LinkSession, doing: Doing): HttpResponseInit {
  const cookie = sessionCookie(team.config.commandKeys, session, now());
  return goTo(`/raise/${session.chest}?done=${doing}`, cookie);
}

function isDoing(text: string): text is Doing {
  return Object.hasOwn(raiseWords.done, text);
}

const typedFields = Object.keys(raiseWords.fault) as readonly RaiseField[];

/** What was typed, by field; a field left empty is not there. */
function inputOf(fields: Fields): Readonly<Record<string, unknown>> {
  const filled = typedFields.flatMap((name) => {
    const text = (fields[name] ?? '').replaceAll('\r\n', '\n');
    return text.trim() === '' ? [] : [[name, text] as const];
  });
  const sendAllTheSame = fields['sendAllTheSame'] === 'true';
  return { ...Object.fromEntries(filled), nonce: fields['nonce'], sendAllTheSame };
}

function faultsOf(names: ReadonlySet<string>): RaiseForm['faults'] {
  return typedFields
    .filter((field) => names.has(field))
    .map((field) => ({ field, text: raiseWords.fault[field] }));
}

function kept(fields: Fields): Change {
  return { typed: fields, ...(fields['nonce'] === undefined ? {} : { nonce: fields['nonce'] }) };
}

function refusedForm(
  team: LinkTeam,
  session: LinkSession,
  visit: Visit,
  fields: Fields,
  faults: RaiseForm['faults'],
  refusal?: Refusal,
): Promise<HttpResponseInit> {
  const said = refusal === undefined ? undefined : refusalWords(refusal);
  const marked = refusal === undefined ? faults : faultsIn(refusal);
  return formPage(team, session, visit, {
    ...kept(fields),
    faults: marked,
    said: { title: said?.title ?? raiseWords.faults, words: said?.next ?? '', isGood: false },
    isWarning: refusal?.code === 'personal-data' && refusal.warning === true,
  });
}

function faultsIn(refusal: Refusal): RaiseForm['faults'] {
  if (refusal.code === 'invalid-input') return faultsOf(new Set(refusal.faults.map(({ field }) => field)));
  const field = refusal.code === 'personal-data' ? refusal.field : '';
  return typedFields
    .filter((each) => each === field)
    .map((each) => ({ field: each, text: raiseWords.personal }));
}

async function formPage(
  team: LinkTeam,
  session: LinkSession,
  { open, actor, of }: Visit,
  change: Change,
): Promise<HttpResponseInit> {
  const view = await open.useCases.seeChest(actor);
  if (!view.ok) return saying(of, linkWords.ended, 401);
  const { lastNeighbourhood } = view.value;
  const keys = team.config.commandKeys;
  const body = raiseForm({
    view: view.value,
    name: actor.name,
    token: formToken(keys, session),
    nonce: randomIds.next(),
    typed: lastNeighbourhood === undefined ? {} : { neighbourhood: lastNeighbourhood },
    faults: [],
    like: [],
    ...change,
  });
  const isRefused = change.said?.isGood === false;
  const cookie = sessionCookie(keys, session, now());
  return page(of, raiseWords.title, body, { status: isRefused ? 422 : 200, hasFaults: isRefused, cookie });
}
