import { tellArrivals } from '../../../core/engaging/tell-arrivals';
import { actorAs, worker } from '../../builders/chest/actors';
import { chestWithOpenRound, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import type { MemoryPorts } from '../../builders/in-memory/ports';
import { sendAct, submission } from '../../builders/intake';

/** So many applications came in on a Thursday; the clock stands at Friday's digest. */
async function withArrivals(count: number): Promise<MemoryPorts> {
  const ports = await chestWithOpenRound();
  ports.clock.set('2026-07-16T12:00:00.000Z');
  for (let number = 1; number <= count; number += 1) {
    await sendAct(ports, 'submit', submission(), { nonce: `nonce-${number}` });
  }
  ports.clock.set('2026-07-17T08:05:00.000Z');
  return ports;
}

describe('the morning line about what came in', () => {
  it('goes to lead and officers, once a day, and names nobody', async () => {
    const ports = await withArrivals(3);
    expect(valueOf(await tellArrivals(ports)(worker))).toEqual({ told: 1 });
    expect(ports.channel.told).toEqual([
      {
        chest: 'havering',
        person: 'tenant~lead',
        words: {
          key: 'arrivals|2026-07-17',
          title: '3 applications came in.',
          next: '3 applications wait to be looked through, in the Applications tab.',
        },
      },
    ]);
  });

  it('is not said when nothing came in', async () => {
    const ports = await withArrivals(1);
    ports.clock.set('2026-07-21T08:05:00.000Z');
    expect(valueOf(await tellArrivals(ports)(worker))).toEqual({ told: 0 });
  });

  it('looks back over the weekend on a Monday', async () => {
    const ports = await withArrivals(0);
    ports.clock.set('2026-07-18T12:00:00.000Z');
    await sendAct(ports, 'submit', submission());
    ports.clock.set('2026-07-20T08:05:00.000Z');
    expect(valueOf(await tellArrivals(ports)(worker))).toEqual({ told: 1 });
    expect(ports.channel.told[0]?.words.title).toBe('1 application came in.');
  });

  it('is the worker’s to say', async () => {
    expect(codeOf(await tellArrivals(await withArrivals(1))(actorAs('lead')))).toBe('not-allowed');
  });
});
