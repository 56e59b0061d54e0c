import { Body1, SearchBox, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonView } from '../../client/wire';
import { groupPeople } from './group-people';
import { PeopleList } from './people-list';

const useStyles = makeStyles({
  page: {
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  inner: {
    maxWidth: '960px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800 },
  lead: {
    display: 'block',
    maxWidth: '62ch',
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXL}`,
  },
  search: { width: 'min(100%, 360px)' },
});

/** The first page: choose who to be. */
export function Welcome({ people }: { readonly people: readonly PersonView[] }) {
  const styles = useStyles();
  const [words, setWords] = useState('');
  const groups = groupPeople(people, words);
  return (
    <main className={styles.page}>
      <div className={styles.inner}>
        <h1 className={styles.heading}>Who would you like to be?</h1>
        <Body1 className={styles.lead}>
          Each person has their own chat with the bot, their own view of every card and their own rights. You
          can change person at any time, or open a second window beside this one to see two people at work.
        </Body1>
        <SearchBox
          className={styles.search}
          aria-label="Find a person"
          placeholder="Name, role or chest"
          value={words}
          onChange={(_, { value }) => setWords(value)}
        />
        {groups.length === 0 && <Text block>Nobody matches. Try a role, such as chair.</Text>}
        <PeopleList groups={groups} currentKey={undefined} isRaised />
      </div>
    </main>
  );
}
