import { useState, type ReactNode } from 'react';
import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import type { ChestView } from '../../../core/founding/chest-view';
import { accessNeedNames, accessNeeds } from '../../../core/engaging/outreach/access-needs';
import type { SessionView } from '../../../core/engaging/outreach/outreach-view';
import { sessionFormats } from '../../../core/engaging/outreach/session';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf, type Faults } from '../../ui/form-faults';
import { FieldRow } from '../../ui/form-part';
import { outreachWords } from '../../words/outreach';
import { shared } from '../../words/shared';
import { CodeChoices } from './code-choices';
import { emptySession, formatOf, readSession, sessionDraftOf, type SessionDraft } from './session-draft';
import { FormActs, SmallForm } from './small-form';

export interface SessionFormProps {
  readonly chest: ChestView;
  /** The session that is changed; a new one is planned without it. */
  readonly session?: SessionView;
  readonly close: () => void;
}

/** Plans a session, or changes what people are told of it. What was typed stays when it is refused. */
export function SessionForm({ chest, session, close }: SessionFormProps): ReactNode {
  const act = useAct('saveSession');
  const [draft, setDraft] = useState(() =>
    session === undefined ? emptySession(chest.neighbourhoods[0]?.id ?? '') : sessionDraftOf(session),
  );
  const [found, setFound] = useState<Faults>({});
  const faults = { ...faultsOf(act.failure), ...found };
  const change = (part: Partial<SessionDraft>): void => setDraft((last) => ({ ...last, ...part }));
  const send = async (): Promise<void> => {
    const read = readSession(draft);
    setFound('faults' in read ? read.faults : {});
    if ('faults' in read) return;
    const outcome = await act.send({ chest: chest.id, ...read.input }, outreachWords.saved);
    if (outcome.kind === 'done') close();
  };
  const title = session === undefined ? outreachWords.plan : outreachWords.changeOf(session.title);
  const parts = { chest, draft, change, faults };
  return (
    <Card title={title}>
      <SmallForm label={title}>
        <What {...parts} />
        <When {...parts} />
        <Offered {...parts} />
        <FormActs>
          <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void send()}>
            {outreachWords.save}
          </Button>
          <Button onClick={close}>{shared.cancel}</Button>
        </FormActs>
        <FailureBar failure={act.failure} />
      </SmallForm>
    </Card>
  );
}

interface PartProps {
  readonly chest: ChestView;
  readonly draft: SessionDraft;
  readonly change: (part: Partial<SessionDraft>) => void;
  readonly faults: Faults;
}

function What({ chest, draft, change, faults }: PartProps): ReactNode {
  return (
    <>
      <Field
        label={outreachWords.sessionTitle}
        hint={outreachWords.sessionTitleHint}
        required
        {...faultOn(faults, 'title')}
      >
        <Input value={draft.title} maxLength={140} onChange={(_e, { value }) => change({ title: value })} />
      </Field>
      <FieldRow>
        <Field label={outreachWords.format}>
          <Select value={draft.format} onChange={(_e, { value }) => change({ format: formatOf(value) })}>
            {sessionFormats.map((format) => (
              <option key={format} value={format}>
                {outreachWords.formats[format]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={outreachWords.neighbourhood} {...faultOn(faults, 'neighbourhood')}>
          <Select value={draft.neighbourhood} onChange={(_e, { value }) => change({ neighbourhood: value })}>
            {chest.neighbourhoods.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </FieldRow>
      <Field
        label={outreachWords.place}
        hint={outreachWords.placeHint}
        required
        {...faultOn(faults, 'place')}
      >
        <Input value={draft.place} maxLength={200} onChange={(_e, { value }) => change({ place: value })} />
      </Field>
      <Checkbox
        label={outreachWords.online}
        checked={draft.online}
        onChange={(_e, { checked }) => change({ online: checked === true })}
      />
    </>
  );
}

function When({ draft, change, faults }: PartProps): ReactNode {
  return (
    <FieldRow>
      <Field label={outreachWords.day} required {...faultOn(faults, 'startsAt')}>
        <Input type="date" value={draft.day} onChange={(_e, { value }) => change({ day: value })} />
      </Field>
      <Field label={outreachWords.from} required>
        <Input type="time" value={draft.from} onChange={(_e, { value }) => change({ from: value })} />
      </Field>
      <Field label={outreachWords.to} required {...faultOn(faults, 'endsAt')}>
        <Input type="time" value={draft.to} onChange={(_e, { value }) => change({ to: value })} />
      </Field>
      <Field label={outreachWords.places} required {...faultOn(faults, 'places')}>
        <Input
          type="number"
          min={1}
          value={draft.places}
          onChange={(_e, { value }) => change({ places: value })}
        />
      </Field>
    </FieldRow>
  );
}

function Offered({ draft, change }: PartProps): ReactNode {
  return (
    <>
      <Field label={outreachWords.languages} hint={outreachWords.languagesHint}>
        <Input
          value={draft.languages}
          maxLength={300}
          onChange={(_e, { value }) => change({ languages: value })}
        />
      </Field>
      <CodeChoices
        label={outreachWords.access}
        codes={accessNeeds}
        names={accessNeedNames}
        chosen={draft.access}
        choose={(access) => change({ access })}
      />
    </>
  );
}
