import { startAzurite, type Azurite } from '../../local/storage/azurite';
import type { ConversationReference, References } from '../../core/ports/references';
import { openAccount } from '../../storage/account';
import { openReferences } from '../../storage/references';

const at = '2026-07-17T14:00:00.000Z';

const reference = (
  conversationId: string,
  changes: Partial<ConversationReference> = {},
): ConversationReference => ({
  conversationId,
  kind: 'channel',
  tenantId: 'tenant',
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  updatedAt: at,
  ...changes,
});

describe('where the bot may speak', () => {
  let azurite: Azurite;
  let references: References;
  beforeEach(async () => {
    azurite = await startAzurite();
    references = openReferences(openAccount({ kind: 'connection', connection: azurite.connection }));
  });
  afterEach(() => azurite.close());

  it('finds a person’s own chat, whatever letters its id is made of', async () => {
    const chat = reference('a:1/b#c?d', { kind: 'personal', person: 'tenant~person' });
    await references.save(chat);
    expect(await references.ofPerson('tenant~person')).toEqual(chat);
    expect(await references.ofPerson('tenant~another')).toBeUndefined();
  });

  it('finds a panel’s own channel, or else its chest’s', async () => {
    await references.save(reference('19:chest@thread.tacv2'));
    await references.save(reference('19:panel@thread.tacv2'));
    await references.bind({ chest: 'havering' }, '19:chest@thread.tacv2');
    await references.bind({ chest: 'havering', panel: 'p1' }, '19:panel@thread.tacv2');
    expect((await references.ofPanel('havering', 'p1'))?.conversationId).toBe('19:panel@thread.tacv2');
    expect((await references.ofPanel('havering', 'p2'))?.conversationId).toBe('19:chest@thread.tacv2');
    expect(await references.ofPanel('hackney', 'p1')).toBeUndefined();
    expect(await references.chestOf('19:panel@thread.tacv2')).toBe('havering');
  });

  it('gives no dead conversation, until something comes from there again', async () => {
    const chat = reference('a:1', { kind: 'personal', person: 'tenant~person' });
    await references.save(chat);
    await references.markDead('a:1');
    expect(await references.ofPerson('tenant~person')).toBeUndefined();
    await references.save(chat);
    expect(await references.ofPerson('tenant~person')).toEqual(chat);
  });

  it('remembers which message is the panel’s shared card', async () => {
    expect(await references.sharedCard('havering', 'p1')).toBeUndefined();
    await references.keepSharedCard('havering', 'p1', { conversationId: '19:x', messageId: 'm1' });
    await references.keepSharedCard('havering', 'p1', { conversationId: '19:x', messageId: 'm2' });
    expect(await references.sharedCard('havering', 'p1')).toEqual({
      conversationId: '19:x',
      messageId: 'm2',
    });
  });
});
