import { startLocalGraph } from '../graph/local-graph';
import { behavesAsTrail } from './trail-suite';
import { behavesAsRows, type RecordUnderTest } from './rows-suite';

async function start(): Promise<RecordUnderTest> {
  const graph = await startLocalGraph();
  return { open: () => graph.record(), announced: graph.announced, close: graph.close };
}

describe('the record over Graph', () => {
  behavesAsRows(start);
  behavesAsTrail(start);
});
