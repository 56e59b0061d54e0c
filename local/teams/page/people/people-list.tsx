import { Avatar, Caption1, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import { becomePerson, personAddress } from '../state/address';
import type { PeopleGroup, PersonLine } from './group-people';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '2px' },
  columns: { gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))', gap: '8px' },
  heading: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
  },
  line: { display: 'flex', alignItems: 'stretch', minWidth: 0 },
  person: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid transparent`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  raised: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  current: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  words: { display: 'grid', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  inherit: { color: 'inherit' },
  another: {
    display: 'flex',
    alignItems: 'center',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground2,
    ':hover': { color: tokens.colorBrandForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
  },
});

interface LineProps {
  readonly line: PersonLine;
  readonly isCurrent: boolean;
  readonly isRaised: boolean;
  readonly onChosen: () => void;
}

function Line({ line, isCurrent, isRaised, onChosen }: LineProps) {
  const styles = useStyles();
  const { person, title, does } = line;
  const choose = (): void => {
    becomePerson(person.key);
    onChosen();
  };
  return (
    <li className={styles.line}>
      <button
        type="button"
        className={mergeClasses(styles.person, isRaised && styles.raised, isCurrent && styles.current)}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={choose}
      >
        <Avatar name={person.name} color="colorful" aria-hidden="true" />
        <span className={styles.words}>
          <Text weight="semibold">{person.name}</Text>
          <Caption1 className={isCurrent ? styles.inherit : undefined}>{title}</Caption1>
          {isRaised && does !== '' && <Caption1 className={styles.quiet}>{does}</Caption1>}
        </span>
      </button>
      <a
        className={styles.another}
        href={personAddress(person.key)}
        target="_blank"
        rel="noopener"
        aria-label={`Open another window as ${person.name}`}
        title="Open in another window"
      >
        <OpenRegular />
      </a>
    </li>
  );
}

interface PeopleListProps {
  readonly groups: readonly PeopleGroup[];
  readonly currentKey: string | undefined;
  /** Shows each person as a card with what they do: for the first page rather than the side panel. */
  readonly isRaised?: boolean;
  readonly onChosen?: () => void;
}

/** People to become, one click each, with a second way that opens another window beside this one. */
export function PeopleList({ groups, currentKey, isRaised = false, onChosen = () => {} }: PeopleListProps) {
  const styles = useStyles();
  const id = useId();
  return groups.map((group) => (
    <section key={group.heading} aria-labelledby={`${id}${group.heading}`}>
      <h2 id={`${id}${group.heading}`} className={styles.heading}>
        {group.heading}
      </h2>
      <ul className={mergeClasses(styles.list, isRaised && styles.columns)}>
        {group.lines.map((line) => (
          <Line
            key={line.person.key}
            line={line}
            isCurrent={line.person.key === currentKey}
            isRaised={isRaised}
            onChosen={onChosen}
          />
        ))}
      </ul>
    </section>
  ));
}
