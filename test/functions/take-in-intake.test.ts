import { createUseCases } from '../../core/create-use-cases';
import type { IntakeItem } from '../../core/engaging/intake';
import { hearBell, takeInAll, type IntakeWork } from '../../functions/team/workers/take-in-intake';
import { chestWithOpenRound } from '../builders/chest/chest-in-use';
import type { MemoryPorts } from '../builders/in-memory/ports';
import type { RecordCall } from '../builders/in-memory/state';
import { putDown, submission } from '../builders/intake';

interface Buried {
  readonly queue: string;
  readonly text: string;
  readonly reason: string;
}

/** The worker over a chest in memory, with what it buried and how often it looked for what waits. */
async function aWorker(before: (call: RecordCall) => void = () => undefined) {
  const looked = { times: 0 };
  const ports: MemoryPorts = await chestWithOpenRound({
    before(call) {
      if (call.list === 'Intake' && call.act === 'query') looked.times += 1;
      before(call);
    },
  });
  const buried: Buried[] = [];
  const work: IntakeWork = {
    chests: ['havering'],
    letters: {
      async bury(queue, text, reason, at) {
        buried.push({ queue, text, reason });
        return { id: 'l-1', queue, reason, at };
      },
    },
    now: ports.clock.now,
    open: () => createUseCases(ports),
  };
  return { ports, work, buried, looked };
}

const stateOf = async (ports: MemoryPorts, nonce = 'nonce-1'): Promise<IntakeItem['state'] | undefined> =>
  (await ports.intake.find(nonce))?.value.state;

describe('the worker of the intake', () => {
  beforeEach(() => void jest.spyOn(console, 'log').mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  it('takes in all that waits when the bell rings for its chest', async () => {
    const { ports, work } = await aWorker();
    for (const nonce of ['a', 'b', 'c', 'd', 'e', 'f'])
      await putDown(ports, 'submit', submission(), { nonce });
    await hearBell(work, JSON.stringify({ chest: 'havering' }));
    expect(await ports.applications.ofRound('summer')).toHaveLength(6);
  });

  it.each([
    ['nonsense', 'not JSON'],
    ['nothing', {}],
    ['an object', { chest: 'havering' }],
  ])('hears a ring of %s as a ring', async (_what, message) => {
    const { ports, work } = await aWorker();
    await putDown(ports, 'submit', submission());
    await hearBell(work, message);
    expect(await stateOf(ports)).toBe('done');
  });

  it('does nothing for a chest that is not its own', async () => {
    const { work, looked } = await aWorker();
    await hearBell(work, { chest: 'elsewhere' });
    expect(looked.times).toBe(0);
  });

  it('makes one run of many rings at once, and another for those who rang meanwhile', async () => {
    const { ports, work, looked } = await aWorker();
    await putDown(ports, 'submit', submission());
    await Promise.all(Array.from({ length: 20 }, () => takeInAll(work, 'havering')));
    expect(looked.times).toBe(2);
  });

  it('lets an act that fails wait, and takes in the others', async () => {
    let isAway = true;
    const { ports, work, buried } = await aWorker((call) => {
      if (isAway && call.list === 'Groups' && call.act === 'create') {
        isAway = false;
        throw new Error('Graph is away');
      }
    });
    await putDown(ports, 'submit', submission(), { nonce: 'nonce-1' });
    await putDown(ports, 'submit', submission(), { nonce: 'nonce-2' });
    await hearBell(work, {});
    expect((await ports.intake.waiting()).length).toBe(1);
    expect(buried).toEqual([]);
    await hearBell(work, {});
    expect(await ports.intake.waiting()).toEqual([]);
    expect(await ports.applications.ofRound('summer')).toHaveLength(2);
  });

  it('puts aside what failed for a day, whole, for a person to look at and try again', async () => {
    let isBroken = true;
    const { ports, work, buried } = await aWorker((call) => {
      if (isBroken && call.list === 'Groups') throw new Error('a poisoned act');
    });
    await putDown(ports, 'submit', submission());
    ports.clock.set('2026-07-18T14:00:00.001Z');
    await hearBell(work, {});
    expect(await stateOf(ports)).toBe('stuck');
    expect((await ports.intake.find('nonce-1'))?.value.act).not.toBe('');
    expect(buried).toMatchObject([{ queue: 'intakeagain' }]);
    const text = Buffer.from(buried[0]?.text ?? '', 'base64').toString('utf8');
    expect(JSON.parse(text)).toEqual({ chest: 'havering', nonce: 'nonce-1' });
    isBroken = false;
    await hearBell(work, {});
    expect(await stateOf(ports)).toBe('stuck');
    await hearBell(work, text);
    expect(await stateOf(ports)).toBe('done');
  });

  it('puts an act aside at once that no use case can read', async () => {
    const { ports, work, buried } = await aWorker();
    const odd = {
      nonce: 'odd',
      kind: 'amend' as const,
      acceptedAt: ports.clock.now(),
      act: '{',
      state: 'waiting' as const,
    };
    await ports.intake.create('odd', odd, []);
    await hearBell(work, {});
    expect(await stateOf(ports, 'odd')).toBe('stuck');
    expect(buried).toHaveLength(1);
  });

  it('logs nothing that was typed', async () => {
    const spy = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const { ports, work } = await aWorker((call) => {
      if (call.list === 'Groups' && call.key !== '') throw new Error('about Gale Green, club@garden.example');
    });
    await putDown(ports, 'submit', submission());
    await hearBell(work, {});
    const logged = JSON.stringify(spy.mock.calls);
    expect(logged).toContain('intake.fault');
    expect(logged).not.toMatch(/Gale|garden/);
  });
});
