import { answerSite } from '../../../functions/public/answer-site';
import { openRender } from '../../../functions/public/render';
import { builtSite } from '../../builders/public/built-site';
import { memorySite } from '../../builders/in-memory/site';

test('x', async () => {
  const built = await builtSite();
  const render = openRender(built.views, built.paths);
  const a = await answerSite(memorySite(), {
    method: 'GET',
    path: '/nowhere',
    query: new Map(),
    form: new Map(),
    cookies: new Map(),
    network: 'n',
    contentType: '',
  });
  if (a.kind === 'page') console.log(render(a));
  expect(a.kind).toBe('page');
});
