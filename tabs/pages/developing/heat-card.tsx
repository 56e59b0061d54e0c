import { useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CountTable, NeedsView } from '../../../core/developing/need-view';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { needsWords } from '../../words/needs';
import { shared } from '../../words/shared';
import { CountList } from './count-list';
import { HeatTable } from './heat-table';

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  choice: { display: 'flex', gap: tokens.spacingHorizontalXS },
  note: { margin: `${tokens.spacingVerticalM} 0 0`, color: tokens.colorNeutralForeground2 },
});

/** How many cells of a table have a number to look at. */
function figuresIn(table: CountTable | undefined): number {
  return table?.cells.filter(({ count }) => count !== 'hidden' && count !== 0).length ?? 0;
}

/** Needs, or what was counted, by theme and area: as a picture and as its table. What has more to show comes first. */
export function HeatCard({ seen }: { readonly seen: NeedsView }): ReactNode {
  const styles = useStyles();
  const [asTable, setAsTable] = useState(false);
  const { counted } = seen;
  const [isCounted, setIsCounted] = useState(() => figuresIn(counted) > figuresIn(seen.table));
  const table = isCounted && counted !== undefined ? counted : seen.table;
  const caption = table === counted ? needsWords.countedCaption : needsWords.countsCaption;
  const aside = (
    <div className={styles.choices}>
      {counted === undefined ? null : (
        <Two
          label={needsWords.which}
          first={needsWords.whichNeeds}
          second={needsWords.whichCounts}
          isSecond={isCounted}
          choose={setIsCounted}
        />
      )}
      <Two
        label={needsWords.show}
        first={shared.showingPicture}
        second={shared.showingTable}
        isSecond={asTable}
        choose={setAsTable}
      />
    </div>
  );
  return (
    <Card title={table === counted ? needsWords.counted : needsWords.counts} aside={aside}>
      {table.cells.length === 0 ? (
        <Empty title={needsWords.noneCounted.title} words={needsWords.noneCounted.words} />
      ) : (
        <>
          {asTable ? (
            <CountList table={table} caption={caption} />
          ) : (
            <HeatTable table={table} caption={caption} />
          )}
          <HiddenNote table={table} />
        </>
      )}
    </Card>
  );
}

/** What is hidden and what is rounded, where anything is. */
export function HiddenNote({ table }: { readonly table: Pick<CountTable, 'rule'> }): ReactNode {
  const styles = useStyles();
  return (
    <p className={styles.note}>
      {needsWords.hiddenNote} {table.rule === 'nearest-5' ? needsWords.roundedNote : null}
    </p>
  );
}

interface TwoProps {
  readonly label: string;
  readonly first: string;
  readonly second: string;
  readonly isSecond: boolean;
  readonly choose: (second: boolean) => void;
}

function Two({ label, first, second, isSecond, choose }: TwoProps): ReactNode {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.choice}>
      {[first, second].map((words, at) => {
        const isChosen = isSecond === (at === 1);
        return (
          <Button
            key={words}
            size="small"
            aria-pressed={isChosen}
            appearance={isChosen ? 'primary' : 'secondary'}
            onClick={() => choose(at === 1)}
          >
            {words}
          </Button>
        );
      })}
    </div>
  );
}
