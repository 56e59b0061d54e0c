import { itemNotFound } from './errors';
import { contentOf, findChild, findDriveItemAnywhere, findRoot, type DriveItem } from './store/drive-items';
import { listsOf } from './store/lists';
import { allSites } from './store/sites';
import { readDownloadToken } from './drive/drive-answer';
import { answerUpload } from './drive/upload-sessions';
import type { Answer, GraphRequest, World } from './call';

/** Answers the addresses that carry their own permission: downloads and upload sessions. Undefined for all others. */
export function answerOpenAddress(world: World, url: string, request: GraphRequest): Answer | undefined {
  const upload = /^\/_upload\/([\w-]+)$/.exec(url)?.[1];
  if (upload !== undefined) return withType(answerUpload(world, upload, request));
  const token = /^\/_download\/([\w.-]+)$/.exec(url)?.[1];
  if (token !== undefined) return download(world, token);
  return url.startsWith('/web/') ? webPage(world, url) : undefined;
}

function download(world: World, token: string): Answer {
  const id = readDownloadToken(token, world.clock());
  const item = id === undefined ? undefined : findDriveItemAnywhere(world.store, id);
  if (!item) throw itemNotFound('The link is no longer valid.');
  const name = encodeURIComponent(item.name);
  return {
    status: 200,
    headers: { 'Content-Type': item.mime, 'Content-Disposition': `attachment; filename*=UTF-8''${name}` },
    bytes: contentOf(world.store, item),
  };
}

/** What a webUrl leads to: a file's bytes. Other pages are SharePoint's and Teams' own, and are not here. */
function webPage(world: World, url: string): Answer {
  const [host = '', ...path] = decodeURIComponent(url.slice('/web/'.length).split('?')[0] ?? '').split('/');
  const file = fileAt(world, host, path);
  const headers = {
    'Content-Type': file?.mime ?? 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
  };
  if (file)
    return {
      status: 200,
      headers: { ...headers, 'Content-Security-Policy': 'sandbox' },
      bytes: contentOf(world.store, file),
    };
  return {
    status: 404,
    headers,
    bytes: Buffer.from(
      'The local Microsoft 365 has no page here. Files open; sites, lists and meetings do not.',
    ),
  };
}

function fileAt(world: World, host: string, path: readonly string[]): DriveItem | undefined {
  const site = allSites(world.store).find(
    (each) => each.host === host && `${path.join('/')}/`.startsWith(`${each.path}/`) && each.path !== '',
  );
  const [library, ...names] = site ? path.slice(site.path.split('/').length) : [];
  const list =
    site &&
    listsOf(world.store, site.id).find(
      (each) => each.template === 'documentLibrary' && each.name === library,
    );
  let place = list && findRoot(world.store, list.id);
  for (const name of names) place = place && findChild(world.store, place, name);
  return place?.folder === false ? place : undefined;
}

function withType(answer: Answer): Answer {
  return answer.body === undefined
    ? answer
    : { ...answer, headers: { 'Content-Type': 'application/json', ...answer.headers } };
}
