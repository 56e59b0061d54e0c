import { useContext, useState, type ReactNode } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useAct } from '../../api/use-act';
import { HostContext } from '../../host/host-context';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf } from '../../ui/form-faults';
import { FieldRow } from '../../ui/form-part';
import { formWords } from '../../words/forms';
import { peopleWords } from '../../words/people';
import { personKeyOf } from './set-up-draft';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '720px', justifyItems: 'start' },
  fields: { width: '100%' },
});

interface AddPeopleProps {
  readonly chest: string;
  /** Keys of those who are there already; choosing them again changes nothing. */
  readonly known: readonly string[];
}

/** Adds people, with no role yet: from Teams' own picker where the host has one, or by their account. */
export function AddPeople({ chest, known }: AddPeopleProps): ReactNode {
  const styles = useStyles();
  const { pickPeople, tenantId } = useContext(HostContext);
  const act = useAct('changePerson');
  const [name, setName] = useState('');
  const [account, setAccount] = useState('');
  const faults = faultsOf(act.failure);
  const add = async (person: string, as: string): Promise<boolean> => {
    if (known.includes(person)) return true;
    const input = { chest, person, name: as, organisation: '', roles: [], active: true, version: 0 };
    return (await act.send(input, peopleWords.added(as))).kind !== 'failed';
  };
  const pick = async (choose: NonNullable<typeof pickPeople>): Promise<void> => {
    // A picker that is closed without a choice ends in a fault of Teams' own.
    const picked = await choose(formWords.setUp.pickTitle).catch(() => []);
    for (const person of picked) await add(personKeyOf(person.objectId, tenantId), person.name);
  };
  const addTyped = async (): Promise<void> => {
    if (!(await add(personKeyOf(account, tenantId), name.trim()))) return;
    setName('');
    setAccount('');
  };
  return (
    <Card title={peopleWords.add}>
      <div className={styles.form}>
        {pickPeople === undefined ? null : (
          <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void pick(pickPeople)}>
            {formWords.setUp.pick}
          </Button>
        )}
        <div className={styles.fields}>
          <FieldRow>
            <Field label={peopleWords.name} {...faultOn(faults, 'name')}>
              <Input value={name} maxLength={120} onChange={(_e, { value }) => setName(value)} />
            </Field>
            <Field
              label={formWords.setUp.account}
              hint={formWords.setUp.accountHint}
              {...faultOn(faults, 'person')}
            >
              <Input value={account} onChange={(_e, { value }) => setAccount(value)} />
            </Field>
          </FieldRow>
        </div>
        <Button
          disabledFocusable={act.busy || name.trim() === '' || account.trim() === ''}
          onClick={() => void addTyped()}
        >
          {peopleWords.addTyped}
        </Button>
        <FailureBar failure={act.failure} />
      </div>
    </Card>
  );
}
