import { useState, type ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { NeedView } from '../../../core/developing/need-view';
import { useLook } from '../../api/query';
import type { PageProps } from '../../page-props';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Looked } from '../../ui/looked';
import { sortingWords } from '../../words/sorting';
import { SortedLine } from './sorted-line';
import { SortingCard } from './sorting-card';

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalL },
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyle: 'none' },
});

/** The needs that wait, the oldest first, each with everything that can be done with it; and what was just done. */
export function SortingSection({ chest }: Pick<PageProps, 'chest'>): ReactNode {
  const look = useLook('listNeeds', { chest: chest.id });
  const [sorted, setSorted] = useState<readonly string[]>([]);
  return (
    <Looked look={look}>
      {({ needs }) => (
        <Queue
          chest={chest}
          needs={needs}
          sorted={sorted}
          noteSorted={(id) => setSorted((last) => [id, ...last.filter((each) => each !== id)])}
        />
      )}
    </Looked>
  );
}

interface QueueProps {
  readonly chest: PageProps['chest'];
  readonly needs: readonly NeedView[];
  readonly sorted: readonly string[];
  readonly noteSorted: (need: string) => void;
}

function Queue({ chest, needs, sorted, noteSorted }: QueueProps): ReactNode {
  const styles = useStyles();
  const waiting = needs.filter((need) => need.state === 'raised').toReversed();
  const done = sorted.flatMap((id) => needs.find((need) => need.id === id && need.state !== 'raised') ?? []);
  return (
    <div className={styles.stack}>
      {done.length === 0 ? null : (
        <Card title={sortingWords.sortedNow}>
          <ul className={styles.list}>
            {done.map((need) => (
              <SortedLine key={need.id} chest={chest.id} need={need} />
            ))}
          </ul>
        </Card>
      )}
      {waiting.length === 0 ? (
        <Card title={sortingWords.none.title}>
          <Empty title={sortingWords.none.title} words={sortingWords.none.words} />
        </Card>
      ) : (
        waiting.map((need) => (
          <SortingCard
            key={need.id}
            chest={chest}
            need={need}
            others={needs}
            sorted={() => noteSorted(need.id)}
          />
        ))
      )}
    </div>
  );
}
