import { app, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import { RecordUnavailable } from '../../../core/ports/faults';
import { log, logFault } from '../../log';
import { nobodys, saying } from './answer';
import { claimLink, renewLink, showLink } from './link-page';
import { raise, showRaise } from './raise-page';
import { readPost, type Fields } from './read-post';
import { styles, stylesPath } from './styles';
import { originOf, type LinkTeam } from './visit';
import { linkWords } from './words';

type Get = (team: LinkTeam, request: HttpRequest) => Promise<HttpResponseInit>;
type Post = (team: LinkTeam, request: HttpRequest, fields: Fields) => Promise<HttpResponseInit>;

interface LinkPage {
  readonly name: string;
  readonly route: string;
  readonly get?: Get;
  readonly post: Post;
}

/** Every page of personal links: its address, what looking shows, what sending does. */
const pages: readonly LinkPage[] = [
  { name: 'link', route: 'link/{token}', get: showLink, post: claimLink },
  { name: 'link-new', route: 'link/{token}/new', post: renewLink },
  { name: 'raise', route: 'raise/{chest}', get: showRaise, post: raise },
];

/** Registers the pages on which link workers without an account raise needs. No script, and nobody signs in. */
export function serveLinkPages(team: () => LinkTeam): void {
  for (const linkPage of pages) {
    app.http(linkPage.name, {
      methods: linkPage.get === undefined ? ['POST'] : ['GET', 'HEAD', 'POST'],
      route: linkPage.route,
      authLevel: 'anonymous',
      handler: (request) => answer(linkPage, team(), request),
    });
  }
  app.http('link-styles', {
    methods: ['GET', 'HEAD'],
    route: stylesPath,
    authLevel: 'anonymous',
    handler: async () => ({
      status: 200,
      body: styles,
      headers: {
        'Content-Type': 'text/css; charset=utf-8',
        'Cache-Control': 'public, max-age=31536000, immutable',
        'X-Content-Type-Options': 'nosniff',
      },
    }),
  });
}

async function answer(
  { name, get, post }: LinkPage,
  team: LinkTeam,
  request: HttpRequest,
): Promise<HttpResponseInit> {
  try {
    if (get !== undefined && request.method !== 'POST') return await get(team, request);
    const fields = await readPost(request, originOf(team));
    if (fields === 'foreign') {
      log('link.foreign', { action: name });
      return saying(nobodys, linkWords.foreign, 403);
    }
    if (fields === 'too-large') return saying(nobodys, linkWords.tooLarge, 413);
    return await post(team, request, fields);
  } catch (fault) {
    logFault('link.fault', fault, { action: name });
    const isAway = fault instanceof RecordUnavailable && fault.effect === 'none';
    return saying(nobodys, isAway ? linkWords.away : linkWords.broken, isAway ? 503 : 500);
  }
}
