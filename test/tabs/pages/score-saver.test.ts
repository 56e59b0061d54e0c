import type { InputOf } from '../../../core/contracts/routes';
import type { Mark } from '../../../core/founding/rubric';
import type { Failure } from '../../../tabs/api/call-failed';
import { createScoreSaver, type ScoreSaverOptions } from '../../../tabs/pages/assessing/score-saver';
import type { ScoreTask, UnsentScore } from '../../../tabs/pages/assessing/score-draft';
import { unsentScore } from '../../../tabs/pages/assessing/unsent-scores';
import { scoreView } from '../sample-desk';

type Outcome = Awaited<ReturnType<ScoreSaverOptions['send']>>;

function taskOf(change: Partial<ScoreTask> = {}): ScoreTask {
  const { task } = scoreView(change);
  if (task.kind !== 'score') throw new Error('the sample view is of a score');
  return task;
}

const wholeMarks = (mark: Mark): Record<string, Mark> =>
  Object.fromEntries(taskOf().criteria.map((criterion) => [criterion.id, mark]));

function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (place) => [...kept.keys()][place] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

function open(task = taskOf(), storage = memoryStorage(), kept?: UnsentScore) {
  const key = { chest: 'havering', panel: 'p-1', application: task.reading.id, person: 'me' };
  const unsent = unsentScore(key, storage);
  if (kept !== undefined) unsent.keep(kept);
  const sent: InputOf<'scoreApplication'>[] = [];
  const waiting: ((outcome: Outcome) => void)[] = [];
  const saver = createScoreSaver({
    panel: 'p-1',
    task,
    unsent,
    send: (input) => {
      sent.push(input);
      return new Promise((answer) => waiting.push(answer));
    },
  });
  const answer = async (outcome: Outcome): Promise<void> => {
    waiting.shift()?.(outcome);
    await jest.advanceTimersByTimeAsync(0);
  };
  const fail = (failure: Failure): Promise<void> => answer({ kind: 'failed', failure });
  const save = (version: number): Promise<void> => answer({ kind: 'done', answer: { version } });
  return { saver, unsent, sent, save, fail, answer };
}

const pause = (): Promise<void> => jest.advanceTimersByTimeAsync(1_000);

describe('saving a score while it is given', () => {
  beforeEach(() => void jest.useFakeTimers({ now: new Date('2026-07-17T13:02:00Z') }));
  afterEach(() => void jest.useRealTimers());

  it('sends nothing until every question has a mark, but keeps what there is', async () => {
    const { saver, sent, unsent } = open();
    saver.change({ marks: { need: 3 } });
    await pause();
    expect(sent).toHaveLength(0);
    expect(saver.now().state.kind).toBe('lacking');
    expect(unsent.read()?.marks).toEqual({ need: 3 });
  });

  it('waits for the comment that a mark of 0, 1 or 4 asks for', async () => {
    const { saver, sent } = open();
    saver.change({ marks: wholeMarks(4) });
    await pause();
    expect(sent).toHaveLength(0);
    saver.change({ comment: 'Clear and near.' });
    await pause();
    expect(sent[0]).toMatchObject({ comment: 'Clear and near.', scoreVersion: 0 });
  });

  it('says when it was saved and forgets what it had kept', async () => {
    const { saver, save, unsent } = open();
    saver.change({ marks: wholeMarks(3) });
    await pause();
    expect(saver.now().state.kind).toBe('saving');
    await save(1);
    expect(saver.now().state).toMatchObject({ kind: 'saved' });
    expect(unsent.read()).toBeUndefined();
  });

  it('sends one at a time, the newest last and on top of the version before', async () => {
    const { saver, sent, save } = open();
    saver.change({ marks: wholeMarks(3) });
    await pause();
    saver.change({ marks: wholeMarks(2) });
    saver.flush();
    await pause();
    expect(sent).toHaveLength(1);
    await save(1);
    await pause();
    expect(sent[1]).toMatchObject({ scoreVersion: 1, marks: wholeMarks(2) });
  });

  it('keeps trying through a lost connection and loses nothing', async () => {
    const { saver, sent, save, fail, unsent } = open();
    saver.change({ marks: wholeMarks(3) });
    await pause();
    await fail({ kind: 'offline' });
    expect(saver.now().state.kind).toBe('offline');
    expect(unsent.read()?.marks).toEqual(wholeMarks(3));
    await jest.advanceTimersByTimeAsync(5_000);
    expect(sent).toHaveLength(2);
    await save(1);
    expect(saver.now().state.kind).toBe('saved');
  });

  it('begins with what was not sent last time, and sends it on the version that it was made on', async () => {
    const kept = { marks: wholeMarks(2), comment: 'From before.', scoreVersion: 4 };
    const { saver, sent } = open(taskOf({ scoreVersion: 5 }), memoryStorage(), kept);
    expect(saver.now()).toMatchObject({ restored: true, draft: { comment: 'From before.' } });
    await pause();
    expect(sent[0]?.scoreVersion).toBe(4);
  });

  it('stops at a newer version until the member has chosen, then sends on top of it', async () => {
    const { saver, sent, fail } = open();
    saver.change({ marks: wholeMarks(3) });
    await pause();
    const words = { title: 'Changed', next: 'Check' };
    await fail({ kind: 'refused', refusal: { code: 'changed-since-opened', version: 2 }, words });
    expect(saver.now().state.kind).toBe('conflict');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    saver.settle(saver.now().draft, 2);
    await pause();
    expect(sent[1]?.scoreVersion).toBe(2);
  });

  it('counts «being filed» as taken', async () => {
    const { saver, answer, unsent } = open();
    saver.change({ marks: wholeMarks(3) });
    await pause();
    await answer({ kind: 'filing' });
    expect(saver.now().state.kind).toBe('filing');
    expect(unsent.read()).toBeUndefined();
  });

  it('reads back only what is a score of ours', () => {
    const storage = memoryStorage();
    const key = { chest: 'c', panel: 'p', application: 'a', person: 'me' };
    for (const text of [
      '{',
      '[]',
      '{"marks":{"need":9},"comment":"","scoreVersion":0}',
      '{"marks":{}}',
      'null',
    ]) {
      storage.setItem('unsent-score|c|p|a|me', text);
      expect(unsentScore(key, storage).read()).toBeUndefined();
    }
  });
});
