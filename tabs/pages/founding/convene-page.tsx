import { useContext, useState, type ReactNode } from 'react';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { ChestView } from '../../../core/founding/chest-view';
import type { PersonView } from '../../../core/founding/round-view';
import { useLook } from '../../api/query';
import { useAct } from '../../api/use-act';
import { NavigationContext } from '../../navigation';
import { Empty } from '../../ui/empty';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf, type Faults } from '../../ui/form-faults';
import { FieldRow, FormPart } from '../../ui/form-part';
import { Looked } from '../../ui/looked';
import { PageHeader } from '../../ui/page-header';
import { formWords } from '../../words/forms';

const words = formWords.panel;

export interface ConveneProps {
  readonly chest: ChestView;
  readonly round: string;
}

function maySit(person: PersonView): boolean {
  return person.active && person.roles.some((role) => role === 'panel-member' || role === 'chair');
}

/** Seats the panel of a round: who sits on it, as what, and who chairs it. */
export function ConveneForm({ chest, round }: ConveneProps): ReactNode {
  const look = useLook('listPeople', { chest: chest.id });
  const name = chest.rounds.find((each) => each.id === round)?.name ?? round;
  return (
    <>
      <PageHeader title={words.title} under={words.under(name)} />
      <Looked look={look}>
        {(people) => {
          const able = people.filter(maySit);
          if (able.length === 0) return <Empty title={words.none.title} words={words.none.words} />;
          return <PanelForm chest={chest} round={round} people={able} name={name} />;
        }}
      </Looked>
    </>
  );
}

function PanelForm({
  chest,
  round,
  people,
  name,
}: ConveneProps & { readonly people: readonly PersonView[]; readonly name: string }): ReactNode {
  const { go } = useContext(NavigationContext);
  const act = useAct('convenePanel');
  const [panelName, setPanelName] = useState(`${name} panel`);
  const [seats, setSeats] = useState<Readonly<Record<string, string>>>({});
  const [chair, setChair] = useState(people.find((person) => person.roles.includes('chair'))?.key ?? '');
  const [deputy, setDeputy] = useState('');
  const faults = faultsOf(act.failure);
  const send = async (): Promise<void> => {
    const members = people.flatMap((person) => {
      const category = seats[person.key] ?? '';
      return category === '' ? [] : [{ person: person.key, name: person.name, category }];
    });
    const given = deputy === '' ? {} : { deputy };
    const panel = `${round}-panel`;
    const input = { chest: chest.id, round, panel, name: panelName, chair, members, ...given };
    const outcome = await act.send(input, words.done);
    if (outcome.kind === 'done') go({ page: 'panel', chest: chest.id, parts: [panel] });
  };
  return (
    <>
      <FormPart number={1} title={words.name}>
        <Field label={words.name} required {...faultOn(faults, 'name')}>
          <Input value={panelName} maxLength={120} onChange={(_e, { value }) => setPanelName(value)} />
        </Field>
      </FormPart>
      <FormPart number={2} title={words.members} hint={words.membersHint}>
        <Seats
          chest={chest}
          people={people}
          seats={seats}
          seat={(part) => setSeats((last) => ({ ...last, ...part }))}
          faults={faults}
        />
      </FormPart>
      <FormPart number={3} title={words.chair}>
        <FieldRow>
          <PersonChoice label={words.chair} people={people} value={chair} choose={setChair} />
          <PersonChoice label={words.deputy} people={people} value={deputy} choose={setDeputy} />
        </FieldRow>
      </FormPart>
      <FailureBar failure={act.failure} />
      <div>
        <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void send()}>
          {words.send}
        </Button>
      </div>
    </>
  );
}

interface SeatsProps {
  readonly chest: ChestView;
  readonly people: readonly PersonView[];
  /** The category that each person sits as; empty for somebody who does not. */
  readonly seats: Readonly<Record<string, string>>;
  readonly seat: (part: Readonly<Record<string, string>>) => void;
  readonly faults: Faults;
}

function Seats({ chest, people, seats, seat, faults }: SeatsProps): ReactNode {
  return (
    <Field {...faultOn(faults, 'members', true)}>
      <FieldRow>
        {people.map((person) => (
          <Field key={person.key} label={words.category(person.name)}>
            <Select
              value={seats[person.key] ?? ''}
              onChange={(_e, { value }) => seat({ [person.key]: value })}
            >
              <option value="">{words.notSitting}</option>
              {chest.categories.map((category) => (
                <option key={category.id} value={category.id}>
                  {category.name}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </FieldRow>
    </Field>
  );
}

function PersonChoice({
  label,
  people,
  value,
  choose,
}: {
  readonly label: string;
  readonly people: readonly PersonView[];
  readonly value: string;
  readonly choose: (key: string) => void;
}): ReactNode {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_e, data) => choose(data.value)}>
        <option value="">{words.nobody}</option>
        {people.map((person) => (
          <option key={person.key} value={person.key}>
            {person.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
