import { routePaths } from '../../../core/contracts/route-paths';
import { routes, type RouteName } from '../../../core/contracts/routes';

describe('the table of routes', () => {
  const names = Object.keys(routes) as RouteName[];

  it.each(names)('gives %s the method and path of its own name', (name) => {
    const { method, path } = routes[name];
    expect({ method, path }).toEqual(routePaths[name]);
  });

  it('has no path twice under one method', () => {
    const addresses = names.map((name) => `${routes[name].method} ${routes[name].path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
