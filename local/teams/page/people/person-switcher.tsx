import {
  Avatar,
  Button,
  Caption1,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
  SearchBox,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular, DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useSession } from '../state/session';
import { groupPeople } from './group-people';
import { PeopleList } from './people-list';
import { personTitle } from './role-words';

const useStyles = makeStyles({
  open: {
    minWidth: 0,
    maxWidth: '340px',
    justifyContent: 'flex-start',
    textAlign: 'left',
    paddingInline: '6px',
  },
  words: { display: 'grid', minWidth: 0, marginInlineStart: tokens.spacingHorizontalS, lineHeight: 1.2 },
  clip: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  wide: { '@media (max-width: 640px)': { display: 'none' } },
  search: { width: '100%', maxWidth: 'none' },
});

/** Shows whose window this is; opens the list of everybody else. */
export function PersonSwitcher() {
  const { person, people } = useSession();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const close = (): void => {
    setOpen(false);
    setWords('');
  };
  const groups = groupPeople(people, words);
  return (
    <>
      <Button
        appearance="subtle"
        className={styles.open}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Avatar name={person.name} color="colorful" size={28} aria-hidden="true" />
        <span className={styles.words}>
          <Text weight="semibold" size={200} className={styles.clip}>
            <span className="hidden-words">You are </span>
            {person.name}
          </Text>
          <Caption1 className={mergeClasses(styles.clip, styles.wide)}>{personTitle(person)}</Caption1>
        </span>
        <ChevronDownRegular aria-hidden="true" />
      </Button>
      <OverlayDrawer
        position="end"
        size="medium"
        open={isOpen}
        onOpenChange={(_, { open }) => !open && close()}
      >
        <DrawerHeader>
          <DrawerHeaderTitle
            action={
              <Button appearance="subtle" aria-label="Close" icon={<DismissRegular />} onClick={close} />
            }
          >
            Be somebody else
          </DrawerHeaderTitle>
          <SearchBox
            className={styles.search}
            aria-label="Find a person"
            placeholder="Name, role or chest"
            value={words}
            onChange={(_, { value }) => setWords(value)}
          />
        </DrawerHeader>
        <DrawerBody>
          {groups.length === 0 && <Text>Nobody matches. Try a role, such as chair.</Text>}
          <PeopleList groups={groups} currentKey={person.key} onChosen={close} />
        </DrawerBody>
      </OverlayDrawer>
    </>
  );
}
