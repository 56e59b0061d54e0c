import { useContext, useState, type ReactNode } from 'react';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { ContactView, SessionView } from '../../../core/engaging/outreach/outreach-view';
import { useAct } from '../../api/use-act';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf } from '../../ui/form-faults';
import { FieldRow } from '../../ui/form-part';
import { SayContext } from '../../ui/say';
import { outreachWords } from '../../words/outreach';
import { shared } from '../../words/shared';
import { FormActs, SmallForm } from './small-form';

export interface BookingFormProps {
  readonly chest: string;
  readonly session: SessionView;
  readonly contacts: readonly ContactView[];
  readonly close: () => void;
}

/** Books a contact onto a session; says when it became the waiting list. */
export function BookingForm({ chest, session, contacts, close }: BookingFormProps): ReactNode {
  const act = useAct('bookPlaces');
  const say = useContext(SayContext);
  const [contact, setContact] = useState('');
  const [places, setPlaces] = useState('1');
  const faults = faultsOf(act.failure);
  const inOrder = contacts.toSorted((one, other) => one.groupName.localeCompare(other.groupName, 'en-GB'));
  const send = async (): Promise<void> => {
    const outcome = await act.send({ chest, session: session.id, contact, places: Number(places) });
    if (outcome.kind !== 'done') return;
    const group = contacts.find(({ id }) => id === contact)?.groupName ?? '';
    say(outcome.answer.state === 'waiting' ? outreachWords.onList(group) : outreachWords.booked(group));
    close();
  };
  if (contacts.length === 0) return <p>{outreachWords.noContacts}</p>;
  return (
    <SmallForm label={outreachWords.bookOf(session.title)}>
      <FieldRow>
        <Field label={outreachWords.whom} required {...faultOn(faults, 'contact')}>
          <Select value={contact} onChange={(_e, { value }) => setContact(value)}>
            <option value="">{shared.choose}</option>
            {inOrder.map(({ id, groupName }) => (
              <option key={id} value={id}>
                {groupName}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={outreachWords.bookPlaces} required {...faultOn(faults, 'places')}>
          <Input
            type="number"
            min={1}
            max={session.places}
            value={places}
            onChange={(_e, { value }) => setPlaces(value)}
          />
        </Field>
      </FieldRow>
      <FormActs>
        <Button
          appearance="primary"
          disabledFocusable={act.busy || contact === ''}
          onClick={() => void send()}
        >
          {outreachWords.bookSend}
        </Button>
        <Button onClick={close}>{shared.cancel}</Button>
      </FormActs>
      <FailureBar failure={act.failure} />
    </SmallForm>
  );
}
