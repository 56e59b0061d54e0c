import type { Ports } from '../../ports/ports';
import { bookPlaces, cancelBooking } from './book-places';
import { giveHelp } from './give-help';
import { moveClaim } from './move-claim';
import { moveSession } from './move-session';
import { saveClaim } from './save-claim';
import { saveContact } from './save-contact';
import { savePartner } from './save-partner';
import { saveSession } from './save-session';
import { seeOutreach } from './see-outreach';
import { seeReach } from './see-reach';
import { sessionFile } from './session-file';

/** The use cases of outreach, bound to the ports of one chest, under the names of the routes. */
export function outreachUseCases(ports: Ports) {
  return {
    seeOutreach: seeOutreach(ports),
    seeReach: seeReach(ports),
    saveContact: saveContact(ports),
    saveSession: saveSession(ports),
    moveSession: moveSession(ports),
    sessionFile: sessionFile(ports),
    bookPlaces: bookPlaces(ports),
    cancelBooking: cancelBooking(ports),
    giveHelp: giveHelp(ports),
    savePartner: savePartner(ports),
    saveClaim: saveClaim(ports),
    moveClaim: moveClaim(ports),
  };
}
