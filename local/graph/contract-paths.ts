import { isObject, listOr, textOr } from './store/rows';

/** One operation of the contract: where it stands in the document, and what it says. */
export interface Operation {
  template: string;
  pointer: string;
  /** Names of its query parameters. */
  query: ReadonlySet<string>;
  hasRequestBody: boolean;
  operation: Record<string, unknown>;
}

interface Path {
  template: string;
  pattern: RegExp;
  fixedLetters: number;
  item: Record<string, unknown>;
}

export type FindOperation = (method: string, path: string) => Operation | 'no-path' | 'no-method';

/** Builds a look-up from request paths to the operations of an OpenAPI document; the most literal template wins. */
export function contractPaths(document: Record<string, unknown>): FindOperation {
  const paths = pathsOf(document);
  return (method, path) => {
    const hits = formsOf(path).flatMap((form) => paths.filter(({ pattern }) => pattern.test(form)));
    const ranked = hits.toSorted((left, right) => right.fixedLetters - left.fixedLetters);
    const name = method.toLowerCase();
    const hit = ranked.find(({ item }) => isObject(item[name]));
    if (!hit) return ranked.length > 0 ? 'no-method' : 'no-path';
    return operationOf(document, hit, name);
  };
}

function pathsOf(document: Record<string, unknown>): Path[] {
  const paths = isObject(document['paths']) ? document['paths'] : {};
  return Object.entries(paths).map(([template, item]) => ({
    template,
    pattern: new RegExp(`^${patternOf(template)}$`, 'i'),
    fixedLetters: template.replaceAll(/\{[^}]*\}/g, '').length,
    item: isObject(item) ? item : {},
  }));
}

function patternOf(template: string): string {
  return template
    .split(/(\{[^}]*\})/)
    .map((part) => {
      if (!part.startsWith('{')) return part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
      // Parameters that are paths themselves may hold slashes.
      return part.includes('path') ? '.+?' : '[^/]+?';
    })
    .join('');
}

/** A path as the contract may write it: bracket keys and full names made plain, and the drives' other addresses. */
function formsOf(path: string): string[] {
  const plain = `/${path.replace(/^\/+/, '')}`
    .replaceAll(/\/([\w.]+)\('([^'=]*)'\)/g, '/$1/$2')
    .replaceAll(/microsoft\.graph\.(?!user\b|group\b)(\w+)/g, '$1')
    .replaceAll(/\/(\w+)\(\)/g, '/$1');
  const site = plain.replace(/^\/sites\/[^/]+:\/[^:]+:\//i, '/sites/by-path/');
  const drive = site
    .replace(/^\/(sites|users|groups)\/[^/]+\/drive(?=\/|$)/i, '/drives/alias')
    .replace(/^\/sites\/[^/]+\/lists\/[^/]+\/drive(?=\/|$)/i, '/drives/alias')
    .replace(/^\/me\/drive(?=\/|$)/i, '/drives/alias');
  return [...new Set([plain, site, drive])];
}

function operationOf(document: Record<string, unknown>, path: Path, method: string): Operation {
  const found = path.item[method];
  const operation = isObject(found) ? found : {};
  const shared = path.item['parameters'];
  const own = operation['parameters'];
  const parameters = [...listOr(shared), ...listOr(own)];
  const named = parameters
    .map((each: unknown) => parameterOf(document, each))
    .filter((each) => each['in'] === 'query');
  const pointer = `#/paths/${path.template.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}`;
  return {
    template: path.template,
    pointer,
    query: new Set(named.map((each) => String(each['name']).toLowerCase())),
    hasRequestBody: isObject(operation['requestBody']),
    operation,
  };
}

function parameterOf(document: Record<string, unknown>, parameter: unknown): Record<string, unknown> {
  if (!isObject(parameter)) return {};
  const name = /^#\/components\/parameters\/(.+)$/.exec(textOr(parameter['$ref'], ''))?.[1];
  const components = document['components'];
  const shared = isObject(components) && isObject(components['parameters']) ? components['parameters'] : {};
  const found = name === undefined ? parameter : shared[name];
  return isObject(found) ? found : {};
}
