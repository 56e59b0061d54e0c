import type { ReactNode } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { QuestionFault, RawAnswer, RawBudgetLine } from '../../../core/engaging/form/answers';
import { isTypedLine, mostBudgetLines } from '../../../core/engaging/form/read-budget';
import type { SettledQuestion } from '../../../core/engaging/form/settle-question';
import { entryWords } from '../../words/entry';
import { BoxGroup } from './boxes-field';
import { boxId } from './box-id';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    '& .fui-Input': { width: '100%', minWidth: 0 },
    '& .fui-Input__input': { minWidth: 0 },
  },
});

const blank: RawBudgetLine = { what: '', amount: '' };

/** The lines of a budget: three to begin with, more as they are wanted. */
export function BudgetField({
  question,
  raw,
  fault,
  type,
}: {
  readonly question: SettledQuestion;
  readonly raw: RawAnswer;
  readonly fault: QuestionFault | undefined;
  readonly type: (raw: RawAnswer) => void;
}): ReactNode {
  const styles = useStyles();
  const typed = Array.isArray(raw) ? raw.filter(isTypedLine) : [];
  const lines = [...typed, blank, blank, blank].slice(0, Math.max(3, typed.length));
  const change = (at: number, part: Partial<RawBudgetLine>): void =>
    type(lines.map((line, place) => (place === at ? { ...line, ...part } : line)));
  return (
    <BoxGroup question={question} fault={fault}>
      {lines.map((line, at) => (
        // Lines are told apart by nothing but their place.
        <div key={boxId(question.id, String(at))} className={styles.line}>
          <Field label={entryWords.cost(at + 1)}>
            <Input
              id={boxId(question.id, `what-${at + 1}`)}
              value={line.what}
              onChange={(_event, { value }) => change(at, { what: value })}
            />
          </Field>
          <Field label={entryWords.amount(at + 1)}>
            <Input
              id={boxId(question.id, `amount-${at + 1}`)}
              value={line.amount}
              inputMode="decimal"
              contentBefore="£"
              onChange={(_event, { value }) => change(at, { amount: value })}
            />
          </Field>
        </div>
      ))}
      {lines.length < (question.most ?? mostBudgetLines) ? (
        <div>
          <Button onClick={() => type([...lines, blank])}>{entryWords.addCost}</Button>
        </div>
      ) : null}
    </BoxGroup>
  );
}
