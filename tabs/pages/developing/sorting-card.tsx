import { useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { NeedView } from '../../../core/developing/need-view';
import type { ChestView } from '../../../core/founding/chest-view';
import { useAct } from '../../api/use-act';
import { FailureBar } from '../../ui/failure-bar';
import { sortingWords } from '../../words/sorting';
import { NeedLines } from './need-lines';
import { ThemeChoice } from './theme-choice';
import { SortingForm, type AskedAct, type SortingAnswer } from './sorting-form';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface SortingCardProps {
  readonly chest: ChestView;
  readonly need: NeedView;
  readonly others: readonly NeedView[];
  readonly sorted: () => void;
}

const asked = [
  ['merge', sortingWords.merge, sortingWords.mergeOf],
  ['redirect', sortingWords.redirect, sortingWords.redirectOf],
  ['decline', sortingWords.decline, sortingWords.declineOf],
] as const;

/** One need that waits: accept it at a press, or choose what else and say what that takes. */
export function SortingCard({ chest, need, others, sorted }: SortingCardProps): ReactNode {
  const styles = useStyles();
  const act = useAct('sortNeed');
  const [open, setOpen] = useState<AskedAct>();
  const [theme, setTheme] = useState(need.themeId ?? '');
  const [isPressed, setPressed] = useState(false);
  const { id, version, missing } = need;
  const sort = async (answer: SortingAnswer): Promise<void> => {
    const outcome = await act.send({ chest: chest.id, need: id, version, ...answer }, sortingWords.sorted);
    if (outcome.kind === 'done') sorted();
  };
  const accept = (): void => {
    setPressed(true);
    if (theme !== '') void sort({ act: 'accept', theme });
  };
  return (
    <article className={styles.card} aria-label={sortingWords.acts(missing)}>
      <NeedLines need={need} />
      {need.themeId !== undefined ? null : (
        <ThemeChoice
          themes={chest.themes}
          need={missing}
          value={theme}
          choose={setTheme}
          isMissing={isPressed && theme === ''}
        />
      )}
      <Acts
        missing={missing}
        busy={act.busy}
        open={open}
        accept={accept}
        choose={(what) => {
          act.forget();
          setOpen(open === what ? undefined : what);
        }}
      />
      {open === undefined ? null : (
        <SortingForm
          key={open}
          act={open}
          need={need}
          others={others}
          busy={act.busy}
          failure={act.failure}
          send={(answer) => void sort(answer)}
          cancel={() => setOpen(undefined)}
        />
      )}
      <FailureBar failure={act.failure} />
    </article>
  );
}

interface ActsProps {
  readonly missing: string;
  readonly busy: boolean;
  readonly open: AskedAct | undefined;
  readonly accept: () => void;
  readonly choose: (act: AskedAct) => void;
}

function Acts({ missing, busy, open, accept, choose }: ActsProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.acts}>
      <Button
        appearance="primary"
        aria-label={sortingWords.acceptOf(missing)}
        disabledFocusable={busy}
        onClick={accept}
      >
        {sortingWords.accept}
      </Button>
      {asked.map(([what, words, label]) => (
        <Button
          key={what}
          aria-label={label(missing)}
          aria-expanded={open === what}
          onClick={() => choose(what)}
        >
          {words}
        </Button>
      ))}
    </div>
  );
}
