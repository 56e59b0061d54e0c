import { GraphFault, invalidRequest, itemNotFound } from '../errors';
import { optionalBodyOf } from '../request-body';
import { param, type Answer, type Call, type GraphRequest, type Route, type World } from '../call';
import { parseQuery } from '../query';
import { deleteRecord, findRecord, putRecord } from '../store/records';
import { isObject, numberIn } from '../store/rows';
import { driveItemAnswer } from './drive-answer';
import { checkName, targetOf } from './find-item';
import { driveIdOf, requireDrive } from './find-drive';
import { conflictIn } from './items';
import { makeFolders, writeDriveItem } from './write-item';
import { readCaller } from './upload-caller';

/** Large files in chunks, to an address that needs no token. */
export const uploadRoutes: readonly Route[] = [
  {
    method: 'POST',
    template: 'drives/{drive}/items/{item}/createUploadSession',
    units: 2,
    handle: createSession,
  },
];

const STEP = 320 * 1024;
const LARGEST_CHUNK = 60 * 1024 * 1024;
const HOURS = 24;

function createSession(call: Call): Answer {
  const view = requireDrive(call, param(call, 'drive'), 2);
  const target = targetOf(call, view);
  const sent = optionalBodyOf(call)['item'];
  const wanted = isObject(sent) ? sent : {};
  const folder = makeFolders(call, view, target.folder, target.missing.slice(0, -1));
  const given =
    typeof wanted['name'] === 'string' ? wanted['name'] : (target.missing.at(-1) ?? target.item?.name ?? '');
  const id = call.world.newId();
  const body = {
    drive: driveIdOf(view.list),
    folder: folder.id,
    name: checkName(given),
    conflict: conflictIn(wanted['@microsoft.graph.conflictBehavior'], 'replace'),
    expires: new Date(call.world.clock().getTime() + HOURS * 3_600_000).toISOString(),
    caller: call.caller,
  };
  putRecord(call.world.store, 'upload', { id, owner: '', body });
  return {
    status: 200,
    body: {
      '@odata.context': `${call.world.origin()}/v1.0/$metadata#microsoft.graph.uploadSession`,
      uploadUrl: `${call.world.origin()}/_upload/${id}`,
      expirationDateTime: body.expires,
      nextExpectedRanges: ['0-'],
    },
  };
}

/** Answers a request to an upload address: PUT a chunk, GET how far it is, DELETE to give up. */
export function answerUpload(world: World, id: string, request: GraphRequest): Answer {
  const session = findRecord(world.store, 'upload', id);
  if (!session) throw itemNotFound('The upload session was not found.');
  if (request.method === 'DELETE') {
    forget(world, id);
    return { status: 204 };
  }
  const had = received(world, id);
  if (request.method === 'GET') return progress(had, session.body);
  if (request.method !== 'PUT')
    throw new GraphFault(405, 'invalidRequest', 'Upload addresses take PUT, GET and DELETE.');
  const { start, end, total } = rangeOf(request);
  if (start !== had)
    throw new GraphFault(416, 'invalidRange', 'The uploaded fragment has already been received.');
  const last = end + 1 === total;
  if (!last && (request.bytes.length % STEP !== 0 || request.bytes.length > LARGEST_CHUNK)) {
    throw invalidRequest('The fragment must be a multiple of 320 KiB and under 60 MiB.');
  }
  world.store.run(
    'INSERT INTO upload_chunks (upload_id, start, bytes) VALUES (?, ?, ?)',
    id,
    start,
    request.bytes,
  );
  return last ? finish(world, id, session.body, request) : progress(end + 1, session.body);
}

function progress(had: number, session: Record<string, unknown>): Answer {
  return { status: 202, body: { expirationDateTime: session['expires'], nextExpectedRanges: [`${had}-`] } };
}

function rangeOf(request: GraphRequest): { start: number; end: number; total: number } {
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(request.headers['content-range'] ?? '');
  const range = { start: Number(match?.[1]), end: Number(match?.[2]), total: Number(match?.[3]) };
  if (!match || range.end >= range.total || range.end - range.start + 1 !== request.bytes.length) {
    throw invalidRequest('The Content-Range header does not fit the fragment.');
  }
  return range;
}

function received(world: World, id: string): number {
  const row = world.store.first(
    'SELECT COALESCE(SUM(LENGTH(bytes)), 0) AS had FROM upload_chunks WHERE upload_id = ?',
    id,
  );
  return row ? numberIn(row, 'had') : 0;
}

function finish(world: World, id: string, session: Record<string, unknown>, request: GraphRequest): Answer {
  const call = callOf(world, session, request);
  const view = requireDrive(call, String(session['drive']), 2);
  const chunks = world.store.all('SELECT bytes FROM upload_chunks WHERE upload_id = ? ORDER BY start', id);
  const bytes = Buffer.concat(
    chunks.map((row) => (row['bytes'] instanceof Uint8Array ? row['bytes'] : new Uint8Array())),
  );
  const { folder } = targetOf(call, view);
  const content = { bytes, mime: 'application/octet-stream' };
  const made = writeDriveItem(
    call,
    view,
    folder,
    String(session['name']),
    content,
    conflictIn(session['conflict'], 'replace'),
  );
  forget(world, id);
  return { status: made.created ? 201 : 200, body: driveItemAnswer(view, made.item, world.clock()) };
}

/** The chunk's own call, made in the name of the one who opened the session. */
function callOf(world: World, session: Record<string, unknown>, request: GraphRequest): Call {
  const params = { drive: String(session['drive']), item: String(session['folder']) };
  const plain = { ...request, headers: {} };
  return {
    world,
    caller: readCaller(session['caller']),
    request: plain,
    path: '_upload',
    params,
    query: parseQuery(''),
  };
}

function forget(world: World, id: string): void {
  world.store.run('DELETE FROM upload_chunks WHERE upload_id = ?', id);
  deleteRecord(world.store, 'upload', id, '');
}
