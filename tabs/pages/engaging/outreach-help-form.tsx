import { useState, type ReactNode } from 'react';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { helpKinds } from '../../../core/engaging/outreach/help';
import type { ContactView } from '../../../core/engaging/outreach/outreach-view';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf, type Faults } from '../../ui/form-faults';
import { FieldRow } from '../../ui/form-part';
import { newNonce } from '../../ui/nonce';
import { outreachWords } from '../../words/outreach';
import { shared } from '../../words/shared';
import { FormActs, SmallForm } from './small-form';

const emptyHelp = { contact: '', application: '', helpKind: 'form', minutes: '30', note: '' };
type HelpDraft = typeof emptyHelp;

interface HelpFormProps {
  readonly chest: string;
  readonly contacts: readonly ContactView[];
}

/** Notes help that was given, to a contact or to an application by its reference. */
export function HelpForm({ chest, contacts }: HelpFormProps): ReactNode {
  const act = useAct('giveHelp');
  const [help, setHelp] = useState(newNonce);
  const [draft, setDraft] = useState(emptyHelp);
  const faults = faultsOf(act.failure);
  const change = (part: Partial<HelpDraft>): void => setDraft((last) => ({ ...last, ...part }));
  const application = draft.application.trim().toLowerCase();
  const isForSomebody = draft.contact !== '' || application !== '';
  const send = async (): Promise<void> => {
    const helpKind = helpKinds.find((kind) => kind === draft.helpKind) ?? 'form';
    const note = draft.note.trim() === '' ? {} : { note: draft.note.trim() };
    const to = draft.contact === '' ? { application } : { contact: draft.contact };
    const input = { chest, help, ...to, helpKind, minutes: Number(draft.minutes), ...note };
    const outcome = await act.send(input, outreachWords.helpSaved);
    if (outcome.kind !== 'done') return;
    setHelp(newNonce());
    setDraft(emptyHelp);
  };
  return (
    <Card title={outreachWords.giveHelp}>
      <SmallForm label={outreachWords.giveHelp}>
        <Whom contacts={contacts} draft={draft} change={change} faults={faults} />
        <What draft={draft} change={change} faults={faults} />
        <FormActs>
          <Button disabledFocusable={act.busy || !isForSomebody} onClick={() => void send()}>
            {outreachWords.saveHelp}
          </Button>
        </FormActs>
        <FailureBar failure={act.failure} />
      </SmallForm>
    </Card>
  );
}

interface PartProps {
  readonly draft: HelpDraft;
  readonly change: (part: Partial<HelpDraft>) => void;
  readonly faults: Faults;
}

function Whom({
  contacts,
  draft,
  change,
  faults,
}: PartProps & { readonly contacts: readonly ContactView[] }): ReactNode {
  const inOrder = contacts.toSorted((one, other) => one.groupName.localeCompare(other.groupName, 'en-GB'));
  return (
    <>
      <Field label={outreachWords.whom} {...faultOn(faults, 'contact')}>
        <Select value={draft.contact} onChange={(_e, { value }) => change({ contact: value })}>
          <option value="">{shared.choose}</option>
          {inOrder.map(({ id, groupName }) => (
            <option key={id} value={id}>
              {groupName}
            </option>
          ))}
        </Select>
      </Field>
      {draft.contact === '' ? (
        <Field label={outreachWords.orApplication} {...faultOn(faults, 'application')}>
          <Input
            value={draft.application}
            maxLength={60}
            onChange={(_e, { value }) => change({ application: value })}
          />
        </Field>
      ) : null}
    </>
  );
}

function What({ draft, change, faults }: PartProps): ReactNode {
  return (
    <>
      <FieldRow>
        <Field label={outreachWords.helpKind}>
          <Select value={draft.helpKind} onChange={(_e, { value }) => change({ helpKind: value })}>
            {helpKinds.map((kind) => (
              <option key={kind} value={kind}>
                {outreachWords.helpKinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={outreachWords.minutes} required {...faultOn(faults, 'minutes')}>
          <Input
            type="number"
            min={5}
            step={5}
            value={draft.minutes}
            onChange={(_e, { value }) => change({ minutes: value })}
          />
        </Field>
      </FieldRow>
      <Field label={outreachWords.note} hint={outreachWords.noteHint}>
        <Input value={draft.note} maxLength={500} onChange={(_e, { value }) => change({ note: value })} />
      </Field>
    </>
  );
}
