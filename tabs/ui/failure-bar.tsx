import type { ReactNode } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import type { RefusalWords } from '../../core/contracts/refusal-words';
import type { Failure } from '../api/call-failed';
import { Notice } from './notice';
import { shared } from '../words/shared';

const useStyles = makeStyles({
  // An empty one stays in the page, so that what it comes to say is read out, but takes no room in a grid.
  bar: { ':empty': { position: 'absolute' } },
});

/** What to say of a failure: the server's own words for a refusal, ours for no connection and for a fault. */
function failureWords(failure: Failure): RefusalWords {
  if (failure.kind === 'refused') return failure.words;
  if (failure.kind === 'offline') return shared.offline;
  return failure.words ?? shared.fault;
}

export interface FailureBarProps {
  readonly failure: Failure | undefined;
  /** Tries the same again, where that can help. */
  readonly again?: () => void;
}

/** Says why something did not go through and what to do next; read out at once. Always there, so that it can be. */
export function FailureBar({ failure, again }: FailureBarProps): ReactNode {
  const styles = useStyles();
  const words = failure === undefined ? undefined : failureWords(failure);
  return (
    <div role="alert" className={styles.bar}>
      {words === undefined ? null : (
        <Notice
          tone={failure?.kind === 'refused' ? 'warning' : 'error'}
          aside={again === undefined ? undefined : <Button onClick={again}>{shared.tryAgain}</Button>}
        >
          <strong>{words.title}</strong> {words.next}
        </Notice>
      )}
    </div>
  );
}
