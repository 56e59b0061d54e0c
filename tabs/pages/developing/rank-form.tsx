import { useContext, useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PollView } from '../../../core/developing/priority-view';
import { useAct } from '../../api/use-act';
import { FailureBar } from '../../ui/failure-bar';
import { SayContext } from '../../ui/say';
import { priorityWords } from '../../words/priorities';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    width: '100%',
    maxWidth: '560px',
  },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    listStyle: 'none',
  },
  place: { minWidth: '24px', fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  name: { flex: '1 1 auto', minWidth: 0, overflowWrap: 'anywhere' },
  move: { minWidth: '32px' },
});

/** The order with the theme at one place moved to another. */
function moved(order: readonly string[], from: number, to: number): readonly string[] {
  const theme = order[from];
  if (theme === undefined || to < 0 || to >= order.length) return order;
  return order.toSpliced(from, 1).toSpliced(to, 0, theme);
}

interface RankFormProps {
  readonly chest: string;
  readonly round: string;
  readonly poll: PollView;
}

/** Somebody's own order of the poll's themes, moved up and down by buttons: by mouse, finger and keyboard alike. */
export function RankForm({ chest, round, poll }: RankFormProps): ReactNode {
  const styles = useStyles();
  const act = useAct('rankThemes');
  const say = useContext(SayContext);
  const names = new Map(poll.options.map(({ id, name }) => [id, name]));
  const [order, setOrder] = useState<readonly string[]>(() => {
    const mine = poll.mine ?? [];
    return [...mine, ...[...names.keys()].filter((id) => !mine.includes(id))];
  });
  const move = (from: number, to: number): void => {
    setOrder(moved(order, from, to));
    say(priorityWords.moved(names.get(order[from] ?? '') ?? '', to + 1));
  };
  return (
    <div className={styles.form}>
      <h3 className={styles.title}>{priorityWords.yourOrder}</h3>
      <ol className={styles.list}>
        {order.map((id, at) => {
          const name = names.get(id) ?? id;
          const ways = [
            ['↑', priorityWords.up(name), at - 1],
            ['↓', priorityWords.down(name), at + 1],
          ] as const;
          return (
            <li key={id} className={styles.line}>
              <span className={styles.place}>{at + 1}</span>
              <span className={styles.name}>{name}</span>
              {ways.map(([sign, label, to]) => (
                <Button
                  key={sign}
                  size="small"
                  className={styles.move}
                  aria-label={label}
                  disabledFocusable={to < 0 || to >= order.length}
                  onClick={() => move(at, to)}
                >
                  {sign}
                </Button>
              ))}
            </li>
          );
        })}
      </ol>
      <Button
        appearance="primary"
        disabledFocusable={act.busy}
        onClick={() => void act.send({ chest, round, order: [...order] }, priorityWords.orderKept)}
      >
        {poll.mine === undefined ? priorityWords.sendOrder : priorityWords.changeOrder}
      </Button>
      <FailureBar failure={act.failure} />
    </div>
  );
}
