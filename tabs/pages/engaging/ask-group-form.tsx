import { useContext, useState, type ReactNode } from 'react';
import { Button, Checkbox, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { ApplicationFile } from '../../../core/engaging/arrival-view';
import { addMinutes, dayOf, isDay } from '../../../core/kernel/dates';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf, type Faults } from '../../ui/form-faults';
import { SayContext } from '../../ui/say';
import { arrivalsWords } from '../../words/arrivals';
import { londonTime } from '../founding/round-draft';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '720px', justifyItems: 'start' },
  wide: { width: '100%' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1, ':empty': { display: 'none' } },
  questions: { maxHeight: '280px', overflowY: 'auto', width: '100%' },
});

export interface AskGroupFormProps {
  readonly chest: string;
  readonly file: ApplicationFile;
}

/** Asks a group about its application: words, the questions that it may answer anew, and until when. */
export function AskGroupForm({ chest, file }: AskGroupFormProps): ReactNode {
  const styles = useStyles();
  const say = useContext(SayContext);
  const act = useAct('askGroup');
  const [words, setWords] = useState('');
  const [questions, setQuestions] = useState<readonly string[]>([]);
  const [day, setDay] = useState(() => dayOf(addMinutes(new Date().toISOString(), 7 * 24 * 60)));
  const [found, setFound] = useState<Faults>({});
  const faults = { ...faultsOf(act.failure), ...found };
  const send = async (): Promise<void> => {
    const lacking: Faults = {
      ...(words.trim() === '' ? { words: 'missing' as const } : {}),
      ...(questions.length === 0 ? { questions: 'missing' as const } : {}),
      ...(isDay(day) ? {} : { dueAt: 'not-a-date' as const }),
    };
    setFound(lacking);
    if (Object.keys(lacking).length > 0) return;
    const input = { chest, application: file.id, words: words.trim(), questions: [...questions] };
    const outcome = await act.send({ ...input, dueAt: londonTime(day, '23:59') });
    if (outcome.kind !== 'done') return;
    say(outcome.answer.told === 'sent' ? arrivalsWords.askSent : arrivalsWords.askOff);
  };
  return (
    <Card title={arrivalsWords.ask}>
      <div className={styles.form}>
        <p className={styles.hint}>{arrivalsWords.askHint}</p>
        <Field
          label={arrivalsWords.askWords}
          hint={arrivalsWords.askWordsHint}
          className={styles.wide}
          {...faultOn(faults, 'words')}
        >
          <Textarea value={words} maxLength={2000} onChange={(_e, { value }) => setWords(value)} />
        </Field>
        <Questions file={file} chosen={questions} choose={setQuestions} />
        <QuestionsFault faults={faults} />
        <Field label={arrivalsWords.askBy} hint={arrivalsWords.askByHint} {...faultOn(faults, 'dueAt')}>
          <Input type="date" value={day} onChange={(_e, { value }) => setDay(value)} />
        </Field>
        <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void send()}>
          {arrivalsWords.askSend}
        </Button>
        <FailureBar failure={act.failure} />
      </div>
    </Card>
  );
}

/** The fault of the questions as a whole, read out when it comes. */
function QuestionsFault({ faults }: { readonly faults: Faults }): ReactNode {
  const styles = useStyles();
  const { validationMessage } = faultOn(faults, 'questions', true);
  return (
    <p role="alert" className={styles.fault}>
      {validationMessage === undefined ? '' : `${arrivalsWords.askWhich}: ${validationMessage}`}
    </p>
  );
}

function Questions({
  file,
  chosen,
  choose,
}: {
  readonly file: ApplicationFile;
  readonly chosen: readonly string[];
  readonly choose: (questions: readonly string[]) => void;
}): ReactNode {
  const styles = useStyles();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reachable by keyboard
    <div className={styles.questions} role="group" aria-label={arrivalsWords.askWhich} tabIndex={0}>
      <div aria-hidden>{arrivalsWords.askWhich}</div>
      {file.questions.map(({ id, text }) => (
        <div key={id}>
          <Checkbox
            label={text}
            checked={chosen.includes(id)}
            onChange={(_e, { checked }) =>
              choose(checked === true ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
        </div>
      ))}
    </div>
  );
}
