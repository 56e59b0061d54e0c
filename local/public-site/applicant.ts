import { multipartOf, type AttachedFile } from './multipart';
import { formsOf, linksOf, textIn, type FoundForm, type FoundLink } from './read-html';

/** One HTTP request of a browser without script. `path` begins with a slash. */
export interface Asking {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** What came back. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Carries a request: over HTTP, or straight to the site's handler. Redirects are not followed. */
export type Send = (asking: Asking) => Promise<Answered>;

/** A page as a person meets it. */
export interface SeenPage {
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  readonly title: string;
  readonly heading: string;
  /** What the summary at the top says is wrong. */
  readonly faults: readonly FoundLink[];
  readonly links: readonly FoundLink[];
  readonly forms: readonly FoundForm[];
}

/** What is put into a form: by field, a text, or all that is ticked. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** Somebody at the public site with a plain browser: keeps cookies, follows redirects, fills in what the page has. */
export interface Applicant {
  /** The page in front of them. Throws before the first one is opened. */
  page(): SeenPage;
  open(path: string): Promise<SeenPage>;
  /** Follows the first link that says this. Throws when the page has none. */
  follow(text: string): Promise<SeenPage>;
  /** Fills in the page's form and presses a button of it, by what it says; the first one when none is named. */
  submit(filled?: Filled, button?: string): Promise<SeenPage>;
  /** Chooses a file and presses a button of the form that takes it. */
  attach(file: AttachedFile, button: string): Promise<SeenPage>;
  /** Sends something that no page of ours would. */
  ask(
    asking: Omit<Asking, 'headers'> & { readonly headers?: Readonly<Record<string, string>> },
  ): Promise<SeenPage>;
  readonly cookies: Map<string, string>;
}

/** Opens a browser without script, with no cookie yet. `origin` is what it says of itself when it posts. */
export function openApplicant(send: Send, origin: string): Applicant {
  const cookies = new Map<string, string>();
  let current: SeenPage | undefined;
  const ask: Applicant['ask'] = async ({ headers = {}, ...asking }) => {
    let answered = await send({ ...asking, headers: { ...cookieHeader(cookies), ...headers } });
    let { path } = asking;
    keepCookies(cookies, answered.headers);
    for (let hops = 0; answered.status === 303 && hops < 10; hops += 1) {
      path = answered.headers.get('location') ?? '/';
      answered = await send({ method: 'GET', path, headers: cookieHeader(cookies) });
      keepCookies(cookies, answered.headers);
    }
    current = seen(path, answered);
    return current;
  };
  const page = (): SeenPage => {
    if (current === undefined) throw new Error('no page has been opened yet');
    return current;
  };
  const press = (filled: Filled, button?: string, file?: AttachedFile): Promise<SeenPage> => {
    const { forms, path, title } = page();
    const form = formWith(forms, button);
    if (form === undefined) throw new Error(`there is no form for that on «${title}»`);
    const fields = bodyOf(form, filled, button);
    const { contentType, body } = form.takesFiles
      ? multipartOf(fields, file)
      : { contentType: 'application/x-www-form-urlencoded', body: fields.toString() };
    const headers = { 'content-type': contentType, origin, 'sec-fetch-site': 'same-origin' };
    return ask({ method: 'POST', path: form.action || path, headers, body });
  };
  return {
    cookies,
    page,
    ask,
    open: (path) => ask({ method: 'GET', path }),
    follow: (text) => ask({ method: 'GET', path: linkNamed(page(), text) }),
    submit: (filled = {}, button) => press(filled, button),
    attach: (file, button) => press({}, button, file),
  };
}

function seen(path: string, { status, headers, text }: Answered): SeenPage {
  const summary = /<div[^>]*class="nhsuk-error-summary"[\s\S]*?<\/ul>/.exec(text)?.[0] ?? '';
  return {
    path,
    status,
    headers,
    html: text,
    title: textIn(text, 'title'),
    heading: textIn(text, 'h1'),
    faults: linksOf(summary),
    links: linksOf(text),
    forms: formsOf(text),
  };
}

function linkNamed({ links, title }: SeenPage, text: string): string {
  const found = links.find((link) => link.text === text) ?? links.find((link) => link.text.startsWith(text));
  if (found === undefined) throw new Error(`there is no link «${text}» on «${title}»`);
  return found.href;
}

/** The form that has the button; the page's first where none is named. */
function formWith(forms: readonly FoundForm[], button: string | undefined): FoundForm | undefined {
  if (button === undefined) return forms[0];
  return forms.find(({ controls }) =>
    controls.some(({ kind, text }) => kind === 'button' && text === button),
  );
}

/** What a browser sends: what stands in the form, what was filled in instead, and the button that was pressed. */
function bodyOf({ controls }: FoundForm, filled: Filled, button: string | undefined): URLSearchParams {
  const body = new URLSearchParams();
  const done = new Set<string>();
  for (const { kind, name, value, isOn, text } of controls) {
    if (name === '' || kind === 'file') continue;
    const given = filled[name];
    if (kind === 'button') {
      if (text === button) body.append(name, value);
    } else if (given === undefined) {
      if (isOn) body.append(name, value);
    } else if (!done.has(name)) {
      for (const each of typeof given === 'string' ? [given] : given) body.append(name, each);
      done.add(name);
    }
  }
  return body;
}

function cookieHeader(cookies: ReadonlyMap<string, string>): Record<string, string> {
  return cookies.size === 0
    ? {}
    : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
}

function keepCookies(cookies: Map<string, string>, headers: Headers): void {
  for (const line of headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const [name = '', ...value] = pair.split('=');
    if (/max-age=0\b/i.test(line)) cookies.delete(name);
    else cookies.set(name, value.join('='));
  }
}
