import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { startLoopbackServer, type LoopbackServer } from '../../../local/loopback-server';

/** A tab of a few lines that speaks through the real teams-js and writes down what it learnt. */
const page = (hostOrigin: string, answers: boolean): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Small tab</title><script src="/teams.js"></script></head>
<body><main><h1>Small tab</h1><dl>
<dt>theme</dt><dd id="theme"></dd><dt>name</dt><dd id="name"></dd><dt>page</dt><dd id="page"></dd>
<dt>sub-page</dt><dd id="sub"></dd><dt>token</dt><dd id="token"></dd></dl>
<button id="go">Go to the fund</button><p id="fault"></p></main>
<script>
const show = (id, text) => { document.getElementById(id).textContent = text; };
const { app, authentication, pages } = microsoftTeams;
async function open() {
  await app.initialize([${JSON.stringify(hostOrigin)}]);
  app.notifyAppLoaded();
  const context = await app.getContext();
  show('theme', context.app.theme);
  show('name', context.user.userPrincipalName);
  show('page', context.page.id);
  show('sub', context.page.subPageId);
  app.registerOnThemeChangeHandler((theme) => show('theme', theme));
  show('token', await authentication.getAuthToken());
  document.getElementById('go').onclick = () => pages.currentApp.navigateTo({ pageId: 'fund', subPageId: 'pots' });
  await app.notifySuccess();
}
if (${String(answers)}) open().catch((error) => show('fault', String(error)));
</script></body></html>`;

/** Serves the tab; it accepts a host at the origin that `hostOrigin` names when asked. */
export function startSmallTab(hostOrigin: () => string): Promise<LoopbackServer> {
  const script = createRequire(__filename).resolve('@microsoft/teams-js');
  return startLoopbackServer(0, (request, response) => {
    if (request.url === '/teams.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(script));
      return;
    }
    const answers = !(request.url ?? '').includes('silent');
    response.writeHead(200, { 'content-type': 'text/html' }).end(page(hostOrigin(), answers));
  });
}
