import { personKey, type PersonKey } from '../core/kernel/ids';
import type { ConversationReference } from '../core/ports/references';
import { ConnectorFault } from './connector-fault';
import type { Message } from './reply';
import type { BotServices } from './services';

type OwnChatServices = Pick<BotServices, 'references' | 'sender' | 'clock' | 'log'>;

/**
 * Posts in a person's own chat with the bot, opening it where it is not known yet. `near` is a conversation of the same
 * tenant, whose service address is used then. False when the person cannot be reached.
 */
export async function postInOwnChat(
  services: OwnChatServices,
  person: PersonKey,
  message: Message,
  near: Pick<ConversationReference, 'serviceUrl'> | undefined,
): Promise<boolean> {
  const known = await services.references.ofPerson(person);
  if (known !== undefined && known.dead !== true) {
    return (await services.sender.post(known, message)) !== undefined;
  }
  const opened = known !== undefined || near === undefined ? undefined : await open(services, person, near);
  return opened !== undefined && (await services.sender.post(opened, message)) !== undefined;
}

async function open(
  services: OwnChatServices,
  person: PersonKey,
  { serviceUrl }: Pick<ConversationReference, 'serviceUrl'>,
): Promise<ConversationReference | undefined> {
  const [tenantId = '', objectId = ''] = person.split('~');
  try {
    const conversationId = await services.sender.openPersonal({ tenantId, objectId, name: '' }, serviceUrl);
    const reference: ConversationReference = {
      conversationId,
      kind: 'personal',
      tenantId,
      serviceUrl,
      person: personKey(tenantId, objectId),
      updatedAt: services.clock.now(),
    };
    await services.references.save(reference);
    return reference;
  } catch (fault) {
    // Somebody who has not got the app cannot be written to; that is their choice, not a fault of ours.
    if (!(fault instanceof ConnectorFault) || (fault.kind !== 'gone' && fault.kind !== 'refused'))
      throw fault;
    services.log.note('teams.unreachable', { actor: person });
    return undefined;
  }
}
