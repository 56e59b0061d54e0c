import type { StartedTeam } from './started-team';
import { memberOf } from './answers';
import { rowsOf } from './record-rows';

/** The fund whose pages are visited. */
export const chest = 'hackney';

/** A need as it is typed. */
export const typedNeed = {
  missing: 'A warm place to meet',
  forWhom: 'Older people',
  neighbourhood: 'harold-hill',
};

/** A page as a browser without script gets it. */
export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What the page set, or was opened with. */
  readonly cookie: string;
}

type Fields = Readonly<Record<string, string>>;

/** The value of a hidden field. */
export function hidden({ text }: Page, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
}

/** The address of a personal link in any text. */
export function linkIn(text: unknown): string {
  return /\/link\/[\w-]+/.exec(JSON.stringify(text) ?? '')?.[0] ?? '';
}

/** A link worker without an account, whose browser runs no script. */
export interface LinkVisitor {
  visit(path: string, init?: RequestInit): Promise<Page>;
  post(path: string, fields: Fields, headers?: Fields): Promise<Page>;
  /** A new link worker's link, as the letter that was to be copied holds it; empty where it was mailed. */
  invite(changes?: object): Promise<string>;
  /** The key of whoever was invited last without a name of their own. */
  lastInvited(): string;
  /** A page of their own, with the cookie that opens it. */
  openPage(): Promise<Page>;
  send(page: Page, fields: Fields): Promise<Page>;
  /** Every need of the fund, as text. */
  needs(): Promise<string>;
}

/** Visits the pages of a team app that has been started by the time of the first visit. */
export function linkVisitor(team: () => StartedTeam): LinkVisitor {
  let invited = 0;
  const visit: LinkVisitor['visit'] = async (path, init = {}) => {
    const { status, headers, body } = await team().send(path, { redirect: 'manual', ...init });
    const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return { status, headers, text: String(body), cookie };
  };
  const post: LinkVisitor['post'] = (path, fields, headers = {}) => {
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams(fields).toString();
    return visit(path, { method: 'POST', headers: { ...type, ...headers }, body });
  };
  const invite: LinkVisitor['invite'] = async (changes = {}) => {
    invited += 1;
    const input = {
      chest,
      nonce: `w-${invited}`,
      name: 'Perpetua <b>Quill</b>',
      organisation: '',
      ...changes,
    };
    const { body } = await team().ask('officer.hackney', 'inviteLinkWorker', input);
    return linkIn(memberOf(body, 'letter'));
  };
  return {
    visit,
    post,
    invite,
    lastInvited: () => `link~w-${invited}`,
    async openPage() {
      const { cookie } = await post(await invite(), {});
      const page = await visit(`/raise/${chest}`, { headers: { cookie } });
      return { ...page, cookie };
    },
    send(page, fields) {
      const own = { token: hidden(page, 'token'), nonce: hidden(page, 'nonce'), act: 'raise' };
      return post(`/raise/${chest}`, { ...own, ...fields }, { cookie: page.cookie });
    },
    needs: async () => JSON.stringify((await rowsOf(team(), chest))['Needs']),
  };
}
