import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import { failureOf } from '../api/call-failed';
import { shared } from '../words/shared';
import { FailureBar } from './failure-bar';
import { Unseen } from './say';

const useStyles = makeStyles({
  lines: { display: 'grid', gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalL} 0` },
  line: {
    height: '20px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { '0%': { opacity: 1 }, '50%': { opacity: 0.5 }, '100%': { opacity: 1 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
    ':nth-child(2)': { width: '85%' },
    ':nth-child(3)': { width: '60%' },
  },
});

/** Grey lines where something will stand. */
export function Loading(): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.lines} data-loading>
      <div className={styles.line} />
      <div className={styles.line} />
      <div className={styles.line} />
      <Unseen>{shared.loading}</Unseen>
    </div>
  );
}

/**
 * Shows what a look brought: the thing itself; grey lines before it is there; what went wrong. Something that is there
 * already stays while a later look fails, with the warning above it.
 */
export function Looked<Seen>({
  look,
  children,
}: {
  readonly look: UseQueryResult<Seen>;
  readonly children: (seen: Seen) => ReactNode;
}): ReactNode {
  const failure = look.error === null ? undefined : failureOf(look.error);
  return (
    <>
      <FailureBar
        failure={failure}
        {...(failure?.kind === 'refused' ? {} : { again: () => void look.refetch() })}
      />
      {look.data === undefined ? (
        look.isPending && failure === undefined ? (
          <Loading />
        ) : null
      ) : (
        children(look.data)
      )}
    </>
  );
}
