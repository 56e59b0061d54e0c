import fc from 'fast-check';
import { itemId, decisionId, itemTransitions } from '../../../core/assessing/agenda-item';
import { isStricter, mayVote, type InterestLevel } from '../../../core/assessing/interest';
import { countedScores, meanOf } from '../../../core/assessing/mean-score';
import { inOwnOrder } from '../../../core/assessing/own-order';
import { testQuorum, voters } from '../../../core/assessing/quorum';
import { checkMarks, isMark, saysTheSame, weightedTotal } from '../../../core/assessing/score';
import { tally, verdict } from '../../../core/assessing/tally';
import type { Vote, VoteOption } from '../../../core/assessing/vote';
import { smallGrantsRubric as rubric } from '../../../core/founding/templates/rubric';
import { idPattern } from '../../../core/kernel/ids';
import { aSeat } from '../../builders/assessing/rows';
import { marksOf } from '../../builders/assessing/panel-steps';

const votes = (counts: Partial<Record<VoteOption, number>>) => ({
  fund: 0,
  'part-fund': 0,
  defer: 0,
  decline: 0,
  ...counts,
});

describe('what a ballot comes to', () => {
  test.each<[Partial<Record<VoteOption, number>>, VoteOption | 'tie' | 'none']>([
    [{}, 'none'],
    [{ fund: 3, decline: 2 }, 'fund'],
    [{ fund: 1, 'part-fund': 2, decline: 2 }, 'part-fund'],
    [{ fund: 2, 'part-fund': 2, decline: 3 }, 'part-fund'],
    [{ fund: 1, 'part-fund': 1, decline: 2 }, 'tie'],
    [{ defer: 3, decline: 2, fund: 2 }, 'defer'],
    [{ decline: 1 }, 'decline'],
    [{ defer: 2, decline: 2 }, 'tie'],
  ])('%p is %s', (counts, expected) => {
    const result = verdict(votes(counts));
    expect(result.kind === 'option' ? result.option : result.kind).toBe(expected);
  });

  test('a casting vote breaks a tie, only towards what is tied, and never a clear result', () => {
    const tie = votes({ fund: 2, decline: 2 });
    expect(verdict(tie, 'decline')).toEqual({ kind: 'option', option: 'decline' });
    expect(verdict(tie, 'part-fund')).toEqual({ kind: 'option', option: 'fund' });
    expect(verdict(tie, 'defer')).toEqual({ kind: 'tie' });
    expect(verdict(votes({ fund: 3, decline: 2 }), 'decline')).toEqual({ kind: 'option', option: 'fund' });
  });

  test('counts only this ballot and those who may vote', () => {
    const vote = (member: string, option: VoteOption, ballot = 1): Vote => ({
      partition: 'p',
      panel: 'p',
      item: 'i',
      application: 'a',
      castAt: '2026-07-17T14:00:00.000Z',
      member,
      option,
      ballot,
    });
    const cast = [vote('a', 'fund'), vote('b', 'decline'), vote('c', 'fund', 2), vote('d', 'defer')];
    expect(tally(cast, 1, new Set(['a', 'b', 'c']))).toEqual(votes({ fund: 1, decline: 1 }));
  });
});

describe('quorum', () => {
  const rules = {
    minimumPresent: 2,
    minimumByCategory: { resident: 1 },
    minimumScores: 1,
    castingVote: false,
  };

  test('counts who is here, has declared, and is neither excluded nor limited', () => {
    const seats = [
      aSeat('a').clearOf('x').present(),
      aSeat('b', 'nhs').clearOf('x').present(),
      aSeat('c').limitedOn('x').present(),
      aSeat('d').excludedFrom('x').present(),
      aSeat('e').present(),
      aSeat('f').clearOf('x'),
    ].map((seat) => seat.value);
    expect(voters(seats, 'x').map((seat) => seat.name)).toEqual(['a', 'b']);
    expect(testQuorum(rules, seats, 'x')).toEqual({
      met: true,
      present: 2,
      needed: 2,
      missingCategories: [],
    });
  });

  test('heads without the right categories are not enough', () => {
    const seats = ['a', 'b', 'c'].map((who) => aSeat(who, 'nhs').clearOf('x').present().value);
    expect(testQuorum(rules, seats, 'x')).toMatchObject({ met: false, missingCategories: ['resident'] });
  });
});

