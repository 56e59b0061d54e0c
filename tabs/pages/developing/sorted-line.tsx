import type { ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { NeedView } from '../../../core/developing/need-view';
import { useAct } from '../../api/use-act';
import { FailureBar } from '../../ui/failure-bar';
import { StateBadge } from '../../ui/state-badge';
import { needsWords } from '../../words/needs';
import { sortingWords } from '../../words/sorting';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  words: { flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' },
});

/** A need that was sorted just now, to be taken back while that is allowed. */
export function SortedLine({ chest, need }: { readonly chest: string; readonly need: NeedView }): ReactNode {
  const styles = useStyles();
  const act = useAct('sortNeed');
  const undo = (): void =>
    void act.send({ chest, need: need.id, act: 'undo', version: need.version }, sortingWords.undone);
  return (
    <li>
      <div className={styles.line}>
        <StateBadge tone="good">{needsWords.states[need.state]}</StateBadge>
        <span className={styles.words}>{need.missing}</span>
        {need.mayUndo ? (
          <Button
            size="small"
            aria-label={sortingWords.undoOf(need.missing)}
            disabledFocusable={act.busy}
            onClick={undo}
          >
            {sortingWords.undo}
          </Button>
        ) : null}
      </div>
      <FailureBar failure={act.failure} />
    </li>
  );
}
