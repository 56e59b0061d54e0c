import type { ReactNode } from 'react';
import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { SectionState } from '../../../core/engaging/form/walk-sections';
import { PlaceButton, PlaceLink } from '../../navigation';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { StateBadge, type Tone } from '../../ui/state-badge';
import { entryWords } from '../../words/entry';
import { entryChannels } from './entry-draft';
import type { StepProps } from './entry-step';

const useStyles = makeStyles({
  tasks: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '760px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  task: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  name: { flex: '1 1 220px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const tones: Readonly<Record<SectionState, Tone>> = {
  'cannot-start': 'quiet',
  'not-started': 'quiet',
  'in-progress': 'waiting',
  complete: 'good',
};

/** The parts of the form with how far each is, and how the group applied. */
export function EntryTasks({ entry, to, isIn }: StepProps & { readonly isIn: boolean }): ReactNode {
  const styles = useStyles();
  const { draft, walk } = entry;
  return (
    <div className={styles.tasks}>
      {isIn ? <Notice tone="note">{entryWords.another}</Notice> : null}
      {entry.wasKept ? (
        <Notice tone="note" aside={<Button onClick={entry.startAgain}>{entryWords.startAgain}</Button>}>
          {entryWords.kept}
        </Notice>
      ) : null}
      <p className={styles.hint}>{entryWords.hint}</p>
      <Field label={entryWords.channel}>
        <RadioGroup
          value={draft.channel ?? ''}
          onChange={(_event, { value }) => {
            const channel = entryChannels.find((each) => each === value);
            if (channel !== undefined) entry.choose(channel);
          }}
        >
          {entryChannels.map((channel) => (
            <Radio key={channel} value={channel} label={entryWords.channels[channel]} />
          ))}
        </RadioGroup>
      </Field>
      <Card title={entryWords.tasks}>
        <ul className={styles.list}>
          {walk.sections.map(({ section, state, minutes }) => (
            <li key={section} className={styles.task}>
              <span className={styles.name}>
                {state === 'cannot-start' ? (
                  entryWords.sections[section]
                ) : (
                  <PlaceLink to={to(section)}>{entryWords.sections[section]}</PlaceLink>
                )}{' '}
                <small>{entryWords.minutes(minutes)}</small>
              </span>
              <StateBadge tone={tones[state]}>{entryWords.states[state]}</StateBadge>
            </li>
          ))}
        </ul>
      </Card>
      {walk.isComplete ? (
        <div>
          <PlaceButton to={to('check')}>{entryWords.check}</PlaceButton>
        </div>
      ) : null}
    </div>
  );
}
