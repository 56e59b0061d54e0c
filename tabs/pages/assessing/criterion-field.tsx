import type { ReactNode } from 'react';
import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { Criterion, Mark } from '../../../core/founding/rubric';
import { scoringWords } from '../../words/scoring';

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold },
  question: { display: 'block', color: tokens.colorNeutralForeground2 },
  weight: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

const marks = [4, 3, 2, 1, 0] as const;

export interface CriterionFieldProps {
  readonly criterion: Criterion;
  readonly mark: Mark | undefined;
  readonly choose: (mark: Mark) => void;
}

/** One question of the rubric: 4 to 0 in its own words, or «cannot judge». */
export function CriterionField({ criterion, mark, choose }: CriterionFieldProps): ReactNode {
  const styles = useStyles();
  return (
    <Field
      label={
        <span>
          <span className={styles.name}>{criterion.name}</span>{' '}
          <span className={styles.weight}>{scoringWords.weight(criterion.weight)}</span>
          <span className={styles.question}>{criterion.question}</span>
        </span>
      }
    >
      <RadioGroup
        value={mark === undefined ? '' : String(mark)}
        onChange={(_event, { value }) =>
          choose(
            value === 'cannot-judge' ? 'cannot-judge' : (marks.find((each) => String(each) === value) ?? 0),
          )
        }
      >
        {marks.map((each) => (
          <Radio key={each} value={String(each)} label={scoringWords.mark(each, criterion.words[each])} />
        ))}
        <Radio value="cannot-judge" label={scoringWords.cannotJudge} />
      </RadioGroup>
    </Field>
  );
}
