import { useId, type ReactNode } from 'react';
import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  line: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0 },
  words: { color: tokens.colorNeutralForeground2 },
});

/** Progress as a bar with its own words under it. */
export function ProgressLine({
  done,
  of,
  words,
}: {
  readonly done: number;
  readonly of: number;
  readonly words: string;
}): ReactNode {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.line}>
      <ProgressBar aria-labelledby={id} value={done} max={Math.max(of, 1)} thickness="large" />
      <span id={id} className={styles.words}>
        {words}
      </span>
    </div>
  );
}
