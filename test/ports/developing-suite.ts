import type { Need } from '../../core/developing/need';
import type { NeedCount } from '../../core/developing/need-count';
import type { Poll, Ranking } from '../../core/developing/poll';
import type { RecordUnderTest } from './rows-suite';
import { aNeed } from './rows-for-suite';

const moment = '2026-07-17T14:00:00.000Z';

function aCount(month: string, count = 12): NeedCount {
  const place = { source: 'referrals', theme: 'debt', neighbourhood: 'gidea-park' };
  return { ...place, month, count, broughtBy: 'tenant~officer', broughtAt: moment };
}

function aRanking(round: string, person: string): Ranking {
  return { round, ballot: 1, person, order: ['debt', 'food'], rankedAt: moment };
}

/** What every record must do with needs in all their detail, counts, polls, rankings and priorities. */
export function behavesAsDeveloping(start: () => Promise<RecordUnderTest>): void {
  let record: RecordUnderTest;
  beforeAll(async () => {
    record = await start();
  });
  afterAll(() => record.close());

  test('a need that was joined, merged, sorted and reviewed reads back whole', async () => {
    const need: Need = aNeed({
      id: 'whole',
      state: 'declined',
      theme: 'debt',
      band: '5-10',
      trend: 'growing',
      evidence: 'clinician',
      words: '«Nobody answers.»',
      raisers: ['tenant~a', 'tenant~b'],
      voices: [
        { person: 'tenant~b', at: moment, band: 'under-5', from: 'other' },
        { person: 'tenant~b', at: moment },
      ],
      mergedInto: 'lead',
      because: 'not-for-this-fund',
      service: 'Citizens Advice',
      reason: 'Ask there first.',
      touchedAt: moment,
      unfundedRounds: 2,
      raiserView: 'Better.',
      groupView: 'Full.',
    });
    await record.open().needs.create('whole', need, []);
    expect((await record.open().needs.find('whole'))?.value).toEqual(need);
  });

  test('counts are found from a month on, over the turn of a year too', async () => {
    const { needCounts } = record.open();
    for (const month of ['2025-11', '2025-12', '2026-01', '2026-10']) {
      await needCounts.create(`referrals|debt|gidea-park|${month}`, aCount(month), []);
    }
    const from = async (month: string) =>
      (await record.open().needCounts.since(month)).map(({ value }) => value.month).sort();
    expect(await from('2025-12')).toEqual(['2025-12', '2026-01', '2026-10']);
    expect(await from('2026-02')).toEqual(['2026-10']);
    expect((await needCounts.find('referrals|debt|gidea-park|2026-01'))?.value).toEqual(aCount('2026-01'));
  });

  test('a poll reads back whole, open and closed', async () => {
    const open: Poll = {
      round: 'r-1',
      ballot: 1,
      state: 'open',
      options: ['debt', 'food'],
      openedBy: 'tenant~lead',
      openedAt: moment,
    };
    const { row } = await record.open().polls.create('r-1', open, []);
    expect(row.value).toEqual(open);
    const closed: Poll = {
      ...open,
      state: 'closed',
      closedAt: moment,
      result: [{ theme: 'debt', points: 1.5, firsts: 1, weight: 100 }],
      counted: [{ key: 'r-1|1|tenant~a', version: 2 }],
    };
    await record.open().polls.save(row, closed, []);
    expect((await record.open().polls.find('r-1'))?.value).toEqual(closed);
  });

  test('rankings are found by round', async () => {
    const { rankings } = record.open();
    await rankings.create('r-1|1|tenant~a', aRanking('r-1', 'tenant~a'), []);
    await rankings.create('r-1|1|tenant~b', aRanking('r-1', 'tenant~b'), []);
    await rankings.create('r-2|1|tenant~a', aRanking('r-2', 'tenant~a'), []);
    const found = (await rankings.ofRound('r-1')).map(({ value }) => value);
    expect(found).toEqual([aRanking('r-1', 'tenant~a'), aRanking('r-1', 'tenant~b')]);
  });

  test('a priority keeps its needs and sources', async () => {
    const priority = { round: 'r-1', theme: 'debt', weight: 30, agreedBy: 'tenant~lead', agreedAt: moment };
    const whole = { ...priority, needs: ['a'], sources: ['referrals'] };
    await record.open().priorities.create('r-1|debt', whole, []);
    await record.open().priorities.create('r-1|food', { ...priority, theme: 'food', needs: [] }, []);
    const found = (await record.open().priorities.ofRound('r-1')).map(({ value }) => value);
    expect(found).toEqual([whole, { ...priority, theme: 'food', needs: [] }]);
  });
}
