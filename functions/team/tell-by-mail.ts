import type { Channel } from '../../core/ports/channel';
import type { Ids } from '../../core/ports/ids';
import type { Mail } from '../../core/ports/mail';
import type { People } from '../../core/ports/people';

interface TellByMailPorts {
  readonly people: Pick<People, 'find'>;
  readonly mail: Mail;
  readonly ids: Ids;
}

/** Words for somebody whom no chat reaches go by mail, where an address of theirs is known: people without an account. */
export function tellByMail(channel: Channel, { people, mail, ids }: TellByMailPorts): Channel {
  return {
    ...channel,
    async tell(chest, person, words) {
      if (await channel.tell(chest, person, words)) return true;
      const to = (await people.find(person))?.value.email;
      if (to === undefined) return false;
      const { key = ids.next(), title, next } = words;
      const letter = { key: `told ${person} ${key}`, to, subject: title, body: `${title}\n\n${next}` };
      return (await mail.send(letter)) === 'sent';
    },
  };
}
