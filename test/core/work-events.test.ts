import { openChainIndex } from '../../core/chain-index';
import { agreePriority } from '../../core/developing/agree-priority';
import { raiseNeed } from '../../core/developing/raise-need';
import { sortNeed } from '../../core/developing/sort-need';
import { admitApplication } from '../../core/engaging/admit-application';
import { moveRound } from '../../core/founding/move-round';
import { faultInChain } from '../../core/kernel/chain';
import type { ChestEvent } from '../../core/kernel/event';
import { newEvent } from '../../core/kernel/record-event';
import { reactions } from '../../core/reactions';
import { sweepEvents } from '../../core/sweep-events';
import { verifyChain } from '../../core/verify-chain';
import { workEvents } from '../../core/work-events';
import { actorAs, worker } from '../builders/chest/actors';
import { chestWithOpenRound, codeOf, valueOf } from '../builders/chest/chest-in-use';
import { applicationInput } from '../builders/chest/application-input';
import { needInput } from '../builders/chest/inputs';
import { chestWithDecision } from '../builders/chest/released-round';
import type { MemoryPorts } from '../builders/in-memory/ports';

const officer = actorAs('officer');
const at = '2026-08-27T15:00:00.000Z';

const released = (decision: string): ChestEvent =>
  newEvent(worker, at, {
    kind: 'decision-released',
    chain: 'summer',
    about: [decision],
    facts: { decision, application: 'summer-0001', outcome: 'award', amountPence: 150_000 },
  });

async function needState(ports: MemoryPorts, need: string): Promise<string | undefined> {
  return (await ports.needs.find(need))?.value.state;
}

/** A round that favours loneliness, with a need behind it in each of two areas. */
async function withPriority(): Promise<MemoryPorts> {
  const ports = await chestWithOpenRound();
  for (const neighbourhood of ['harold-hill', 'rainham']) {
    valueOf(await raiseNeed(ports)(officer, needInput({ nonce: neighbourhood, neighbourhood })));
    valueOf(await sortNeed(ports)(officer, { need: neighbourhood, act: 'accept', version: 1 }));
  }
  const priority = { round: 'summer', theme: 'loneliness', weight: 1, needs: ['harold-hill', 'rainham'] };
  valueOf(await agreePriority(ports)(officer, priority));
  return ports;
}

describe('what a release sets off', () => {
  it('is an award and a letter, once however often the event comes', async () => {
    const { ports, decision } = await chestWithDecision();
    const work = workEvents(ports, openChainIndex());
    expect(await work([released(decision.id)])).toEqual({ chained: 1, refused: [] });
    expect(await work([released(decision.id), released(decision.id)])).toEqual({ chained: 0, refused: [] });
    expect(await ports.awards.ofRound('summer')).toHaveLength(1);
    expect(ports.mail.letters).toHaveLength(1);
  });

  it('is done again when the process died before the chain said so', async () => {
    let isDying = true;
    const { ports, decision } = await chestWithDecision(
      'award',
      {},
      {
        before: ({ act }) => {
          if (isDying && act === 'chain') throw new Error('the process died here');
        },
      },
    );
    await expect(workEvents(ports, openChainIndex())([released(decision.id)])).rejects.toThrow('died');
    isDying = false;
    expect((await workEvents(ports, openChainIndex())([released(decision.id)])).chained).toBe(1);
    expect(await ports.awards.ofRound('summer')).toHaveLength(1);
  });

  it('that the rules refuse is told and does not hold up the trail', async () => {
    const { ports, decision } = await chestWithDecision('award', { step: 'ratified' });
    const worked = await workEvents(ports, openChainIndex())([released(decision.id)]);
    expect(worked.chained).toBe(1);
    expect(worked.refused.map(({ reaction, refusal }) => [reaction, refusal.code])).toEqual([
      ['make-award', 'wrong-state'],
      ['tell-group', 'wrong-state'],
    ]);
  });
});

describe('needs on their way', () => {
  it('are claimed by an application for their theme and area, funded by its award, and given back at the end', async () => {
    const ports = await withPriority();
    const work = workEvents(ports, openChainIndex());
    valueOf(await admitApplication(ports)(officer, applicationInput()));
    await work(ports.announced);
    expect(await needState(ports, 'harold-hill')).toBe('claimed');
    expect(await needState(ports, 'rainham')).toBe('prioritised');
    const award = newEvent(worker, at, {
      kind: 'award-made',
      chain: 'summer',
      about: ['summer-0001'],
      facts: { award: 'summer-0001', amountPence: 1 },
    });
    await work([award]);
    expect(await needState(ports, 'harold-hill')).toBe('being-addressed');
    const end = { round: 'summer', event: 'cancel' as const, reason: 'why' };
    const version = (await ports.rounds.find('summer'))?.version ?? 0;
    valueOf(await moveRound(ports)(actorAs('lead'), { ...end, version }));
    await work(ports.announced);
    expect(await needState(ports, 'rainham')).toBe('accepted');
    expect(await needState(ports, 'harold-hill')).toBe('being-addressed');
  });
});

