import { openMail, type SentLetters } from '../../graph/mail';
import { startLocalGraph, type LocalGraph } from './local-graph';

let graph: LocalGraph;
beforeEach(async () => {
  graph = await startLocalGraph();
  graph.server.controls.seedUser({ displayName: 'Havering chest', userPrincipalName: sender, mail: sender });
});
afterEach(() => graph.close());

const sender = 'chest@havering.example';
const letter = { key: 'award|a-1', to: 'group@example.org', subject: 'Your grant', body: 'Good news.' };

function claims(): SentLetters & { readonly keys: Set<string> } {
  const keys = new Set<string>();
  return {
    keys,
    claim: async (key) => !keys.has(key) && keys.add(key) !== undefined,
    release: async (key) => void keys.delete(key),
  };
}

describe('a letter', () => {
  test('goes out once for its key', async () => {
    const mail = openMail({ sender, session: graph.session(), sent: claims() });
    expect([await mail.send(letter), await mail.send(letter)]).toEqual(['sent', 'sent']);
    expect(graph.server.controls.mail()).toHaveLength(1);
  });

  test('without a mailbox is off, so that its words can be copied', async () => {
    const sent = claims();
    expect(await openMail({ session: graph.session(), sent }).send(letter)).toBe('off');
    expect(sent.keys.size).toBe(0);
  });

  test('that Graph takes for no address of its is a person’s to send', async () => {
    const sent = claims();
    graph.server.controls.fault({ kind: 'fail', status: 400, times: 1, method: 'POST' });
    expect(await openMail({ sender, session: graph.session(), sent }).send(letter)).toBe('off');
    expect(sent.keys.size).toBe(0);
  });

  test('that was throttled past the deadline may be sent later', async () => {
    const sent = claims();
    graph.server.controls.fault({ kind: 'throttle', retryAfter: 60, times: 1 });
    const mail = openMail({ sender, session: graph.session({ deadlineMilliseconds: 500 }), sent });
    await expect(mail.send(letter)).rejects.toMatchObject({ name: 'RecordUnavailable', effect: 'none' });
    expect(sent.keys.size).toBe(0);
  });

  test('whose answer was lost is not sent a second time', async () => {
    const sent = claims();
    graph.server.controls.fault({ kind: 'drop', path: 'sendMail', times: 1 });
    const mail = openMail({ sender, session: graph.session(), sent });
    await expect(mail.send(letter)).rejects.toMatchObject({ effect: 'unknown' });
    expect(await mail.send(letter)).toBe('sent');
    expect(graph.server.controls.mail()).toHaveLength(1);
  });
});
