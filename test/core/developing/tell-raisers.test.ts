import { moveNeed } from '../../../core/developing/move-need';
import type { Need } from '../../../core/developing/need';
import { needTransitions, type NeedEvent } from '../../../core/developing/need-states';
import { raiserWords } from '../../../core/developing/raiser-words';
import { tellRaisers } from '../../../core/developing/tell-raisers';
import { isEvent, type ChestEvent } from '../../../core/kernel/event';
import { react } from '../../../core/react';
import { actorAs, worker } from '../../builders/chest/actors';
import { chestSetUp, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import type { MemoryPorts } from '../../builders/in-memory/ports';
import { aNeed } from '../../ports/rows-for-suite';

const officer = actorAs('officer');

async function moved(ports: MemoryPorts, event: NeedEvent, changes: Partial<Need> = {}) {
  const need = aNeed(changes);
  const { row } = await ports.needs.create(need.id, need, []);
  const { value, events } = valueOf(moveNeed(officer, ports.clock.now(), row, event));
  await ports.needs.save(row, value, events);
  return events.filter((each): each is ChestEvent<'need-moved'> => isEvent(each, 'need-moved'));
}

describe('telling the raisers of a need that moved', () => {
  it('tells everybody who raised or joined it, once each however often the event comes', async () => {
    const ports = await chestSetUp();
    const events = await moved(ports, 'accept', { raisers: ['tenant~one', 'tenant~two'] });
    await react(ports)(events);
    await react(ports)(events);
    expect(ports.channel.told.map(({ person }) => person)).toEqual(['tenant~one', 'tenant~two']);
    expect(ports.channel.told[0]?.words.title).toBe(
      'Your need «somewhere warm to meet» is on the list for the next round.',
    );
  });

  it('does not tell whoever moved it', async () => {
    const ports = await chestSetUp();
    const events = await moved(ports, 'accept', { raisers: [officer.key, 'tenant~two'] });
    expect(valueOf(await tellRaisers(ports)(worker, events))).toEqual({ told: 1 });
  });

  it('says many moves of one burst to one person in one message', async () => {
    const ports = await chestSetUp();
    const events = [
      ...(await moved(ports, 'accept', { id: 'a', missing: 'Lunch club' })),
      ...(await moved(ports, 'accept', { id: 'b', missing: 'Debt advice' })),
      ...(await moved(ports, 'decline', { id: 'c', because: 'already-met' })),
    ];
    await react(ports)(events);
    expect(ports.channel.told.map(({ words }) => words.title)).toEqual([
      expect.stringContaining('2 of your needs moved: «Lunch club» and «Debt advice»'),
      expect.stringContaining('was not taken on'),
    ]);
  });

  it('tries again what failed, and tells nobody twice', async () => {
    const ports = await chestSetUp();
    const events = await moved(ports, 'accept', { raisers: ['tenant~one', 'tenant~two'] });
    let fails = true;
    const channel: MemoryPorts['channel'] = {
      ...ports.channel,
      tell: async (chest, person, words) => {
        if (person === 'tenant~two' && fails) throw new Error('Teams is away');
        return ports.channel.tell(chest, person, words);
      },
    };
    await expect(tellRaisers({ ...ports, channel })(worker, events)).rejects.toThrow('Teams is away');
    fails = false;
    await tellRaisers({ ...ports, channel })(worker, events);
    expect(ports.channel.told.map(({ person }) => person)).toEqual(['tenant~one', 'tenant~two']);
  });

  it('is the worker’s own act', async () => {
    expect(codeOf(await tellRaisers(await chestSetUp())(officer, []))).toBe('not-allowed');
  });

  it('names the reason, the service and what was said', () => {
    const declined = aNeed({ because: 'not-for-this-fund', reason: 'The council pays for roads' });
    expect(raiserWords(declined, 'raised', 'declined').next).toBe(
      'This fund cannot pay for it. The council pays for roads. If there is more to say, raise it again with that.',
    );
    const passed = aNeed({ service: 'Age UK lunch club' });
    expect(raiserWords(passed, 'raised', 'redirected').next).toContain('Age UK lunch club.');
    expect(raiserWords(aNeed(), 'claimed', 'accepted').title).toContain('was not funded in the round');
    const wiped = aNeed({ because: 'about-one-person', missing: 'Taken out' });
    expect(raiserWords(wiped, 'raised', 'declined').title).not.toContain('Taken out');
  });

  it('has words for every state that a need may come to', () => {
    for (const moves of Object.values(needTransitions)) {
      for (const to of Object.values(moves)) expect(raiserWords(aNeed(), 'raised', to).title).toMatch(/\.$/);
    }
  });
});
