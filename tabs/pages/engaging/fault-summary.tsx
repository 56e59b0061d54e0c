import { useEffect, useRef, type ReactNode } from 'react';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { QuestionFault } from '../../../core/engaging/form/answers';
import type { SettledQuestion } from '../../../core/engaging/form/settle-question';
import { entryWords } from '../../words/entry';
import { boxId } from './box-id';

const useStyles = makeStyles({
  summary: {
    padding: tokens.spacingHorizontalM,
    border: `2px solid ${tokens.colorPaletteRedBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
    outline: 'none',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** What is wrong on the page, each leading to its box. Takes the focus at each try, so that it is read first. */
export function FaultSummary({
  faults,
  questions,
  tries,
}: {
  readonly faults: readonly QuestionFault[];
  readonly questions: readonly SettledQuestion[];
  readonly tries: number;
}): ReactNode {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) box.current?.focus();
  }, [tries]);
  if (tries === 0 || faults.length === 0) return null;
  const lead = (fault: QuestionFault): void => {
    const kind = questions.find(({ id }) => id === fault.question)?.kind;
    document.getElementById(boxId(fault.question, fault.box ?? firstBox(kind)))?.focus();
  };
  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles.summary}>
      <h2 className={styles.title}>{entryWords.faultsTitle}</h2>
      <ul className={styles.list}>
        {faults.map((fault) => (
          <li key={fault.question}>
            <Link as="button" onClick={() => lead(fault)}>
              {fault.words}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function firstBox(kind: SettledQuestion['kind'] | undefined): string | undefined {
  if (kind === 'day') return 'day';
  return kind === 'budget' ? 'what-1' : undefined;
}
