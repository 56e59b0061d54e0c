import type { ChestEvent } from '../../core/kernel/event';
import { summaryOf } from '../../core/engaging/summarise-application';
import type { RecordPorts } from '../../core/ports/ports';
import { aNeed, anApplication, anEvent, anIntakeItem, aScore, aSeat } from './rows-for-suite';

/** A record under test: opened anew for each use case, as in life, over the same rows. */
export interface RecordUnderTest {
  open(): RecordPorts;
  readonly announced: readonly ChestEvent[];
  close(): Promise<void>;
}

/** What every record must do, whatever it stands on. */
export function behavesAsRows(start: () => Promise<RecordUnderTest>): void {
  let record: RecordUnderTest;
  beforeAll(async () => {
    record = await start();
  });
  afterAll(() => record.close());

  describe('a create', () => {
    test('makes a row of version 1 that reads back whole', async () => {
      const made = await record.open().needs.create('need-1', aNeed({ id: 'need-1' }), [anEvent('e-1')]);
      expect(made).toMatchObject({ status: 'created', row: { key: 'need-1', version: 1 } });
      expect(await record.open().needs.find('need-1')).toEqual(made.row);
      expect(made.row.value).toEqual(aNeed({ id: 'need-1' }));
      expect(made.row.events).toEqual([anEvent('e-1')]);
    });

    test('announces its events, and only when the row was made', async () => {
      const before = record.announced.length;
      const { needs } = record.open();
      await needs.create('need-2', aNeed({ id: 'need-2' }), [anEvent('e-2')]);
      await needs.create('need-2', aNeed({ id: 'need-2' }), [anEvent('e-2')]);
      expect(record.announced.slice(before).map(({ id }) => id)).toEqual(['e-2']);
    });

    test('meets the row that stands under its key', async () => {
      const { needs } = record.open();
      const first = await needs.create('need-3', aNeed({ id: 'need-3', missing: 'a lunch club' }), []);
      const second = await needs.create('need-3', aNeed({ id: 'need-3', missing: 'something else' }), []);
      expect(second).toEqual({ status: 'exists', row: first.row });
    });

    test('of two at the same moment lets one win', async () => {
      const both = await Promise.all(
        [1, 2].map(() => record.open().needs.create('need-4', aNeed({ id: 'need-4' }), [])),
      );
      expect(both.map(({ status }) => status).sort()).toEqual(['created', 'exists']);
      expect(both[0]?.row).toEqual(both[1]?.row);
    });
  });

  describe('a find', () => {
    test('answers undefined for a key that nobody used', async () => {
      expect(await record.open().needs.find('no-such-need')).toBeUndefined();
    });

    test('takes a key with every character that ids and people may have', async () => {
      const key = "round-1|panel~o'brien&co#50%|+ä";
      await record.open().groups.create(key, { id: key, name: 'The O’Briens', kind: 'constituted' }, []);
      expect((await record.open().groups.find(key))?.value.name).toBe('The O’Briens');
      expect(await record.open().groups.find(key.replace("'", "''"))).toBeUndefined();
    });
  });

  describe('an edit', () => {
    test('raises the version, changes the tag and adds its events to those not yet chained', async () => {
      const { row } = await record.open().needs.create('need-5', aNeed({ id: 'need-5' }), [anEvent('e-5a')]);
      const saved = await record
        .open()
        .needs.save(row, aNeed({ id: 'need-5', state: 'accepted' }), [anEvent('e-5b')]);
      if (saved === 'changed') throw new Error('nobody else wrote');
      expect(saved.version).toBe(2);
      expect(saved.tag).not.toBe(row.tag);
      expect(saved.events.map(({ id }) => id)).toEqual(['e-5a', 'e-5b']);
      expect(await record.open().needs.find('need-5')).toEqual(saved);
    });

    test('over an old tag changes nothing and says so', async () => {
      const { needs } = record.open();
      const { row } = await needs.create('need-6', aNeed({ id: 'need-6' }), []);
      const before = record.announced.length;
      const saved = await needs.save(row, aNeed({ id: 'need-6', missing: 'first' }), []);
      expect(await needs.save(row, aNeed({ id: 'need-6', missing: 'second' }), [anEvent('e-6')])).toBe(
        'changed',
      );
      expect(await record.open().needs.find('need-6')).toEqual(saved);
      expect(record.announced).toHaveLength(before);
    });

    test('of ten at the same moment lets exactly one win', async () => {
      const { row } = await record.open().needs.create('need-7', aNeed({ id: 'need-7' }), []);
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          record.open().needs.save(row, aNeed({ id: 'need-7', missing: `${n}` }), []),
        ),
      );
      expect(outcomes.filter((outcome) => outcome !== 'changed')).toHaveLength(1);
    });

    test('takes an optional property away', async () => {
      const { needs } = record.open();
      const { row } = await needs.create('need-8', aNeed({ id: 'need-8', theme: 'food' }), []);
      const { theme: _theme, ...bare } = row.value;
      await needs.save(row, bare, []);
      expect((await record.open().needs.find('need-8'))?.value).toEqual(bare);
    });

    test('again and again keeps up with its own tags', async () => {
      const { needs } = record.open();
      let { row } = await needs.create('need-9', aNeed({ id: 'need-9' }), []);
      for (let time = 0; time < 4; time += 1) {
        const saved = await needs.save(row, aNeed({ id: 'need-9', missing: `time ${time}` }), []);
        if (saved === 'changed') throw new Error('nobody else wrote');
        row = saved;
      }
      expect(row.version).toBe(5);
    });
  });

  describe('many at once', () => {
    test('creates stand in the order asked, 20 and more of them', async () => {
      const keys = Array.from({ length: 45 }, (_, n) => `many-${n}`);
      await record.open().needs.create('many-7', aNeed({ id: 'many-7' }), []);
      const rows = keys.map((key) => ({ key, value: aNeed({ id: key }), events: [] }));
      const made = await record.open().needs.createMany(rows);
      expect(made.map(({ row }) => row.key)).toEqual(keys);
      expect(made.filter(({ status }) => status === 'exists').map(({ row }) => row.key)).toEqual(['many-7']);
    });

    test('edits that meet a newer row are named, the others stand', async () => {
      const { needs } = record.open();
      const rows = await Promise.all(
        ['batch-1', 'batch-2', 'batch-3'].map(async (id) => (await needs.create(id, aNeed({ id }), [])).row),
      );
      const [, second] = rows;
      if (second === undefined) throw new Error('three were made');
      await needs.save(second, aNeed({ id: 'batch-2', missing: 'faster' }), []);
      const saved = await record
        .open()
        .needs.saveMany(rows.map((row) => ({ row, value: { ...row.value, missing: 'batch' }, events: [] })));
      expect(saved.map((one) => (one === 'changed' ? one : one.value.missing))).toEqual([
        'batch',
        'changed',
        'batch',
      ]);
    });

    test('none at all is no work', async () => {
      expect(await record.open().needs.createMany([])).toEqual([]);
      expect(await record.open().needs.saveMany([])).toEqual([]);
    });
  });

  describe('what lists are searched by', () => {
    test('needs: every part given must fit', async () => {
      const { needs } = record.open();
      await needs.create('s-1', aNeed({ id: 's-1', neighbourhood: 'gidea-park', theme: 'debt' }), []);
      await needs.create('s-2', aNeed({ id: 's-2', neighbourhood: 'gidea-park', theme: 'food' }), []);
      await needs.create(
        's-3',
        aNeed({ id: 's-3', neighbourhood: 'cranham', theme: 'debt', state: 'accepted' }),
        [],
      );
      const keys = async (search: Parameters<typeof needs.search>[0]): Promise<string[]> =>
        (await needs.search(search)).map(({ key }) => key).sort();
      expect(await keys({ neighbourhood: 'gidea-park' })).toEqual(['s-1', 's-2']);
      expect(await keys({ neighbourhood: 'gidea-park', theme: 'debt' })).toEqual(['s-1']);
      expect(await keys({ theme: 'debt', state: 'accepted' })).toEqual(['s-3']);
      expect(await keys({ neighbourhood: "nowhere' or 1 eq 1" })).toEqual([]);
      expect((await keys({})).length).toBeGreaterThan(45);
    });

    test('seats: by panel and by member', async () => {
      const { seats } = record.open();
      await seats.create('p-1|m-1', aSeat({ panel: 'p-1', member: 'm-1' }), []);
      await seats.create('p-1|m-2', aSeat({ panel: 'p-1', member: 'm-2' }), []);
      await seats.create('p-2|m-1', aSeat({ panel: 'p-2', member: 'm-1' }), []);
      expect((await seats.ofPanel('p-1')).map(({ key }) => key)).toEqual(['p-1|m-1', 'p-1|m-2']);
      expect((await seats.ofMember('m-1')).map(({ key }) => key)).toEqual(['p-1|m-1', 'p-2|m-1']);
    });

    test('scores: by partition whole, and as a count without marks', async () => {
      const { scores } = record.open();
      const marks = { need: 3, reach: 'cannot-judge' } as const;
      const score = aScore({
        partition: 'r-1|p-1|0',
        panel: 'p-1',
        application: 'a-1',
        member: 'm-1',
        marks,
      });
      const { row } = await scores.create('p-1|a-1|1|m-1', score, []);
      await scores.create('p-1|a-2|1|m-2', aScore({ ...score, application: 'a-2', member: 'm-2' }), []);
      await scores.create(
        'p-1|a-9|1|m-1',
        aScore({ ...score, partition: 'r-1|p-1|1', application: 'a-9' }),
        [],
      );
      expect((await scores.ofPartition('r-1|p-1|0'))[0]).toEqual(row);
      const standing = {
        key: 'p-1|a-1|1|m-1',
        version: 1,
        application: 'a-1',
        applicationVersion: 1,
        member: 'm-1',
      };
      expect((await scores.standingIn('r-1|p-1|0'))[0]).toEqual(standing);
      expect((await scores.standingOf('p-1', 'm-1')).map(({ application }) => application)).toEqual([
        'a-1',
        'a-9',
      ]);
    });

    test('applications: whole, and as summaries without answers', async () => {
      const { applications } = record.open();
      const application = anApplication({ id: 'a-1', round: 'r-1' });
      await applications.create('a-1', application, []);
      expect(await applications.summariesOfRound('r-1')).toEqual([summaryOf(application)]);
      expect((await applications.ofRound('r-1')).map(({ value }) => value)).toEqual([application]);
      expect(await applications.ofRound('r-2')).toEqual([]);
    });

    test('the intake: what waits, the longest waiting first, and emptied once filed', async () => {
      const { intake } = record.open();
      const later = anIntakeItem({ nonce: 'n-2', acceptedAt: '2026-07-17T14:05:00.000Z', act: '{}' });
      await intake.create('n-2', later, []);
      const { row } = await intake.create('n-1', anIntakeItem(), []);
      expect((await intake.waiting()).map(({ value }) => value)).toEqual([anIntakeItem(), later]);
      const emptied = anIntakeItem({ act: '', state: 'refused', refusal: 'round-closed' });
      await intake.save(row, emptied, []);
      expect((await intake.waiting()).map(({ key }) => key)).toEqual(['n-2']);
      expect((await intake.find('n-1'))?.value).toEqual(emptied);
    });
  });
}