describe('the panel’s shared card', () => {
  it('is shown once for a burst, wherever the event names its panel', async () => {
    const ports = await chestWithOpenRound();
    const item = {
      id: 'i1',
      panel: 'p2',
      application: 'a',
      position: 1,
      state: 'voting' as const,
      ballot: 1,
    };
    await ports.agenda.create('i1', { ...item, scores: [] }, []);
    const score = (n: number) =>
      newEvent(worker, at, {
        kind: 'score-saved',
        chain: 'summer',
        about: [n],
        facts: { panel: 'p1', application: `a${n}`, version: 1 },
      });
    const vote = newEvent(worker, at, {
      kind: 'vote-cast',
      chain: 'summer',
      about: ['v'],
      facts: { item: 'i1', ballot: 1 },
    });
    await workEvents(ports, openChainIndex())([score(1), score(2), vote, score(3)]);
    expect(ports.channel.shown).toEqual([
      { chest: 'havering', panel: 'p1' },
      { chest: 'havering', panel: 'p2' },
    ]);
  });

  it('of a poll is brought up to date once for a burst of rankings', async () => {
    const ports = await chestWithOpenRound();
    const ranked = (n: number) =>
      newEvent(worker, at, {
        kind: 'themes-ranked',
        chain: 'summer',
        about: [n],
        facts: { round: 'summer', ballot: 1 },
      });
    await workEvents(ports, openChainIndex())([ranked(1), ranked(2)]);
    expect(ports.channel.polls).toEqual([{ chest: 'havering', round: 'summer' }]);
  });

  it('is not touched by decisions, which nobody outside may know of yet', () => {
    expect(reactions['decision-made']).toEqual([]);
    expect(reactions['decision-ratified']).toEqual([]);
    expect(reactions['money-moved']).toEqual([]);
  });
});

describe('the sweeper', () => {
  it('finds events whose announcement was lost, and does what they ask for', async () => {
    const ports = await withPriority();
    valueOf(await admitApplication(ports)(officer, applicationInput()));
    const lost = ports.announced.length;
    const swept = valueOf(await sweepEvents(ports, openChainIndex())(worker));
    expect(swept.missed).toBe(lost);
    expect(await needState(ports, 'harold-hill')).toBe('claimed');
    const checks = valueOf(await verifyChain(ports)(actorAs('auditor')));
    expect(checks.map(({ chain, fault }) => [chain, fault])).toEqual([
      ['chest', undefined],
      ['summer', undefined],
    ]);
  });

  it('reads only what changed since, and misses nothing that was worked on', async () => {
    const ports = await withPriority();
    const index = openChainIndex();
    await workEvents(ports, index)(ports.announced);
    expect(valueOf(await sweepEvents(ports, index)(worker))).toMatchObject({ missed: 0 });
    expect(valueOf(await sweepEvents(ports, index)(worker))).toMatchObject({ read: 0, missed: 0 });
    valueOf(await raiseNeed(ports)(officer, needInput({ nonce: 'late' })));
    expect(valueOf(await sweepEvents(ports, openChainIndex())(worker))).toMatchObject({ read: 1, missed: 1 });
  });

  it('lets rows drop what is chained, but nothing younger than a quarter of an hour', async () => {
    const ports = await chestWithOpenRound();
    ports.clock.advance(14 * 60_000);
    valueOf(await raiseNeed(ports)(officer, needInput({ nonce: 'young' })));
    valueOf(await sweepEvents(ports, openChainIndex())(worker));
    const { sweptTo } = await ports.eventChain.head('chest');
    expect(sweptTo).toBe('2026-07-17T13:59:00.000Z');
    ports.clock.advance(60 * 60_000);
    valueOf(await raiseNeed(ports)(officer, needInput({ nonce: 'later' })));
    valueOf(await sweepEvents(ports, openChainIndex())(worker));
    valueOf(await sortNeed(ports)(officer, { need: 'young', act: 'accept', version: 1 }));
    const row = await ports.needs.find('young');
    expect(row?.events.map((event) => event.id)).toEqual(['need-moved:young:2']);
  });

  it('that dies begins again where the last whole one ended', async () => {
    let isDying = false;
    const ports = await chestWithOpenRound({
      before: ({ act }) => {
        if (isDying && act === 'chain') throw new Error('the process died here');
      },
    });
    isDying = true;
    await expect(sweepEvents(ports, openChainIndex())(worker)).rejects.toThrow('died');
    isDying = false;
    valueOf(await sweepEvents(ports, openChainIndex())(worker));
    const blocks = await ports.eventChain.blocksAfter('summer', 0);
    expect(faultInChain(blocks)).toBeUndefined();
    expect(blocks.flatMap((block) => block.events.map((event) => event.kind))).toEqual([
      'round-opened',
      'round-moved',
    ]);
  });

  it('is not for people', async () => {
    const ports = await chestWithOpenRound();
    expect(codeOf(await sweepEvents(ports, openChainIndex())(actorAs('lead')))).toBe('not-allowed');
  });
});
