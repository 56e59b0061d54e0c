import { useId, type ReactNode } from 'react';
import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { QuestionFault, RawAnswer, RawDay } from '../../../core/engaging/form/answers';
import type { SettledQuestion } from '../../../core/engaging/form/settle-question';
import { entryWords } from '../../words/entry';
import { boxId } from './box-id';

const useStyles = makeStyles({
  group: { display: 'grid', gap: tokens.spacingVerticalXS },
  label: { margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  day: { width: '6em' },
});

interface BoxesProps {
  readonly question: SettledQuestion;
  readonly raw: RawAnswer;
  readonly fault: QuestionFault | undefined;
  readonly type: (raw: RawAnswer) => void;
}

/** Several boxes under one question: its words name the group, its hint and fault describe it. */
export function BoxGroup({
  question,
  fault,
  children,
}: Pick<BoxesProps, 'question' | 'fault'> & { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const id = useId();
  const { text, hint, required } = question;
  return (
    <div
      role="group"
      className={styles.group}
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-hint ${id}-fault`}
    >
      <p id={`${id}-label`} className={styles.label}>
        {required ? text : entryWords.optional(text)}
      </p>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      <p id={`${id}-fault`} className={styles.fault}>
        {fault?.words}
      </p>
      {children}
    </div>
  );
}

/** Any of several. */
export function ChoicesField({ question, raw, fault, type }: BoxesProps): ReactNode {
  const ticked = Array.isArray(raw) ? raw.filter((each) => typeof each === 'string') : [];
  return (
    <BoxGroup question={question} fault={fault}>
      {(question.options ?? []).map(({ id, text, hint }, at) => (
        <Checkbox
          key={id}
          label={hint === undefined ? text : `${text}. ${hint}`}
          checked={ticked.includes(id)}
          onChange={(_event, { checked }) =>
            type(checked === true ? [...ticked, id] : ticked.filter((each) => each !== id))
          }
          {...(at === 0 ? { id: boxId(question.id) } : {})}
        />
      ))}
    </BoxGroup>
  );
}

const dayBoxes = ['day', 'month', 'year'] as const;

/** A date in three boxes. */
export function DayField({ question, raw, fault, type }: BoxesProps): ReactNode {
  const styles = useStyles();
  const typed: RawDay = typeof raw === 'object' && 'day' in raw ? raw : { day: '', month: '', year: '' };
  return (
    <BoxGroup question={question} fault={fault}>
      <div className={styles.row}>
        {dayBoxes.map((box) => (
          <Field key={box} label={entryWords.day[box]} className={styles.day}>
            <Input
              id={boxId(question.id, box)}
              inputMode="numeric"
              value={typed[box]}
              onChange={(_event, { value }) => type({ ...typed, [box]: value })}
            />
          </Field>
        ))}
      </div>
    </BoxGroup>
  );
}
