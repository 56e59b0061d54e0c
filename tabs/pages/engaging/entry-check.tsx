import { useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { standingQuestions } from '../../../core/founding/form';
import { showAnswer } from '../../../core/engaging/form/show-answer';
import { useAct } from '../../api/use-act';
import { PlaceLink } from '../../navigation';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { Notice } from '../../ui/notice';
import { entryWords } from '../../words/entry';
import { inputOf } from './entry-draft';
import type { StepProps } from './entry-step';

const useStyles = makeStyles({
  check: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '760px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  answers: { margin: 0, display: 'grid', gap: tokens.spacingVerticalM },
  question: { fontWeight: tokens.fontWeightSemibold },
  answer: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** All answers as they will be sent, to be read back to the group, and sending them. */
export function EntryCheck({
  chest,
  entry,
  to,
  done,
}: StepProps & { readonly chest: string; readonly done: () => void }): ReactNode {
  const styles = useStyles();
  const act = useAct('admitApplication');
  const [lacks, setLacks] = useState<string>();
  const { walk, draft, round } = entry;
  const send = async (): Promise<void> => {
    const input = inputOf(draft, round.id, walk);
    if (input === undefined) {
      setLacks(draft.channel === undefined ? entryWords.channelMissing : entryWords.faultsTitle);
      return;
    }
    setLacks(undefined);
    const group = walk.relevant[standingQuestions.groupName];
    const said = entryWords.sent(typeof group === 'string' ? group : '');
    const outcome = await act.send({ chest, ...input }, said);
    if (outcome.kind !== 'failed') done();
  };
  return (
    <div className={styles.check}>
      <p className={styles.hint}>{entryWords.checkHint}</p>
      {walk.sections.map(({ section }) => (
        <Card
          key={section}
          title={entryWords.sections[section]}
          aside={<PlaceLink to={to(section)}>{entryWords.changeOf(entryWords.sections[section])}</PlaceLink>}
        >
          <Answers entry={entry} section={section} />
        </Card>
      ))}
      <div role="alert">
        {lacks === undefined ? null : (
          <Notice tone="warning" aside={<PlaceLink to={to()}>{entryWords.toTasks}</PlaceLink>}>
            {lacks}
          </Notice>
        )}
      </div>
      <FailureBar failure={act.failure} />
      <div>
        <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void send()}>
          {entryWords.send}
        </Button>
      </div>
      <PlaceLink to={to()}>{entryWords.toTasks}</PlaceLink>
    </div>
  );
}

function Answers({ entry, section }: Pick<StepProps, 'entry'> & { readonly section: string }): ReactNode {
  const styles = useStyles();
  const questions = entry.walk.pages
    .filter(({ page }) => page.section === section)
    .flatMap(({ page }) => page.questions);
  return (
    <dl className={styles.answers}>
      {questions.map((question) => (
        <div key={question.id}>
          <dt className={styles.question}>{question.text}</dt>
          <dd className={styles.answer}>
            {showAnswer(question, entry.walk.relevant[question.id]) || entryWords.notProvided}
          </dd>
        </div>
      ))}
    </dl>
  );
}
