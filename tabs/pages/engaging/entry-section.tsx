import { useContext, useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SectionId } from '../../../core/founding/form';
import { sectionOrder } from '../../../core/engaging/form/walk-sections';
import { NavigationContext, PlaceLink } from '../../navigation';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { entryWords } from '../../words/entry';
import { FaultSummary } from './fault-summary';
import { QuestionField } from './question-field';
import type { StepProps } from './entry-step';

const useStyles = makeStyles({
  pages: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '760px' },
  questions: { display: 'grid', gap: tokens.spacingVerticalL },
});

/** One part of the form: its pages under each other. Faults are told when the officer goes on, never while typing. */
export function EntrySection({ entry, to, section }: StepProps & { readonly section: SectionId }): ReactNode {
  const styles = useStyles();
  const { go } = useContext(NavigationContext);
  const [tries, setTries] = useState(0);
  const own = entry.walk.pages.filter(({ page }) => page.section === section);
  const faults = own.flatMap((each) => each.faults);
  const questions = own.flatMap(({ page }) => page.questions);
  const next = sectionOrder[sectionOrder.indexOf(section) + 1] ?? 'check';
  if (own[0]?.isOpen === false) return <Notice tone="note">{entryWords.states['cannot-start']}</Notice>;
  return (
    <div className={styles.pages}>
      <FaultSummary faults={faults} questions={questions} tries={tries} />
      {own.map(({ page }) => (
        <Card key={page.path} title={page.title}>
          <div className={styles.questions}>
            {page.questions.map((question) => (
              <QuestionField
                key={question.id}
                question={question}
                raw={entry.draft.typed[question.id]}
                fault={tries === 0 ? undefined : faults.find((fault) => fault.question === question.id)}
                type={(raw) => entry.type(question.id, raw)}
              />
            ))}
          </div>
        </Card>
      ))}
      <div>
        <Button
          appearance="primary"
          onClick={() => (faults.length === 0 ? go(to(next)) : setTries(tries + 1))}
        >
          {entryWords.goOn}
        </Button>
      </div>
      <PlaceLink to={to()}>{entryWords.toTasks}</PlaceLink>
    </div>
  );
}
