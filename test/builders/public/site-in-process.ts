import { HttpRequest } from '@azure/functions';
import { siteHandler } from '../../../functions/public/serve';
import type { Site } from '../../../functions/public/site';
import type { Answered, Asking, Send } from '../../../local/public-site/applicant';
import { openApplicant, type Applicant } from '../../../local/public-site/applicant';
import { builtSite } from './built-site';

/** Carries requests straight to the site's handler, as the function host would over HTTP. */
export async function siteInProcess(site: Site): Promise<Send> {
  const handle = siteHandler(site, await builtSite());
  return async ({ method, path, headers, body }: Asking): Promise<Answered> => {
    const request = new HttpRequest({
      method,
      url: `${site.origin}${path}`,
      headers: { ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? { string: body } : { bytes: body } }),
    });
    const { status = 200, headers: given = {}, cookies = [], body: answered = '' } = await handle(request);
    const answeredHeaders = new Headers(given as Record<string, string>);
    for (const { name, value, maxAge } of cookies) {
      answeredHeaders.append(
        'set-cookie',
        `${name}=${value}; Max-Age=${maxAge}; Path=/; HttpOnly; Secure; SameSite=Lax`,
      );
    }
    return { status, headers: answeredHeaders, text: textFrom(answered) };
  };
}

function textFrom(body: unknown): string {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? Buffer.from(body).toString('latin1') : '';
}

/** Somebody without script at a site in process. */
export async function anApplicant(site: Site): Promise<Applicant> {
  return openApplicant(await siteInProcess(site), site.origin);
}
