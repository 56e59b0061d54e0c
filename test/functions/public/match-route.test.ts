import { matchRoute } from '../../../functions/public/match-route';

const routes = [
  { method: 'GET', path: '/' },
  { method: 'GET', path: '/{chest}' },
  { method: 'GET', path: '/{chest}/{round}' },
  { method: 'GET', path: '/{chest}/return' },
  { method: 'GET', path: '/help' },
  { method: 'POST', path: '/{chest}/{round}' },
] as const;

test.each([
  ['/', '/'],
  ['/havering', '/{chest}'],
  ['/help', '/help'],
  ['/havering/return', '/{chest}/return'],
  ['/havering/spring/', '/{chest}/{round}'],
])('%s is %s', (path, expected) => {
  expect(matchRoute(routes, 'GET', path)?.route.path).toBe(expected);
});

test('names the parts', () => {
  expect(matchRoute(routes, 'GET', '/havering/spring')?.params).toEqual({
    chest: 'havering',
    round: 'spring',
  });
});

test.each(['/a/b/c', '/..', '/a//b', '/%2e%2e/x', '/a b', '/havering/<script>'])('%s is no page', (path) => {
  expect(matchRoute(routes, 'GET', path)).toBeUndefined();
});

test('another method is another page, or none', () => {
  expect(matchRoute(routes, 'POST', '/havering/spring')?.route.method).toBe('POST');
  expect(matchRoute(routes, 'POST', '/havering')).toBeUndefined();
});
