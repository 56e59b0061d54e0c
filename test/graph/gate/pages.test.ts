import type { Session } from '../../../graph/gate/session';
import { card, faultOf } from './calls';
import { baseUrl, fakeGraph, type FakeGraph } from './fake-graph';

describe('pages', () => {
  const paged = (link: (count: number) => string | undefined): FakeGraph =>
    fakeGraph((_request, count) => {
      const next = link(count);
      return {
        status: 200,
        body: { value: [{ count }], ...(next === undefined ? {} : { '@odata.nextLink': next }) },
      };
    });
  const rows = (session: Session): Promise<readonly unknown[]> => session.rows('/lists/Votes/items?$top=1');

  test('are all followed, with the base stripped from the links', async () => {
    const graph = paged((count) =>
      count < 3 ? `${baseUrl}/lists/Votes/items?$skiptoken=${count}` : undefined,
    );
    expect(await rows(graph.gate.session(card))).toEqual([{ count: 1 }, { count: 2 }, { count: 3 }]);
    expect(graph.arrived[1]?.url).toBe(`${baseUrl}/lists/Votes/items?$skiptoken=1`);
  });

  test('that lead elsewhere are a fault: the token goes nowhere else', async () => {
    const graph = paged(() => 'https://elsewhere.example/v1.0/x');
    expect(await faultOf(rows(graph.gate.session(card)))).toBeInstanceOf(Error);
    expect(graph.arrived).toHaveLength(1);
  });

  test('that lead back are a fault, not an endless loop', async () => {
    const graph = paged(() => `${baseUrl}/lists/Votes/items?$skiptoken=1`);
    expect(await faultOf(rows(graph.gate.session(card)))).toMatchObject({
      message: expect.stringContaining('before'),
    });
  });

  test('an answer without a list is a fault, not an empty page', async () => {
    const graph = fakeGraph(() => ({ status: 200, body: {} }));
    expect(await faultOf(rows(graph.gate.session(card)))).toBeInstanceOf(Error);
  });
});
