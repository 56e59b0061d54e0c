import { useState, type ReactNode } from 'react';
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { helpKinds } from '../../../core/engaging/outreach/help';
import type { ContactView, HelpView } from '../../../core/engaging/outreach/outreach-view';
import { formatDay } from '../../../core/kernel/dates';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf } from '../../ui/form-faults';
import { FieldRow } from '../../ui/form-part';
import { newNonce } from '../../ui/nonce';
import { outreachWords } from '../../words/outreach';
import { shared } from '../../words/shared';
import { meetsGroups, type OutreachPartProps } from './outreach-part';
import { FormActs, SmallForm } from './small-form';

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalL, minWidth: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  help: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const shownAtFirst = 8;

/** Help that was given, with the hours it took; and the short form that notes more. */
export function OutreachHelp({ chest, seen }: OutreachPartProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      {meetsGroups(chest) && seen.contacts !== undefined && seen.contacts.length > 0 ? (
        <HelpForm chest={chest.id} contacts={seen.contacts} />
      ) : null}
      {seen.help === undefined ? null : <HelpList help={seen.help} />}
    </div>
  );
}

function HelpList({ help }: { readonly help: readonly HelpView[] }): ReactNode {
  const styles = useStyles();
  const [limit, setLimit] = useState(shownAtFirst);
  const minutes = help.reduce((sum, each) => sum + each.minutes, 0);
  if (help.length === 0) {
    return (
      <Card title={outreachWords.help}>
        <Empty title={outreachWords.noHelp.title} words={outreachWords.noHelp.words} />
      </Card>
    );
  }
  return (
    <Card title={outreachWords.help} aside={outreachWords.helpTotal(outreachWords.hours(minutes))}>
      <ul className={styles.list}>
        {help.slice(0, limit).map((each) => (
          <li key={each.id} className={styles.help}>
            {each.to}
            <p className={styles.line}>
              {outreachWords.helpKinds[each.helpKind]} · {each.minutes} min · {formatDay(each.givenAt)}
              {each.givenBy === '' ? '' : ` · ${each.givenBy}`}
            </p>
            {each.note === undefined ? null : <p className={styles.line}>{each.note}</p>}
          </li>
        ))}
      </ul>
      {help.length > limit ? <Button onClick={() => setLimit(help.length)}>{shared.more}</Button> : null}
    </Card>
  );
}

const emptyHelp = { contact: '', application: '', helpKind: 'form', minutes: '30', note: '' };

function HelpForm({
  chest,
  contacts,
}: {
  readonly chest: string;
  readonly contacts: readonly ContactView[];
}): ReactNode {
  const act = useAct('giveHelp');
  const [help, setHelp] = useState(newNonce);
  const [draft, setDraft] = useState(emptyHelp);
  const faults = faultsOf(act.failure);
  const change = (part: Partial<typeof emptyHelp>): void => setDraft((last) => ({ ...last, ...part }));
  const inOrder = contacts.toSorted((one, other) => one.groupName.localeCompare(other.groupName, 'en-GB'));
  const send = async (): Promise<void> => {
    const helpKind = helpKinds.find((kind) => kind === draft.helpKind) ?? 'form';
    const note = draft.note.trim() === '' ? {} : { note: draft.note.trim() };
    const application = draft.application.trim().toLowerCase();
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
        <FormActs>
          <Button
            disabledFocusable={act.busy || (draft.contact === '' && draft.application.trim() === '')}
            onClick={() => void send()}
          >
            {outreachWords.saveHelp}
          </Button>
        </FormActs>
        <FailureBar failure={act.failure} />
      </SmallForm>
    </Card>
  );
}
