import { useState, type ReactNode } from 'react';
import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import type { SessionView } from '../../../core/engaging/outreach/outreach-view';
import { useAct } from '../../api/use-act';
import { FailureBar } from '../../ui/failure-bar';
import { outreachWords } from '../../words/outreach';
import { shared } from '../../words/shared';
import { FormActs, SmallForm } from './small-form';

export interface EndSessionProps {
  readonly chest: string;
  readonly session: SessionView;
  readonly close: () => void;
}

/** Notes that a session was held, and who came; those who were booked are ticked to begin with. */
export function HoldForm({ chest, session, close }: EndSessionProps): ReactNode {
  const act = useAct('moveSession');
  const live = session.bookings.filter(({ state }) => state === 'booked' || state === 'waiting');
  const [came, setCame] = useState(() =>
    live.filter(({ state }) => state === 'booked').map(({ contact }) => contact),
  );
  const send = async (): Promise<void> => {
    const input = { chest, session: session.id, event: 'hold' as const, came };
    if ((await act.send(input, outreachWords.held)).kind === 'done') close();
  };
  return (
    <SmallForm label={outreachWords.holdOf(session.title)}>
      {live.length === 0 ? null : (
        <div role="group" aria-label={outreachWords.whoCame}>
          <div>{outreachWords.whoCame}</div>
          {live.map(({ contact, groupName }) => (
            <div key={contact}>
              <Checkbox
                label={groupName}
                checked={came.includes(contact)}
                onChange={(_e, { checked }) =>
                  setCame(checked === true ? [...came, contact] : came.filter((each) => each !== contact))
                }
              />
            </div>
          ))}
        </div>
      )}
      <FormActs>
        <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void send()}>
          {outreachWords.hold}
        </Button>
        <Button onClick={close}>{shared.cancel}</Button>
      </FormActs>
      <FailureBar failure={act.failure} />
    </SmallForm>
  );
}

/** Cancels a session, with a reason. */
export function CancelForm({ chest, session, close }: EndSessionProps): ReactNode {
  const act = useAct('moveSession');
  const [reason, setReason] = useState('');
  const send = async (): Promise<void> => {
    const input = { chest, session: session.id, event: 'cancel' as const, reason: reason.trim() };
    if ((await act.send(input, outreachWords.cancelled)).kind === 'done') close();
  };
  return (
    <SmallForm label={outreachWords.cancelOf(session.title)}>
      <Field label={outreachWords.cancelReason} required>
        <Textarea value={reason} maxLength={500} onChange={(_e, { value }) => setReason(value)} />
      </Field>
      <FormActs>
        <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void send()}>
          {outreachWords.cancel}
        </Button>
        <Button onClick={close}>{shared.back}</Button>
      </FormActs>
      <FailureBar failure={act.failure} />
    </SmallForm>
  );
}
