import { useId, type ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  line: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0 },
  track: {
    height: '4px',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground6,
  },
  done: {
    height: '100%',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorCompoundBrandBackground,
    forcedColorAdjust: 'none',
  },
  words: { color: tokens.colorNeutralForeground2 },
});

export interface ProgressLineProps {
  readonly done: number;
  readonly of: number;
  readonly words: string;
}

/** Progress as a bar with its own words under it. */
export function ProgressLine({ done, of, words }: ProgressLineProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  const part = of === 0 ? 0 : Math.min(done / of, 1);
  return (
    <div className={styles.line}>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={Math.min(done, of)}
        className={styles.track}
      >
        <div className={styles.done} style={{ width: `${part * 100}%` }} />
      </div>
      <span id={id} className={styles.words}>
        {words}
      </span>
    </div>
  );
}
