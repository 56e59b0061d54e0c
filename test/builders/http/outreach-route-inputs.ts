import type { InputOf } from '../../../core/contracts/routes';
import { claimInput, contactInput, partnerInput, sessionInput } from '../outreach/inputs';

/** A well-formed request for every route of outreach. */
export const outreachRouteInputs = {
  seeOutreach: {},
  saveContact: structuredClone(contactInput()) as InputOf<'saveContact'>,
  saveSession: structuredClone(sessionInput()) as InputOf<'saveSession'>,
  moveSession: { session: 's-1', event: 'cancel', reason: 'The hall is closed' },
  sessionFile: { session: 's-1' },
  bookPlaces: { session: 's-1', contact: 'c-1', places: 1 },
  cancelBooking: { session: 's-1', contact: 'c-1' },
  giveHelp: { help: 'h-1', contact: 'c-1', helpKind: 'form', minutes: 30 },
  savePartner: structuredClone(partnerInput()) as InputOf<'savePartner'>,
  saveClaim: claimInput(),
  moveClaim: { claim: 'k-1', event: 'agree', version: 1 },
} as const satisfies { readonly [Name in OutreachRoute]: InputOf<Name> };

type OutreachRoute =
  | 'seeOutreach'
  | 'saveContact'
  | 'saveSession'
  | 'moveSession'
  | 'sessionFile'
  | 'bookPlaces'
  | 'cancelBooking'
  | 'giveHelp'
  | 'savePartner'
  | 'saveClaim'
  | 'moveClaim';
