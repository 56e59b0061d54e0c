import { itemNotFound } from './errors';
import { contentOf, findDriveItemAnywhere } from './store/drive-items';
import { readDownloadToken } from './drive/drive-answer';
import { answerUpload } from './drive/upload-sessions';
import type { Answer, GraphRequest, World } from './call';

/** Answers the addresses that carry their own permission: downloads and upload sessions. Undefined for all others. */
export function answerOpenAddress(world: World, url: string, request: GraphRequest): Answer | undefined {
  const upload = /^\/_upload\/([\w-]+)$/.exec(url)?.[1];
  if (upload !== undefined) return withType(answerUpload(world, upload, request));
  const token = /^\/_download\/([\w.-]+)$/.exec(url)?.[1];
  return token === undefined ? undefined : download(world, token);
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

function withType(answer: Answer): Answer {
  return answer.body === undefined
    ? answer
    : { ...answer, headers: { 'Content-Type': 'application/json', ...answer.headers } };
}
