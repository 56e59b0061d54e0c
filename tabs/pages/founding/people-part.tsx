import { useContext, type ReactNode } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { HostContext } from '../../host/host-context';
import { faultOn } from '../../ui/form-faults';
import { FieldRow, FormPart } from '../../ui/form-part';
import { formWords } from '../../words/forms';
import { RolesChoice } from './roles-choice';
import type { PersonDraft } from './set-up-draft';
import type { PartProps } from './set-up-part';

const words = formWords.setUp;
const useStyles = makeStyles({
  person: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

const nobody: PersonDraft = { name: '', organisation: '', account: '', roles: [] };

/** Who works with the fund, and as what. Teams' own people picker is offered where the host has one. */
export function PeoplePart({ draft, change, faults }: PartProps): ReactNode {
  const styles = useStyles();
  const { pickPeople } = useContext(HostContext);
  const put = (place: number, part: Partial<PersonDraft>): void =>
    change({ people: draft.people.map((one, index) => (index === place ? { ...one, ...part } : one)) });
  const pick = async (choose: NonNullable<typeof pickPeople>): Promise<void> => {
    const picked = await choose(words.pickTitle).catch(() => []);
    const known = new Set(draft.people.map((person) => person.account));
    const added = picked
      .filter((person) => !known.has(person.objectId))
      .map((person) => ({ ...nobody, name: person.name, account: person.objectId }));
    change({ people: [...draft.people, ...added] });
  };
  return (
    <FormPart number={5} title={words.people} hint={words.peopleHint}>
      {draft.people.map((person, place) => (
        <PersonFields
          key={place}
          person={person}
          place={place}
          faults={faults}
          put={(part) => put(place, part)}
        />
      ))}
      <Field {...faultOn(faults, 'people')}>
        <div className={styles.acts}>
          {pickPeople === undefined ? null : (
            <Button onClick={() => void pick(pickPeople)}>{words.pick}</Button>
          )}
          <Button onClick={() => change({ people: [...draft.people, nobody] })}>{words.addPerson}</Button>
        </div>
      </Field>
    </FormPart>
  );
}

interface PersonFieldsProps {
  readonly person: PersonDraft;
  readonly place: number;
  readonly faults: PartProps['faults'];
  readonly put: (part: Partial<PersonDraft>) => void;
}

function PersonFields({ person, place, faults, put }: PersonFieldsProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.person}>
      <FieldRow>
        <Field label={words.personName(place + 1)} {...faultOn(faults, `people.${place}.name`)}>
          <Input value={person.name} onChange={(_e, { value }) => put({ name: value })} />
        </Field>
        <Field label={words.organisation}>
          <Input value={person.organisation} onChange={(_e, { value }) => put({ organisation: value })} />
        </Field>
        <Field label={words.account} hint={words.accountHint} {...faultOn(faults, `people.${place}.key`)}>
          <Input value={person.account} onChange={(_e, { value }) => put({ account: value })} />
        </Field>
      </FieldRow>
      <RolesChoice
        label={words.rolesOf(person.name, place + 1)}
        roles={person.roles}
        choose={(roles) => put({ roles })}
      />
    </div>
  );
}
