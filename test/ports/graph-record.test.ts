import { startLocalGraph } from '../graph/local-graph';
import { aNeed, anEvent } from './rows-for-suite';
import { behavesAsDeveloping } from './developing-suite';
import { behavesAsOutreach } from './outreach-suite';
import { behavesAsTrail } from './trail-suite';
import { behavesAsRows, type RecordUnderTest } from './rows-suite';

async function start(): Promise<RecordUnderTest> {
  const graph = await startLocalGraph();
  return { open: () => graph.record(), announced: graph.announced, close: graph.close };
}

describe('the record over Graph', () => {
  behavesAsRows(start);
  behavesAsDeveloping(start);
  behavesAsOutreach(start);
  behavesAsTrail(start);

  test('an act that waited carries when it was filed, and is kept in its row until that moment is swept', async () => {
    const graph = await startLocalGraph();
    const filedAt = '2026-07-17T12:00:00.000Z';
    const old = anEvent('waited', { at: '2026-07-17T09:00:00.000Z', chain: 'r-9' });
    const late = graph.record({ filedAt: () => filedAt });
    const { row } = await late.needs.create('waited', aNeed({ id: 'waited' }), [old]);
    const { eventChain, needs } = graph.record();
    await eventChain.moveHead('r-9', await eventChain.head('r-9'), { sweptTo: '2026-07-17T11:00:00.000Z' });
    const saved = await needs.save(row, aNeed({ id: 'waited', missing: 'new' }), []);
    expect(saved).toMatchObject({ events: [{ id: 'waited', filedAt }] });
    expect(graph.announced).toEqual([{ ...old, filedAt }]);
    const [read] = (await graph.record().changedRows.since('')).events;
    expect(read).toEqual({ ...old, filedAt });
    await graph.close();
  });
});
