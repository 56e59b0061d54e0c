import { ConnectorFault } from '../../bot/connector-fault';
import { createPatience } from '../../bot/patience';

/** A pause that only notes how long it would have been. */
function notedPauses() {
  const pauses: number[] = [];
  return { pauses, wait: async (milliseconds: number) => void pauses.push(milliseconds) };
}

/** A call that fails with these answers one after another, and then succeeds. */
function failing(...answers: [status: number, code?: string, retryAfter?: string][]) {
  const calls = { count: 0 };
  const call = async (): Promise<string> => {
    const answer = answers[calls.count];
    calls.count += 1;
    if (answer !== undefined) throw new ConnectorFault(answer[0], answer[1] ?? '', answer[2] ?? null);
    return 'sent';
  };
  return { call, calls };
}

test.each([429, 412, 409])('a post answered %i had no effect, and is sent again', async (status) => {
  const { wait, pauses } = notedPauses();
  const { call, calls } = failing([status], [status]);
  expect(await createPatience(wait).inTurn('c', call, false)).toBe('sent');
  expect(calls.count).toBe(3);
  expect(pauses).toEqual([500, 1500]);
});

test('Teams’ own wish how long to wait is kept', async () => {
  const { wait, pauses } = notedPauses();
  await createPatience(wait).inTurn('c', failing([429, '', '7']).call, false);
  expect(pauses).toEqual([7000]);
});

test('a post that failed inside Teams may stand there, so it is not sent again', async () => {
  const { wait } = notedPauses();
  const { call, calls } = failing([502]);
  await expect(createPatience(wait).inTurn('c', call, false)).rejects.toThrow('502');
  expect(calls.count).toBe(1);
});

test('an edit that failed inside Teams is made again: twice is the same as once', async () => {
  const { wait } = notedPauses();
  const { call, calls } = failing([502], [503]);
  expect(await createPatience(wait).inTurn('c', call, true)).toBe('sent');
  expect(calls.count).toBe(3);
});

test.each([
  [403, '', 'gone'],
  [404, 'ConversationNotFound', 'gone'],
  [404, 'ActivityNotFoundInConversation', 'message-lost'],
  [400, 'BadSyntax', 'refused'],
])('%i %s is final', async (status, code, kind) => {
  const { wait } = notedPauses();
  const { call, calls } = failing([status, code]);
  await expect(createPatience(wait).inTurn('c', call, true)).rejects.toMatchObject({ kind });
  expect(calls.count).toBe(1);
});

test('after four tries it is given up', async () => {
  const { wait } = notedPauses();
  const { call, calls } = failing([429], [429], [429], [429], [429]);
  await expect(createPatience(wait).inTurn('c', call, false)).rejects.toThrow('429');
  expect(calls.count).toBe(4);
});

test('calls about one conversation go one after another, also after a failure; others do not wait', async () => {
  const patience = createPatience(async () => {});
  const order: string[] = [];
  const held = Promise.withResolvers<void>();
  const first = patience.inTurn(
    'a',
    async () => {
      await held.promise;
      order.push('first');
      throw new Error('no');
    },
    false,
  );
  const second = patience.inTurn('a', async () => void order.push('second'), false);
  await patience.inTurn('b', async () => void order.push('elsewhere'), false);
  held.resolve();
  await expect(first).rejects.toThrow('no');
  await second;
  expect(order).toEqual(['elsewhere', 'first', 'second']);
});
