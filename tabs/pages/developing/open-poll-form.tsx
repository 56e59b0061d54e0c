import { useId, useState, type ReactNode } from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { PrioritySetting } from '../../../core/developing/priority-view';
import type { ChestView } from '../../../core/founding/chest-view';
import { useAct } from '../../api/use-act';
import { FailureBar } from '../../ui/failure-bar';
import { shared } from '../../words/shared';
import { priorityWords } from '../../words/priorities';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  themes: { display: 'grid', justifyItems: 'start' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A poll starts from the first themes of the workshop's list. */
const usualThemes = 8;

interface OpenPollFormProps {
  readonly chest: ChestView;
  readonly round: string;
  readonly setting: PrioritySetting;
}

/** Chooses the themes that people are asked to rank. */
export function OpenPollForm({ chest, round, setting }: OpenPollFormProps): ReactNode {
  const styles = useStyles();
  const heading = useId();
  const act = useAct('openPoll');
  const [isOpen, setIsOpen] = useState(false);
  const listed = setting.workshop.map(({ theme, name }) => ({ id: theme, name }));
  const rest = chest.themes.filter(({ id }) => !listed.some((line) => line.id === id));
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    listed.slice(0, usualThemes).map(({ id }) => id),
  );
  if (!isOpen) {
    return (
      <div>
        <Button onClick={() => setIsOpen(true)}>
          {setting.poll === undefined ? priorityWords.openPoll : priorityWords.again}
        </Button>
      </div>
    );
  }
  const themes = [...listed, ...rest];
  const send = (): void => {
    const order = themes.map(({ id }) => id).filter((id) => chosen.includes(id));
    void act.send({ chest: chest.id, round, themes: order }, priorityWords.opened);
  };
  return (
    <div className={styles.form}>
      <div role="group" aria-labelledby={heading} className={styles.themes}>
        <h3 id={heading} className={styles.title}>
          {priorityWords.pollThemes}
        </h3>
        <p className={styles.hint}>{priorityWords.pollThemesHint}</p>
        {themes.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(_e, { checked }) =>
              setChosen(checked === true ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
        ))}
      </div>
      <div className={styles.acts}>
        <Button appearance="primary" disabledFocusable={act.busy} onClick={send}>
          {setting.poll === undefined ? priorityWords.openPoll : priorityWords.again}
        </Button>
        <Button onClick={() => setIsOpen(false)}>{shared.cancel}</Button>
      </div>
      <FailureBar failure={act.failure} />
    </div>
  );
}
