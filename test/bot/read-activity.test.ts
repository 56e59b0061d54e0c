import { readActivity } from '../../bot/read-activity';
import type { Card } from '../../bot/reply';
import { invokeBody } from '../../bot/invoke-answer';

const tenant = '11111111-1111-4111-8111-111111111111';
const base = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  from: { id: '29:1', name: 'Ann', aadObjectId: 'AAAAAAAA-0000-4000-8000-000000000001' },
  conversation: { id: '19:a@thread.tacv2;messageid=17', conversationType: 'channel', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
  text: 'status',
};

test('a thread’s id is cut off, so that a reference starts new threads', () => {
  expect(readActivity(base)?.place.conversationId).toBe('19:a@thread.tacv2');
});

test('an app added to a team speaks in the channel that was chosen', () => {
  const channelData = { tenant: { id: tenant }, settings: { selectedChannel: { id: '19:b@thread.tacv2' } } };
  const read = readActivity({ ...base, type: 'installationUpdate', action: 'add', channelData });
  expect(read).toMatchObject({ kind: 'installed', place: { conversationId: '19:b@thread.tacv2' } });
});

test('a personal chat belongs to its person, in lower case', () => {
  const conversation = { id: 'a:1', conversationType: 'personal', tenantId: tenant };
  expect(readActivity({ ...base, conversation })?.place.person).toBe(
    `${tenant}~aaaaaaaa-0000-4000-8000-000000000001`,
  );
});

test('the trigger is read from the activity’s own value', () => {
  const value = { action: { verb: 'panel.view', data: {} }, trigger: 'automatic' };
  const read = readActivity({ ...base, type: 'invoke', name: 'adaptiveCard/action', value });
  expect(read).toMatchObject({ kind: 'card-action', trigger: 'automatic' });
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'message'],
  ['a list', [base]],
  ['no sender', { ...base, from: undefined }],
  ['a sender without an object id', { ...base, from: { id: '29:1' } }],
  ['an object id that holds a separator', { ...base, from: { id: '29:1', aadObjectId: 'a|b' } }],
  ['no conversation', { ...base, conversation: undefined }],
  ['no tenant', { ...base, conversation: { id: 'x' }, channelData: {} }],
])('%s is not an activity', (_name, body) => {
  expect(readActivity(body)).toBeUndefined();
});

describe('answers to invokes have the shapes that Teams reads', () => {
  const card: Card = { type: 'AdaptiveCard', version: '1.5', body: [] };

  test('a card', () => {
    expect(invokeBody('card-action', { kind: 'card', card, summary: '' })).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: card,
    });
  });

  test('words are never empty: an empty answer counts as none, and the press comes again', () => {
    for (const reply of [{ kind: 'text', text: '' }, { kind: 'nothing' }] as const) {
      expect(invokeBody('card-action', reply)).toMatchObject({
        statusCode: 200,
        value: expect.stringMatching(/./),
      });
    }
  });

  test('an invoke that is not ours is refused in words', () => {
    expect(invokeBody('other-invoke', { kind: 'nothing' })).toMatchObject({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
    });
  });

  test('finds with previews', () => {
    const body = invokeBody('extension-query', { kind: 'finds', finds: [{ title: 'T', text: 'x', card }] });
    expect(body).toMatchObject({
      composeExtension: { type: 'result', attachments: [{ preview: { content: { title: 'T' } } }] },
    });
  });
});
