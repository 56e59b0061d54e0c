import { isOutOfDate, lapseNeeds } from '../../../core/developing/lapse-needs';
import type { Need } from '../../../core/developing/need';
import { reviewNeed } from '../../../core/developing/review-need';
import { actorAs, worker } from '../../builders/chest/actors';
import { chestSetUp, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import type { MemoryPorts } from '../../builders/in-memory/ports';
import { aNeed } from '../../ports/rows-for-suite';

const officer = actorAs('officer');

async function holding(changes: Partial<Need>): Promise<MemoryPorts> {
  const ports = await chestSetUp();
  await ports.needs.create('need', aNeed(changes), []);
  return ports;
}

describe('saying how far a need is met', () => {
  const review = {
    need: 'need',
    outcome: 'partly-met',
    raiserView: 'Half of them come.',
    version: 1,
  } as const;

  it('keeps what was said, and finds it done when repeated', async () => {
    const ports = await holding({ state: 'being-addressed' });
    expect(valueOf(await reviewNeed(ports)(officer, review))).toMatchObject({
      state: 'partly-met',
      version: 2,
    });
    expect(valueOf(await reviewNeed(ports)(officer, review))).toMatchObject({
      state: 'partly-met',
      version: 2,
    });
    expect((await ports.needs.find('need'))?.value.raiserView).toBe('Half of them come.');
  });

  it('takes a settled or out-of-date need up again', async () => {
    for (const state of ['met', 'partly-met', 'unmet', 'stale'] as const) {
      const ports = await holding({ state });
      const again = await reviewNeed(ports)(officer, { need: 'need', outcome: 'reopen', version: 1 });
      expect(valueOf(again).state).toBe('accepted');
    }
  });

  it.each([
    ['without a view', { raiserView: ' ' }, 'reason-needed'],
    ['with somebody’s data in a view', { groupView: 'jo@example.org' }, 'personal-data'],
    ['over an older version', { version: 0 }, 'changed-since-opened'],
    ['for a need that is not there', { need: 'x' }, 'not-found'],
  ])('is refused %s', async (_what, changes, code) => {
    const ports = await holding({ state: 'being-addressed' });
    expect(codeOf(await reviewNeed(ports)(officer, { ...review, ...changes }))).toBe(code);
  });

  it('is refused for a need that nobody was funded for, and to link workers', async () => {
    const ports = await holding({ state: 'accepted' });
    expect(codeOf(await reviewNeed(ports)(officer, review))).toBe('wrong-state');
    expect(codeOf(await reviewNeed(ports)(actorAs('link-worker'), review))).toBe('not-allowed');
  });
});

describe('a need without news for a year', () => {
  const accepted = aNeed({ state: 'accepted', raisedAt: '2025-07-17T14:00:00.000Z' });

  it('is out of date, unless somebody touched it since', () => {
    expect(isOutOfDate(accepted, '2026-07-17T14:00:00.000Z')).toBe(true);
    expect(isOutOfDate(accepted, '2026-07-17T13:59:59.999Z')).toBe(false);
    expect(
      isOutOfDate({ ...accepted, touchedAt: '2026-01-01T00:00:00.000Z' }, '2026-07-18T00:00:00.000Z'),
    ).toBe(false);
    expect(isOutOfDate({ ...accepted, state: 'prioritised' }, '2027-07-17T14:00:00.000Z')).toBe(false);
  });

  it('is marked by the timer, once', async () => {
    const ports = await holding({ state: 'accepted', raisedAt: '2020-01-01T00:00:00.000Z' });
    expect(valueOf(await lapseNeeds(ports)(worker))).toEqual({ lapsed: 1 });
    expect(valueOf(await lapseNeeds(ports)(worker))).toEqual({ lapsed: 0 });
    expect((await ports.needs.find('need'))?.value.state).toBe('stale');
    expect(codeOf(await lapseNeeds(ports)(officer))).toBe('not-allowed');
  });
});
