import { useState, type ReactNode } from 'react';
import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import type { ChestView } from '../../../core/founding/chest-view';
import { contactWays } from '../../../core/engaging/outreach/contact';
import type { ContactView } from '../../../core/engaging/outreach/outreach-view';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf, type Faults } from '../../ui/form-faults';
import { FieldRow } from '../../ui/form-part';
import { outreachWords } from '../../words/outreach';
import { shared } from '../../words/shared';
import {
  contactDraftOf,
  emptyContact,
  readContact,
  wayOf,
  type ContactDraft,
  type ContactPartProps,
} from './contact-draft';
import { ContactMore } from './outreach-contact-more';
import { FormActs, SmallForm } from './small-form';

export interface ContactFormProps {
  readonly chest: ChestView;
  /** The contact that is changed; a new one is recorded without it. */
  readonly contact?: ContactView;
  readonly close: () => void;
}

/** Records a contact: three questions, and more for who knows more. What was typed stays when it is refused. */
export function ContactForm({ chest, contact, close }: ContactFormProps): ReactNode {
  const act = useAct('saveContact');
  const [draft, setDraft] = useState(() =>
    contact === undefined
      ? emptyContact(chest.lastNeighbourhood ?? chest.neighbourhoods[0]?.id ?? '')
      : contactDraftOf(contact),
  );
  const [found, setFound] = useState<Faults>({});
  const faults = { ...faultsOf(act.failure), ...found };
  const change = (part: Partial<ContactDraft>): void => setDraft((last) => ({ ...last, ...part }));
  const send = async (): Promise<void> => {
    const input = readContact(draft);
    setFound(input.groupName === '' ? { groupName: 'missing' } : {});
    if (input.groupName === '') return;
    const outcome = await act.send(
      { chest: chest.id, ...input },
      outreachWords.contactSaved(input.groupName),
    );
    if (outcome.kind === 'done') close();
  };
  const title =
    contact === undefined ? outreachWords.record : outreachWords.changeContactOf(contact.groupName);
  const parts = { chest, draft, change, faults };
  return (
    <Card title={title}>
      <SmallForm label={title}>
        <Asked {...parts} />
        <Consent {...parts} />
        <details>
          <summary>{outreachWords.more}</summary>
          <ContactMore {...parts} />
        </details>
        <FormActs>
          <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void send()}>
            {outreachWords.saveContact}
          </Button>
          <Button onClick={close}>{shared.cancel}</Button>
        </FormActs>
        <FailureBar failure={act.failure} />
      </SmallForm>
    </Card>
  );
}

function Asked({ chest, draft, change, faults }: ContactPartProps): ReactNode {
  return (
    <>
      <Field label={outreachWords.groupName} required {...faultOn(faults, 'groupName')}>
        <Input
          value={draft.groupName}
          maxLength={160}
          onChange={(_e, { value }) => change({ groupName: value })}
        />
      </Field>
      <FieldRow>
        <Field label={outreachWords.neighbourhood} required {...faultOn(faults, 'neighbourhood')}>
          <Select value={draft.neighbourhood} onChange={(_e, { value }) => change({ neighbourhood: value })}>
            {chest.neighbourhoods.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={outreachWords.how} required>
          <Select value={draft.how} onChange={(_e, { value }) => change({ how: wayOf(value) })}>
            {contactWays.map((way) => (
              <option key={way} value={way}>
                {outreachWords.ways[way]}
              </option>
            ))}
          </Select>
        </Field>
      </FieldRow>
    </>
  );
}

/** How to reach somebody is asked only once they agree to it. */
function Consent({ draft, change, faults }: ContactPartProps): ReactNode {
  return (
    <>
      <Field hint={outreachWords.consentHint}>
        <Checkbox
          label={outreachWords.consent}
          checked={draft.mayContactAgain}
          onChange={(_e, { checked }) => change({ mayContactAgain: checked === true })}
        />
      </Field>
      {draft.mayContactAgain ? (
        <FieldRow>
          <Field label={outreachWords.name} {...faultOn(faults, 'name')}>
            <Input value={draft.name} maxLength={120} onChange={(_e, { value }) => change({ name: value })} />
          </Field>
          <Field label={outreachWords.email} {...faultOn(faults, 'email')}>
            <Input
              type="email"
              value={draft.email}
              maxLength={254}
              onChange={(_e, { value }) => change({ email: value })}
            />
          </Field>
          <Field label={outreachWords.phone} {...faultOn(faults, 'phone')}>
            <Input
              type="tel"
              value={draft.phone}
              maxLength={40}
              onChange={(_e, { value }) => change({ phone: value })}
            />
          </Field>
        </FieldRow>
      ) : null}
    </>
  );
}
