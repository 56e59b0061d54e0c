import { react } from '../../../core/react';
import { applicationReference } from '../../../core/engaging/application-reference';
import { applicationTransitions, type ApplicationState } from '../../../core/engaging/application-states';
import { publishEverything } from '../../../core/engaging/publish-everything';
import { actorAs, worker } from '../../builders/chest/actors';
import { chestWithOpenRound, chestWithRound, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import type { MemoryPorts } from '../../builders/in-memory/ports';
import { sendAct, submission } from '../../builders/intake';

const reference = applicationReference('summer', 'nonce-1');

async function published(ports: MemoryPorts) {
  valueOf(await publishEverything(ports)(worker));
  return ports.publicSide.publisher.application('havering', reference);
}

describe('what the public site shows', () => {
  it('follows from events: the chest, its rounds, and each application as its group sees it', async () => {
    const ports = await chestWithOpenRound();
    await sendAct(ports, 'submit', submission());
    await react(ports)(ports.announced);
    const { publisher } = ports.publicSide;
    expect(await publisher.chest('havering')).toMatchObject({
      name: 'Havering Community Chest',
      helpline: { name: 'Ask the grants team on extension 100.', phone: '', email: '' },
      languages: ['en-GB'],
      rounds: [{ id: 'summer', isOpen: true, minimumPence: 50_000, maximumPence: 500_000 }],
    });
    const round = await publisher.round('havering', 'summer');
    const areas = round?.form.pages
      .flatMap((page) => page.questions)
      .find(({ id }) => id === 'neighbourhood');
    expect(areas?.options?.map(({ id }) => id)).toEqual(['harold-hill', 'rainham']);
    expect(await publisher.questionsDocument('havering', 'summer')).toBeDefined();
    expect(await publisher.application('havering', reference)).toMatchObject({
      state: 'received',
      version: 1,
      canWithdraw: true,
      changeUntil: '2026-07-31T16:00:00.000Z',
      answers: { title: 'A garden for everyone' },
    });
  });

  it('shows no round before it is announced', async () => {
    const ports = await chestWithRound();
    valueOf(await publishEverything(ports)(worker));
    expect((await ports.publicSide.publisher.chest('havering'))?.rounds).toEqual([]);
    expect(await ports.publicSide.publisher.round('havering', 'summer')).toBeUndefined();
  });

  it.each(Object.keys(applicationTransitions) as ApplicationState[])(
    'says no more of an application that is %s than its group may know',
    async (state) => {
      const ports = await chestWithOpenRound();
      await sendAct(ports, 'submit', submission());
      const row = await ports.applications.find(reference);
      if (row === undefined) throw new Error('there is no application');
      const value = { ...row.value, state, leftOutBecause: 'Not in the borough' };
      await ports.applications.save(row, value, []);
      const page = await published(ports);
      const isDecided = page?.state === 'decided';
      expect(page?.decision !== undefined).toBe(isDecided);
      const shown = JSON.stringify({ ...page, answers: {} });
      expect(shown).not.toMatch(/provisional|eligible|scor|reserve|panel|Not in the borough/);
      if (/provisional|ratified|scor|panel|eligible|deferred/.test(state) && state !== 'found-ineligible') {
        expect(page?.state).toBe('being-considered');
      }
    },
  );

  it('is everything when it is published anew, for the worker alone', async () => {
    const ports = await chestWithOpenRound();
    await sendAct(ports, 'submit', submission());
    expect(valueOf(await publishEverything(ports)(worker))).toEqual({ applications: 1 });
    expect(codeOf(await publishEverything(ports)(actorAs('lead')))).toBe('not-allowed');
  });
});
