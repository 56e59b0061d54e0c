import { answerCall, TabCall, type TabHost } from '../../../../local/teams/page/tabs/host-protocol';
import { readTabLink } from '../../../../local/teams/page/talk/open-link';

const done: string[] = [];
const host: TabHost = {
  context: () => ({ entityId: 'fund', theme: 'dark' }),
  theme: () => 'dark',
  token: () => Promise.resolve('a.b.c'),
  onLoaded: () => void done.push('loaded'),
  onReady: () => void done.push('ready'),
  onFailed: (reason, message) => void done.push(`failed ${reason} ${message}`),
  navigateTo: (pageId, subPageId) => void done.push(`to ${pageId ?? ''} ${subPageId ?? ''}`),
  openLink: (url) => void done.push(`open ${url}`),
  shareLink: (subPageId) => void done.push(`share ${subPageId ?? ''}`),
  pickPeople: (title, isSingle) =>
    Promise.resolve(isSingle ? undefined : [{ objectId: 'a1', displayName: title, email: 'a@example.org' }]),
};
beforeEach(() => done.splice(0));

const call = (func: string, args: unknown[] = []) => answerCall(host, TabCall.parse({ id: 1, func, args }));

test('introduces itself as Teams on the web with only what it can do', async () => {
  const answer = await call('initialize', ['2.58.0', 4, []]);
  expect(answer?.slice(0, 2)).toEqual(['content', 'web']);
  expect(JSON.parse(String(answer?.[2]))).toMatchObject({
    apiVersion: 4,
    supports: { pages: { currentApp: {} } },
  });
  expect(String(answer?.[2])).not.toContain('dialog');
});

test('gives context and token', async () => {
  expect(await call('getContext')).toEqual([{ entityId: 'fund', theme: 'dark' }]);
  expect(await call('authentication.getAuthToken')).toEqual([true, 'a.b.c']);
});

test('says so when there is no token', async () => {
  const away: TabHost = { ...host, token: () => Promise.reject(new Error('away')) };
  const answer = await answerCall(away, TabCall.parse({ id: 2, func: 'authentication.getAuthToken' }));
  expect(answer).toEqual([false, 'InternalError']);
});

test('hears how the tab is getting on and where it wants to go', async () => {
  await call('appInitialization.appLoaded');
  expect(await call('appInitialization.success')).toEqual([undefined]);
  await call('appInitialization.failure', ['AuthFailed', 'no']);
  await call('pages.currentApp.navigateTo', [{ pageId: 'fund', subPageId: 'pots' }]);
  await call('executeDeepLink', ['https://example.org']);
  await call('shareDeepLink', ['pots']);
  expect(done).toEqual([
    'loaded',
    'ready',
    'failed AuthFailed no',
    'to fund pots',
    'open https://example.org',
    'share pots',
  ]);
});

test('lets people be chosen, and says when somebody closes without choosing', async () => {
  const [error, picked] = (await call('people.selectPeople', [{ title: 'Who?' }])) ?? [];
  expect(error).toBeUndefined();
  expect(picked).toEqual([{ objectId: 'a1', displayName: 'Who?', email: 'a@example.org' }]);
  expect(await call('people.selectPeople', [{ singleSelect: true }])).toEqual([{ errorCode: 8000 }]);
});

test('answers nothing to what it does not know', async () => {
  expect(await call('registerHandler', ['themeChange'])).toBeUndefined();
  expect(await call('tasks.startTask', [{}])).toBeUndefined();
});

test('reads deep links to the app’s own tabs and no others', () => {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: 'pots' }));
  const link = `https://teams.microsoft.com/l/entity/aaaa/fund?context=${context}`;
  expect(readTabLink(link)).toEqual({ entityId: 'fund', subPageId: 'pots' });
  expect(readTabLink('https://teams.microsoft.com/l/entity/aaaa/fund?context={')).toEqual({
    entityId: 'fund',
  });
  expect(readTabLink('https://elsewhere.example/l/entity/aaaa/fund')).toBeUndefined();
  expect(readTabLink('not a link')).toBeUndefined();
});
