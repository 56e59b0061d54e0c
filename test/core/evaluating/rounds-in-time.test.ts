import { closeRoundsOnTime } from '../../../core/evaluating/close-rounds-on-time';
import { endAcceptances } from '../../../core/evaluating/end-acceptances';
import { makeAward } from '../../../core/awarding/make-award';
import { recordPayment } from '../../../core/awarding/record-payment';
import { actorAs, worker } from '../../builders/chest/actors';
import { chestWithOpenRound, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { chestWithDecision } from '../../builders/chest/released-round';
import type { MemoryPorts } from '../../builders/in-memory/ports';

async function stateOf(ports: MemoryPorts): Promise<string | undefined> {
  return (await ports.rounds.find('summer'))?.value.state;
}

describe('the timer that closes rounds', () => {
  it('closes one at its time, not before, and once', async () => {
    const ports = await chestWithOpenRound();
    ports.clock.set('2026-07-31T15:59:59.999Z');
    expect(valueOf(await closeRoundsOnTime(ports)(worker))).toEqual({ closed: 0 });
    ports.clock.advance(1);
    expect(valueOf(await closeRoundsOnTime(ports)(worker))).toEqual({ closed: 1 });
    expect(valueOf(await closeRoundsOnTime(ports)(worker))).toEqual({ closed: 0 });
    expect(await stateOf(ports)).toBe('sifting');
  });

  it('closes it once when two timers run at the same moment', async () => {
    const ports = await chestWithOpenRound();
    ports.clock.set('2026-08-01T00:00:00.000Z');
    const closed = await Promise.all([closeRoundsOnTime(ports)(worker), closeRoundsOnTime(ports)(worker)]);
    expect(closed.map(codeOf)).toEqual(['done', 'done']);
    expect(ports.announced.filter((event) => event.kind === 'round-moved')).toHaveLength(2);
    expect(await stateOf(ports)).toBe('sifting');
  });

  it('is not for people', async () => {
    const ports = await chestWithOpenRound();
    expect(codeOf(await closeRoundsOnTime(ports)(actorAs('lead')))).toBe('not-allowed');
    expect(codeOf(await endAcceptances(ports)(actorAs('lead')))).toBe('not-allowed');
  });
});

describe('the timer that ends acceptances', () => {
  async function released() {
    const { ports, decision } = await chestWithDecision();
    const row = await ports.rounds.find('summer');
    if (row === undefined) throw new Error('there is no round');
    await ports.rounds.save(row, { ...row.value, state: 'released' }, []);
    return { ports, decision };
  }

  it('waits for awards that are not made yet and for offers without an answer', async () => {
    const { ports, decision } = await released();
    expect(valueOf(await endAcceptances(ports)(worker))).toEqual({ moved: 0 });
    valueOf(await makeAward(ports)(worker, { decision: decision.id }));
    expect(valueOf(await endAcceptances(ports)(worker))).toEqual({ moved: 0 });
    const payment = { round: 'summer', award: 'summer-0001', financeReference: 'x', amountPence: 1 };
    valueOf(await recordPayment(ports)(actorAs('finance'), payment));
    expect(valueOf(await endAcceptances(ports)(worker))).toEqual({ moved: 1 });
    expect(await stateOf(ports)).toBe('learning');
    expect(valueOf(await endAcceptances(ports)(worker))).toEqual({ moved: 0 });
  });
});
