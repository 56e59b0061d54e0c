import { intakeKinds, intakeStates, type IntakeItem } from '../../core/engaging/intake';
import { choice, filled, keyColumn, longNote, optional, text } from './column';
import { describeList } from './list';

/** An act of some 100,000 characters is an application with every answer at its limit; three columns hold 180,000. */
const actColumns = 3;

export const intakeList = describeList<IntakeItem>({
  name: 'Intake',
  description: 'What came from the public site and waits to be filed. The only list that site may write to.',
  columns: {
    nonce: keyColumn,
    kind: choice('Kind', intakeKinds),
    acceptedAt: filled('AcceptedAt'),
    act: longNote('Act', actColumns),
    state: choice('State', intakeStates, { indexed: true }),
    refusal: optional(text('Refusal')),
  },
});
