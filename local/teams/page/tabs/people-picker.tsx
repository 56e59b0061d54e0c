import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  SearchBox,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonView } from '../../client/wire';
import { personTitle } from '../people/role-words';
import { useSession } from '../state/session';
import type { PickedPerson } from './host-protocol';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalM },
  search: { width: '100%', maxWidth: 'none' },
  list: { display: 'grid', maxHeight: '40vh', overflowY: 'auto', alignContent: 'start' },
});

/** One asking for people: how the tab put it, and where the answer goes. */
interface Asked {
  readonly title: string;
  readonly isSingle: boolean;
  readonly answer: (people: readonly PickedPerson[] | undefined) => void;
}

/** Teams' people picker for a tab: `pick` opens it, `asked` is what is open. */
export function usePeoplePicker(): {
  readonly asked: Asked | undefined;
  readonly pick: (title: string, isSingle: boolean) => Promise<readonly PickedPerson[] | undefined>;
} {
  const [asked, setAsked] = useState<Asked>();
  return {
    asked,
    pick: (title, isSingle) =>
      new Promise((resolve) => {
        const answer: Asked['answer'] = (people) => {
          setAsked(undefined);
          resolve(people);
        };
        setAsked({ title, isSingle, answer });
      }),
  };
}

function matches(person: PersonView, words: string): boolean {
  return `${person.name} ${personTitle(person)}`.toLowerCase().includes(words.trim().toLowerCase());
}

/** The open picker: everybody of the directory, found by name or by what they do. */
export function PeoplePicker({ asked }: { readonly asked: Asked }) {
  const styles = useStyles();
  const { people } = useSession();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const choose = (key: string, isChosen: boolean): void => {
    const others = asked.isSingle ? [] : chosen.filter((each) => each !== key);
    setChosen(isChosen ? [...others, key] : others);
  };
  const finish = (): void => {
    const picked = people.filter((person) => chosen.includes(person.key));
    asked.answer(picked.map(({ objectId, name, upn }) => ({ objectId, displayName: name, email: upn })));
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && asked.answer(undefined)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{asked.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <SearchBox
              className={styles.search}
              aria-label="Find a person"
              placeholder="Name, role or chest"
              value={words}
              onChange={(_, { value }) => setWords(value)}
            />
            <div className={styles.list} role="group" aria-label="People">
              {people
                .filter((person) => matches(person, words))
                .map((person) => (
                  <Checkbox
                    key={person.key}
                    label={`${person.name} (${personTitle(person)})`}
                    checked={chosen.includes(person.key)}
                    onChange={(_, { checked }) => choose(person.key, checked === true)}
                  />
                ))}
            </div>
            <Text role="status">{chosen.length === 1 ? '1 chosen' : `${chosen.length} chosen`}</Text>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => asked.answer(undefined)}>Cancel</Button>
            <Button appearance="primary" disabled={chosen.length === 0} onClick={finish}>
              Done
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
