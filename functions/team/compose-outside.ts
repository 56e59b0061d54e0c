import type { ChestId } from '../../core/kernel/ids';
import type { Calendar } from '../../core/ports/calendar';
import type { Mail } from '../../core/ports/mail';
import type { Ports } from '../../core/ports/ports';
import { openCalendar } from '../../graph/calendar';
import type { Gate } from '../../graph/gate/open-gate';
import { openMail } from '../../graph/mail';
import type { StorageAccount } from '../../storage/account';
import { claim, unclaim } from '../../storage/claims';

/** What mail and calendar go through. */
interface Post {
  readonly gate: Gate;
  readonly storage: StorageAccount;
  /** The fund's own; without one letters are shown to copy, and entries are files to open. */
  readonly mailbox?: string;
}

/** Letters of one chest; their calls count apart from the run that sets them off. */
export function mailOf({ gate, storage, mailbox }: Post, chest: ChestId, deadlineMilliseconds: number): Mail {
  const sent = {
    claim: (key: string) => claim(storage, 'sentletters', chest, key),
    release: (key: string) => unclaim(storage, 'sentletters', chest, key),
  };
  return {
    send(letter) {
      const session = gate.session({ action: 'send-letter', deadlineMilliseconds });
      return openMail({ ...(mailbox === undefined ? {} : { sender: mailbox }), session, sent }).send(letter);
    },
  };
}

/** The calendar of the fund's mailbox; its calls count apart from the run that sets them off. */
export function calendarOf({ gate, mailbox }: Post, deadlineMilliseconds: number): Calendar {
  const calendar = (): Calendar =>
    openCalendar({
      session: gate.session({ action: 'keep-calendar', deadlineMilliseconds }),
      ...(mailbox === undefined ? {} : { mailbox }),
    });
  return {
    put: (entry, event) => calendar().put(entry, event),
    remove: (event) => calendar().remove(event),
  };
}

/** Files come and go a few times a year: what reads and writes them is loaded when one does. */
export const fileKinds: Pick<Ports, 'calendarFiles' | 'countFiles' | 'grantFiles'> = {
  calendarFiles: {
    async write(entry, written) {
      const { calendarFile } = await import('../../documents/calendar-file');
      return calendarFile(entry, written);
    },
  },
  countFiles: {
    async read(content) {
      const { readCountGrid } = await import('../../documents/read-count-grid');
      return readCountGrid(content);
    },
  },
  grantFiles: {
    async read(format, content) {
      const { readGrantRows } = await import('../../documents/read-grant-rows');
      return readGrantRows(format, content);
    },
  },
};
