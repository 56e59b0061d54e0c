import type { ChestEvent } from '../../core/kernel/event';
import { memoryRecord } from '../builders/in-memory/record';
import { behavesAsDeveloping } from './developing-suite';
import { behavesAsOutreach } from './outreach-suite';
import { behavesAsTrail } from './trail-suite';
import { behavesAsRows, type RecordUnderTest } from './rows-suite';

async function start(): Promise<RecordUnderTest> {
  const announced: ChestEvent[] = [];
  const record = memoryRecord({ announce: (events) => void announced.push(...events) });
  return { open: () => record, announced, close: async () => undefined };
}

describe('the record in memory', () => {
  behavesAsRows(start);
  behavesAsDeveloping(start);
  behavesAsOutreach(start);
  behavesAsTrail(start);
});
