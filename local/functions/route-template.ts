// The route templates of Azure Functions (those of ASP.NET): literals, {name}, {name:constraint}, {name?}, {*rest}.

interface Segment {
  readonly literal?: string;
  readonly name?: string;
  readonly isOptional: boolean;
  readonly isRest: boolean;
  readonly constraints: readonly ((value: string) => boolean)[];
}

export interface RouteTemplate {
  readonly text: string;
  readonly segments: readonly Segment[];
}

const patterns: Readonly<Record<string, RegExp>> = {
  int: /^-?\d{1,10}$/,
  long: /^-?\d{1,19}$/,
  alpha: /^[a-z]*$/i,
  bool: /^(true|false)$/i,
  guid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
};

function constraint(text: string): (value: string) => boolean {
  const [, name = '', given = ''] = /^([a-z]+)(?:\((.*)\))?$/i.exec(text) ?? [];
  const pattern = name === 'regex' ? new RegExp(given, 'i') : patterns[name];
  if (pattern) return (value) => pattern.test(value);
  const [low = 0, high = low] = given.split(',').map(Number);
  switch (name) {
    case 'length':
      return (value) => value.length >= low && value.length <= high;
    case 'minlength':
      return (value) => value.length >= low;
    case 'maxlength':
      return (value) => value.length <= low;
    case 'min':
      return (value) => Number(value) >= low;
    case 'max':
      return (value) => Number(value) <= low;
    case 'range':
      return (value) => Number(value) >= low && Number(value) <= high;
    default:
      throw new Error(`The route constraint «${text}» is not known.`);
  }
}

function segment(text: string): Segment {
  const found = /^\{(\*{0,2})([A-Za-z_]\w*)((?::[^{}]+)?)(\??)\}$/.exec(text);
  if (!found) {
    if (/[{}]/.test(text)) throw new Error(`The route segment «${text}» cannot be read.`);
    return { literal: text.toLowerCase(), isOptional: false, isRest: false, constraints: [] };
  }
  const [, stars = '', name = '', rules = '', mark = ''] = found;
  const constraints = rules.split(':').filter(Boolean).map(constraint);
  return { name, isOptional: mark === '?' || stars !== '', isRest: stars !== '', constraints };
}

/** @throws when the template cannot be read. */
export function parseRoute(text: string): RouteTemplate {
  return { text, segments: text.split('/').filter(Boolean).map(segment) };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * The parameters of a path under a template, or undefined when it does not fit. Literals ignore case, as in Azure.
 * @param path without the leading slash and the prefix
 */
export function matchRoute(template: RouteTemplate, path: string): Record<string, string> | undefined {
  const parts = path.split('/').filter((part, place, all) => part !== '' || place < all.length - 1);
  const params: Record<string, string> = {};
  for (const [place, expected] of template.segments.entries()) {
    if (expected.isRest) {
      const rest = decoded(parts.slice(place).join('/'));
      if (rest !== undefined && expected.name) params[expected.name] = rest;
      return params;
    }
    const part = parts[place];
    if (part === undefined && expected.isOptional) continue;
    const value = part === undefined ? undefined : decoded(part);
    if (value === undefined || value === '') return undefined;
    if (expected.literal !== undefined && value.toLowerCase() !== expected.literal) return undefined;
    if (!expected.constraints.every((fits) => fits(value))) return undefined;
    if (expected.name) params[expected.name] = value;
  }
  return parts.length > template.segments.length ? undefined : params;
}

/** How specific a template is: sorts literals before constrained, plain, optional and rest segments. */
export function precedence(template: RouteTemplate): string {
  return template.segments
    .map((part) => {
      if (part.literal !== undefined) return '1';
      if (part.isRest) return '9';
      return part.constraints.length > 0 ? '3' : '5';
    })
    .join('');
}
