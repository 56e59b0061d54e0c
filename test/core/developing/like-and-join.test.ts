import fc from 'fast-check';
import { findLikeNeeds } from '../../../core/developing/find-like-needs';
import { joinNeed } from '../../../core/developing/join-need';
import { likeNeeds } from '../../../core/developing/like-needs';
import { bands } from '../../../core/developing/need';
import { raiseNeed } from '../../../core/developing/raise-need';
import { sortNeed } from '../../../core/developing/sort-need';
import { peopleRange } from '../../../core/developing/voices';
import { actorAs } from '../../builders/chest/actors';
import { chestSetUp, codeOf, valueOf } from '../../builders/chest/chest-in-use';
import { needInput } from '../../builders/chest/inputs';
import { aNeed } from '../../ports/rows-for-suite';

const linkWorker = actorAs('link-worker');
const second = actorAs('link-worker', 'second');

describe('needs that may say the same', () => {
  const warm = aNeed({ id: 'warm', missing: 'Somewhere warm to meet on weekdays', theme: 'loneliness' });
  const sketch = { missing: 'A warm meeting place for older people', neighbourhood: 'harold-hill' };

  it('are found by the words they share, whatever their endings', () => {
    expect(findLikeNeeds(sketch, [warm]).map(({ id }) => id)).toEqual(['warm']);
    expect(findLikeNeeds({ ...sketch, missing: 'Advice on debts' }, [warm])).toEqual([]);
  });

  it('are of the same theme where both name one', () => {
    expect(findLikeNeeds({ ...sketch, theme: 'money' }, [warm])).toEqual([]);
    expect(findLikeNeeds({ ...sketch, theme: 'loneliness' }, [warm])).toHaveLength(1);
  });

  it('must be more alike in another area, and stand behind those of this one', () => {
    const far = aNeed({
      id: 'far',
      neighbourhood: 'rainham',
      missing: 'A warm meeting place for older people',
    });
    expect(findLikeNeeds(sketch, [far, warm]).map(({ id }) => id)).toEqual(['warm', 'far']);
    const loose = aNeed({
      id: 'loose',
      neighbourhood: 'rainham',
      missing: 'Warm meals, home repairs, older cars',
    });
    expect(findLikeNeeds(sketch, [loose])).toEqual([]);
  });

  it.each(['merged', 'declined', 'redirected', 'met', 'stale'] as const)(
    'leave out one that is %s',
    (state) => {
      expect(findLikeNeeds(sketch, [{ ...warm, state }])).toEqual([]);
    },
  );

  it('are at most five', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({ ...warm, id: `n-${at}` }));
    expect(findLikeNeeds(sketch, many)).toHaveLength(5);
  });

  it('are shown to those who raise needs, and to nobody else', async () => {
    const ports = await chestSetUp();
    valueOf(await raiseNeed(ports)(linkWorker, needInput()));
    const found = valueOf(await likeNeeds(ports)(second, sketch));
    expect(found).toMatchObject([{ id: 'need-1', neighbourhood: 'Harold Hill', version: 1 }]);
    expect(found[0]).not.toHaveProperty('words');
    expect(codeOf(await likeNeeds(ports)(actorAs('panel-member'), sketch))).toBe('not-allowed');
  });
});

describe('joining a need', () => {
  it('adds the person with their own band, once', async () => {
    const ports = await chestSetUp();
    valueOf(await raiseNeed(ports)(linkWorker, needInput({ band: '5-10' })));
    valueOf(await joinNeed(ports)(second, { need: 'need-1', band: 'under-5' }));
    const again = valueOf(await joinNeed(ports)(second, { need: 'need-1', band: 'under-5' }));
    expect(again).toMatchObject({ raisers: 2, people: { least: 5, most: 14 }, mine: true });
    expect(ports.announced.filter(({ kind }) => kind === 'need-joined')).toHaveLength(1);
  });

  it('lets somebody correct their band', async () => {
    const ports = await chestSetUp();
    valueOf(await raiseNeed(ports)(linkWorker, needInput({ band: '5-10' })));
    valueOf(await joinNeed(ports)(second, { need: 'need-1', band: 'under-5' }));
    const corrected = valueOf(await joinNeed(ports)(second, { need: 'need-1', band: '26-50' }));
    expect(corrected).toMatchObject({ raisers: 2, people: { least: 26, most: 60 } });
    const own = valueOf(await joinNeed(ports)(linkWorker, { need: 'need-1', band: '11-25' }));
    expect(own).toMatchObject({ raisers: 2, band: '11-25' });
  });

  it('is refused for a need that is settled, and to people who do not raise needs', async () => {
    const ports = await chestSetUp();
    valueOf(await raiseNeed(ports)(linkWorker, needInput()));
    expect(codeOf(await joinNeed(ports)(actorAs('finance'), { need: 'need-1' }))).toBe('not-allowed');
    expect(codeOf(await joinNeed(ports)(second, { need: 'x' }))).toBe('not-found');
    const decline = { need: 'need-1', act: 'decline', because: 'duplicate', version: 1 } as const;
    valueOf(await sortNeed(ports)(actorAs('officer'), decline));
    expect(codeOf(await joinNeed(ports)(second, { need: 'need-1' }))).toBe('wrong-state');
  });
});

describe('how many people several raisers see', () => {
  it('is no less than the largest says alone, and no more than all together', () => {
    expect(peopleRange([])).toBeUndefined();
    expect(peopleRange(['under-5', '11-25'])).toEqual({ least: 11, most: 29 });
    expect(peopleRange(['over-50', '5-10'])).toEqual({ least: 51 });
  });

  it('never shrinks when one more says so', () => {
    const some = fc.array(fc.constantFrom(...bands), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, fc.constantFrom(...bands), (given, more) => {
        const before = peopleRange(given);
        const after = peopleRange([...given, more]);
        expect(after?.least).toBeGreaterThanOrEqual(before?.least ?? 0);
        expect(after?.most ?? Infinity).toBeGreaterThanOrEqual(before?.most ?? Infinity);
      }),
    );
  });
});