describe('interests', () => {
  test('grow stricter from clear over limited to excluded', () => {
    const levels: readonly InterestLevel[] = ['clear', 'limited', 'excluded'];
    for (const [at, level] of levels.entries()) {
      for (const [than, other] of levels.entries()) expect(isStricter(level, other)).toBe(at > than);
    }
  });

  test('only the clear may vote', () => {
    expect(mayVote({ x: 'clear' }, 'x').ok).toBe(true);
    expect(mayVote({ x: 'limited' }, 'x').ok).toBe(false);
    expect(mayVote({ x: 'excluded' }, 'x').ok).toBe(false);
    expect(mayVote({}, 'x').ok).toBe(false);
  });
});

describe('marks and means', () => {
  test('a mark is 0 to 4 in whole numbers or «cannot judge», and nothing else', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const known: readonly unknown[] = [0, 1, 2, 3, 4, 'cannot-judge'];
        expect(isMark(value)).toBe(known.includes(value));
      }),
    );
  });

  test('«cannot judge» neither helps nor harms', () => {
    const all = marksOf(3).marks;
    expect(weightedTotal(rubric, all)).toBe(75);
    expect(weightedTotal(rubric, { ...all, need: 'cannot-judge' })).toBe(75);
    expect(weightedTotal(rubric, marksOf('cannot-judge').marks)).toBeUndefined();
    expect(weightedTotal(rubric, marksOf(4).marks)).toBe(100);
    expect(weightedTotal(rubric, marksOf(0).marks)).toBe(0);
  });

  test('a comment is asked for at 0, 1 and 4, and not between', () => {
    for (const mark of [0, 1, 4] as const) {
      expect(checkMarks(rubric, marksOf(mark).marks, '')).toMatchObject({
        refusal: { code: 'comment-needed' },
      });
    }
    for (const mark of [2, 3, 'cannot-judge'] as const) {
      expect(checkMarks(rubric, marksOf(mark).marks, '').ok).toBe(true);
    }
  });

  test('the same marks in another order are the same score', () => {
    const { marks, comment } = marksOf(2);
    const turned = Object.fromEntries(Object.entries(marks).toReversed());
    expect(saysTheSame({ marks, comment }, { marks: turned, comment })).toBe(true);
    expect(saysTheSame({ marks, comment }, { marks, comment: 'else' })).toBe(false);
    expect(saysTheSame({ marks, comment }, { marks: { ...marks, more: 2 }, comment })).toBe(false);
  });

  test('a mean leaves out the excluded, those who left, and those who could not judge', () => {
    const frozen = (member: string, total?: number) => ({
      member: `tenant~${member}`,
      key: member,
      version: 1,
      ...(total === undefined ? {} : { total }),
    });
    const seats = [aSeat('a').clearOf('x'), aSeat('b').excludedFrom('x'), aSeat('c').limitedOn('x')];
    const scores = [frozen('a', 50), frozen('b', 0), frozen('c', 75.25), frozen('gone', 0)];
    const counted = countedScores(
      'x',
      scores,
      seats.map((seat) => seat.value),
    );
    expect(counted.map((score) => score.key)).toEqual(['a', 'c']);
    expect(meanOf(counted)).toBe(62.6);
    expect(meanOf([frozen('a')])).toBeUndefined();
  });
});

test('an own order holds each application once and does not hang on the order of the list', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/)), fc.string(), (ids, member) => {
      const items = ids.map((id) => ({ id }));
      const ordered = inOwnOrder(member, items);
      expect(new Set(ordered)).toEqual(new Set(items));
      expect(inOwnOrder(member, items.toReversed())).toEqual(ordered);
    }),
  );
});

test('ids of items and decisions always fit, and differ', () => {
  const id = fc.stringMatching(idPattern);
  fc.assert(
    fc.property(id, id, fc.integer({ min: 0, max: 999 }), (panel, application, ballot) => {
      const item = itemId(panel, application);
      expect(item).toMatch(idPattern);
      expect(decisionId(item, ballot)).toMatch(idPattern);
      expect(itemId(panel, `${application}x`)).not.toBe(item);
    }),
  );
});

test('a decided item is never called again, and every open one can be put off', () => {
  expect(itemTransitions.decided.call).toBeUndefined();
  for (const state of ['queued', 'voting', 'inquorate'] as const) {
    expect(itemTransitions[state].defer).toBe('deferred');
  }
});
