import { requireList } from '../access';
import { itemNotFound } from '../errors';
import { param, type Answer, type Call, type Route } from '../call';
import { contentTypeId } from './item-answer';
import type { SharePointList } from '../store/lists';

const TYPES = 'sites/{site}/lists/{list}/contentTypes';

/** The content types of a list: SharePoint's own, since none can be added here. */
export const contentTypeRoutes: readonly Route[] = [
  { method: 'GET', template: TYPES, units: 2, handle: list },
  { method: 'GET', template: `${TYPES}/{contentType}`, units: 1, handle: get },
];

/** The content types a list has: Item or Document, and Folder. */
export function contentTypesAnswer(list: SharePointList): Record<string, unknown>[] {
  const main = list.template === 'documentLibrary' ? 'Document' : 'Item';
  return [main, 'Folder'].map((name) => ({
    id: contentTypeId(list, name),
    description:
      name === 'Folder'
        ? 'Create a new folder.'
        : `Create a new ${main === 'Item' ? 'list item' : 'document'}.`,
    group:
      name === 'Document'
        ? 'Document Content Types'
        : name === 'Folder'
          ? 'Folder Content Types'
          : 'List Content Types',
    hidden: false,
    name,
    base: { id: name === 'Folder' ? '0x0120' : name === 'Document' ? '0x0101' : '0x01', name },
  }));
}

function list(call: Call): Answer {
  const { list: found } = requireList(call, param(call, 'site'), param(call, 'list'), 1);
  return { status: 200, body: { value: contentTypesAnswer(found) } };
}

function get(call: Call): Answer {
  const { list: found } = requireList(call, param(call, 'site'), param(call, 'list'), 1);
  const wanted = param(call, 'contentType').toLowerCase();
  const type = contentTypesAnswer(found).find((each) => String(each['id']).toLowerCase() === wanted);
  if (!type) throw itemNotFound('The specified content type was not found.');
  return { status: 200, body: type };
}
