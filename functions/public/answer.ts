import type { PublishedChest } from '../../core/engaging/published';

/** A cookie to set, or with no value to end. Always HttpOnly, Secure, SameSite=Lax, Path=/. */
export interface SetCookie {
  readonly name: string;
  readonly value: string;
  readonly maxAgeSeconds: number;
}

/** What stands around a page: whose fund it is, how to go back, in which language. */
export interface Frame {
  readonly chest?: PublishedChest;
  readonly back?: string;
  readonly language?: string;
}

/** A fault in the summary at the top, and the field that it links to. */
export interface ShownFault {
  readonly text: string;
  readonly href: string;
}

/** A page to draw. `view` names a file in views/; `words` are what it shows, escaped where they stand. */
export interface SitePage {
  readonly kind: 'page';
  readonly status: number;
  readonly view: string;
  readonly title: string;
  readonly frame: Frame;
  readonly words: object;
  readonly faults: readonly ShownFault[];
  readonly cookies: readonly SetCookie[];
  readonly headers: Readonly<Record<string, string>>;
  /** True where the page is the same for everybody and holds nothing that somebody typed. */
  readonly forEverybody: boolean;
}

/** Why no page can be shown. Each is a page of its own, in the same frame. */
export type Problem = 'not-found' | 'no-session' | 'try-again' | 'too-large' | 'too-many' | 'away' | 'broken';

/** What a page function answers. */
export type SiteAnswer =
  | SitePage
  | { readonly kind: 'redirect'; readonly to: string; readonly cookies: readonly SetCookie[] }
  | {
      readonly kind: 'file';
      readonly content: Uint8Array;
      readonly type: string;
      /** The name under which it is saved. */
      readonly name: string;
    }
  | {
      readonly kind: 'problem';
      readonly problem: Problem;
      readonly frame: Frame;
      readonly waitSeconds?: number;
    };

type PageOptions = Partial<Omit<SitePage, 'kind' | 'view' | 'title' | 'words' | 'frame'>>;

/** A page, drawn by a view. With faults its title begins «Error:». */
export function page(
  view: string,
  title: string,
  frame: Frame,
  words: object = {},
  options: PageOptions = {},
): SitePage {
  const usual = { status: 200, faults: [], cookies: [], headers: {}, forEverybody: false };
  return { kind: 'page', view, title, frame, words, ...usual, ...options };
}

/** Sends the browser on (303), so that going back or reloading posts nothing again. */
export function redirect(to: string, cookies: readonly SetCookie[] = []): SiteAnswer {
  return { kind: 'redirect', to, cookies };
}

/** A file to save. */
export function file(content: Uint8Array, type: string, name: string): SiteAnswer {
  return { kind: 'file', content, type, name };
}

/** No page, and why. `waitSeconds` for «too-many». */
export function problem(what: Problem, frame: Frame = {}, waitSeconds?: number): SiteAnswer {
  return { kind: 'problem', problem: what, frame, ...(waitSeconds === undefined ? {} : { waitSeconds }) };
}
