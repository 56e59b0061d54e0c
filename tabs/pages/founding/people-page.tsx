import { Fragment, useState, type ReactNode } from 'react';
import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { isLinkPerson } from '../../../core/kernel/ids';
import type { ChestView } from '../../../core/founding/chest-view';
import type { PersonView } from '../../../core/founding/round-view';
import { useLook } from '../../api/query';
import { useAct } from '../../api/use-act';
import { PlaceLink } from '../../navigation';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf } from '../../ui/form-faults';
import { FieldRow } from '../../ui/form-part';
import { Looked } from '../../ui/looked';
import { PageHeader } from '../../ui/page-header';
import { formWords } from '../../words/forms';
import { peopleWords } from '../../words/people';
import { AddPeople } from './add-people';
import { InviteLinkWorker, NewLink } from './invite-link-worker';
import { RolesChoice } from './roles-choice';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS, maxWidth: '720px' },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
});

/** Who takes part in the fund, and as what; the lead adds people and changes their roles here. */
export function PeopleForm({ chest }: { readonly chest: ChestView }): ReactNode {
  const mayInvite = chest.roles.includes('lead') || chest.roles.includes('officer');
  const look = useLook('listPeople', { chest: chest.id });
  return (
    <>
      <PageHeader
        title={peopleWords.title}
        under={peopleWords.under}
        aside={<PlaceLink to={{ page: 'fund', chest: chest.id, parts: [] }}>{peopleWords.back}</PlaceLink>}
      />
      <Looked look={look}>
        {(people) => (
          <>
            <AddPeople chest={chest.id} known={people.map(({ key }) => key)} />
            {mayInvite ? <InviteLinkWorker chest={chest.id} /> : null}
            {people.map((person) => (
              <Fragment key={person.key}>
                <PersonCard key={person.version} chest={chest.id} person={person} />
                {mayInvite && person.active && isLinkPerson(person.key) ? (
                  <NewLink chest={chest.id} person={person} />
                ) : null}
              </Fragment>
            ))}
          </>
        )}
      </Looked>
    </>
  );
}

function PersonCard({ chest, person }: { readonly chest: string; readonly person: PersonView }): ReactNode {
  const styles = useStyles();
  const act = useAct('changePerson');
  const [draft, setDraft] = useState(person);
  const faults = faultsOf(act.failure);
  const change = (part: Partial<PersonView>): void => setDraft((last) => ({ ...last, ...part }));
  const send = (): void => {
    const { key, name, organisation, roles, active, version } = draft;
    const input = {
      chest,
      person: key,
      name: name.trim(),
      organisation: organisation.trim(),
      active,
      version,
    };
    void act.send({ ...input, roles: [...roles] }, peopleWords.saved(name));
  };
  return (
    <Card title={person.name}>
      <div className={styles.form}>
        <FieldRow>
          <Field label={peopleWords.name} {...faultOn(faults, 'name')}>
            <Input value={draft.name} maxLength={120} onChange={(_e, { value }) => change({ name: value })} />
          </Field>
          <Field label={formWords.setUp.organisation} {...faultOn(faults, 'organisation')}>
            <Input
              value={draft.organisation}
              maxLength={120}
              onChange={(_e, { value }) => change({ organisation: value })}
            />
          </Field>
        </FieldRow>
        <Field {...faultOn(faults, 'roles')}>
          <RolesChoice
            label={peopleWords.rolesOf(person.name)}
            roles={draft.roles}
            choose={(roles) => change({ roles })}
          />
        </Field>
        <div className={styles.acts}>
          <Checkbox
            label={peopleWords.active}
            checked={draft.active}
            onChange={(_e, { checked }) => change({ active: checked === true })}
          />
          <Button
            aria-label={peopleWords.saveOf(person.name)}
            disabledFocusable={act.busy || draft === person}
            onClick={send}
          >
            {peopleWords.save}
          </Button>
        </div>
        <FailureBar failure={act.failure} />
      </div>
    </Card>
  );
}
