import type { ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { bands } from '../../../core/developing/need';
import type { LikeNeed } from '../../../core/developing/need-view';
import { useAct } from '../../api/use-act';
import { FailureBar } from '../../ui/failure-bar';
import { needsWords } from '../../words/needs';

const useStyles = makeStyles({
  around: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyle: 'none' },
  missing: { margin: 0, overflowWrap: 'anywhere' },
});

export interface LikeChoiceProps {
  readonly chest: string;
  /** The band of the draft, which goes with whoever joins. */
  readonly band: string;
  readonly alike: readonly LikeNeed[];
  readonly joined: () => void;
  readonly raise: () => void;
}

/** Needs that may say the same, to join one of them instead of raising another. */
export function LikeChoice({ chest, band, alike, joined, raise }: LikeChoiceProps): ReactNode {
  const styles = useStyles();
  const act = useAct('joinNeed');
  const own = bands.find((each) => each === band);
  const join = async (need: string): Promise<void> => {
    const outcome = await act.send(
      { chest, need, ...(own === undefined ? {} : { band: own }) },
      needsWords.joined,
    );
    if (outcome.kind !== 'failed') joined();
  };
  return (
    <div className={styles.around} role="group" aria-label={needsWords.like}>
      <h3 className={styles.title}>{needsWords.like}</h3>
      <p className={styles.words}>{needsWords.likeHint}</p>
      <ul className={styles.list}>
        {alike.map(({ id, missing, forWhom, neighbourhood }) => (
          <li key={id}>
            <p className={styles.missing}>{missing}</p>
            <p className={styles.words}>
              {forWhom} · {neighbourhood}
            </p>
            <Button
              size="small"
              aria-label={needsWords.joinOf(missing)}
              disabledFocusable={act.busy}
              onClick={() => void join(id)}
            >
              {needsWords.join}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={raise}>{needsWords.notThese}</Button>
      </div>
      <FailureBar failure={act.failure} />
    </div>
  );
}
