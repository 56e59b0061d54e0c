import { openMemory } from '../../functions/memory';

const minute = 60_000;

describe('reads remembered for a minute', () => {
  it('asks once for what is asked for twice, also at the same moment', async () => {
    const memory = openMemory(() => 0);
    let asked = 0;
    const load = async (): Promise<number> => (asked += 1);
    await Promise.all([memory.read('a', load), memory.read('a', load)]);
    expect(await memory.read('a', load)).toBe(1);
    expect(asked).toBe(1);
  });

  it('asks again after 60 seconds', async () => {
    let now = 0;
    const memory = openMemory(() => now);
    let asked = 0;
    const load = async (): Promise<number> => (asked += 1);
    await memory.read('a', load);
    now = minute;
    expect(await memory.read('a', load)).toBe(2);
  });

  it('keeps no failed read', async () => {
    const memory = openMemory(() => 0);
    await expect(memory.read('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await memory.read('a', async () => 'back')).toBe('back');
  });

  it('shows our own write at once, without making the read live longer', async () => {
    let now = 0;
    const memory = openMemory(() => now);
    await memory.read('a', async () => [1]);
    now = minute - 1;
    memory.update<number[]>('a', (list) => [...list, 2]);
    expect(await memory.read('a', async () => [9])).toEqual([1, 2]);
    now = minute;
    expect(await memory.read('a', async () => [9])).toEqual([9]);
  });
});
