import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { childrenOf, contentOf, findDriveItem, type DriveItem } from '../store/drive-items';
import { webAddress } from '../sharepoint/web-address';
import { driveIdOf } from './find-drive';
import type { ListView } from '../sharepoint/item-answer';

const LINK_MINUTES = 60;
// Links die with the process: they are short-lived by nature.
const secret = randomBytes(32);

/** A file or folder as Graph shows it. */
export function driveItemAnswer(view: ListView, item: DriveItem, now: Date): Record<string, unknown> {
  const guid = `{${item.guid.toUpperCase()}}`;
  const root = item.parent === undefined;
  return {
    ...(item.folder ? {} : { '@microsoft.graph.downloadUrl': downloadUrl(view.origin, item, now) }),
    createdBy: item.createdBy,
    createdDateTime: item.created,
    cTag: `"c:${guid},${item.version}"`,
    eTag: etagOfDriveItem(item),
    id: item.id,
    lastModifiedBy: item.modifiedBy,
    lastModifiedDateTime: item.modified,
    name: item.name,
    ...(root ? {} : { parentReference: parentReference(view, item) }),
    webUrl: `${webAddress(view.origin, view.site)}/${encodeURIComponent(view.list.name)}${encodedPath(view, item)}`,
    fileSystemInfo: { createdDateTime: item.created, lastModifiedDateTime: item.modified },
    size: item.size,
    ...(root ? { root: {} } : {}),
    ...(item.folder
      ? { folder: { childCount: childrenOf(view.store, item).length } }
      : { file: fileFacet(view, item) }),
  };
}

/** The marker of a deleted file or folder in a delta answer. */
export function deletedAnswer(view: ListView, item: DriveItem): Record<string, unknown> {
  const facet = item.folder ? { folder: {} } : { file: {} };
  return {
    id: item.id,
    name: item.name,
    parentReference: { driveType: 'documentLibrary', driveId: driveIdOf(view.list), id: item.parent },
    deleted: { state: 'deleted' },
    ...facet,
  };
}

/** The eTag of a file or folder, quotes inside the text. */
export function etagOfDriveItem(item: DriveItem): string {
  return `"{${item.guid.toUpperCase()}},${item.version}"`;
}

/** A pre-authenticated address of a file's bytes; it works for an hour. */
export function downloadUrl(origin: string, item: DriveItem, now: Date): string {
  const until = Math.floor(now.getTime() / 60_000) + LINK_MINUTES;
  return `${origin}/_download/${item.id}.${until}.${signature(`${item.id}.${until}`)}`;
}

/** The id inside a download token that is genuine and not too old. */
export function readDownloadToken(token: string, now: Date): string | undefined {
  const [id = '', until = '', given = ''] = token.split('.');
  const expected = Buffer.from(signature(`${id}.${until}`));
  const actual = Buffer.from(given);
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return undefined;
  return Number(until) * 60_000 >= now.getTime() ? id : undefined;
}

/** The path of a file or folder below its drive's root: '' for the root, else '/a/b'. */
function pathOf(view: ListView, item: DriveItem): string {
  const parent = item.parent === undefined ? undefined : findDriveItem(view.store, item.driveId, item.parent);
  return parent ? `${pathOf(view, parent)}/${item.name}` : '';
}

function encodedPath(view: ListView, item: DriveItem): string {
  return pathOf(view, item).split('/').map(encodeURIComponent).join('/');
}

function parentReference(view: ListView, item: DriveItem): Record<string, unknown> {
  const driveId = driveIdOf(view.list);
  const path = `/drives/${driveId}/root:${pathOf(view, item).replace(/\/[^/]*$/, '')}`;
  return { driveType: 'documentLibrary', driveId, id: item.parent, path, siteId: view.site.id };
}

function fileFacet(view: ListView, item: DriveItem): Record<string, unknown> {
  const hash = createHash('sha256').update(contentOf(view.store, item)).digest('hex').toUpperCase();
  return { mimeType: item.mime, hashes: { sha256Hash: hash } };
}

function signature(text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}
