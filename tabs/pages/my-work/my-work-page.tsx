import { useContext, type ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useQueries } from '@tanstack/react-query';
import type { ChestView } from '../../../core/founding/chest-view';
import { formatDay } from '../../../core/kernel/dates';
import { CallFailed } from '../../api/call-failed';
import type { Call } from '../../api/client';
import { CallContext } from '../../api/query';
import { isPageFor } from '../../chest-bar';
import { PlaceButton } from '../../navigation';
import type { PageProps } from '../../page-props';
import { Empty } from '../../ui/empty';
import { FailureBar } from '../../ui/failure-bar';
import { Loading } from '../../ui/looked';
import { PageHeader } from '../../ui/page-header';
import { myWorkWords } from '../../words/my-work';
import { inOrder, workOfChest, workOfDesk, workOfTask, type WaitingWork } from './waiting-work';

const useStyles = makeStyles({
  work: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  one: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  small: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2 },
});

const over: readonly string[] = ['closed', 'cancelled', 'learning', 'released', 'designing'];

/** Asks one panel what waits on it for this person. Who does not sit on it has no task there. */
async function lookAtPanel(call: Call, chest: ChestView, panel: string): Promise<readonly WaitingWork[]> {
  const input = { chest: chest.id, panel };
  const desk = await call('panelDesk', input);
  const sits = desk.rows.some((row) => row.own !== 'not-a-member');
  const own = sits ? workOfTask(chest, desk, (await call('memberView', input)).task) : [];
  return [...own, ...workOfDesk(chest, desk)];
}

/** The new needs that wait for whoever sorts them. */
async function lookAtNeeds(call: Call, chest: ChestView): Promise<readonly WaitingWork[]> {
  const { needs } = await call('listNeeds', { chest: chest.id });
  const fresh = needs.filter((need) => need.state === 'raised').length;
  if (fresh === 0) return [];
  const to = { page: 'needs', chest: chest.id, parts: ['sorting'] } as const;
  const title = myWorkWords.needs(fresh);
  return [{ key: `${chest.id} needs`, fund: chest.name, title, act: myWorkWords.needsNext, to }];
}

interface WorkQuery {
  readonly queryKey: readonly unknown[];
  readonly queryFn: () => Promise<readonly WaitingWork[]>;
}

function queriesOf(call: Call, chest: ChestView): readonly WorkQuery[] {
  if (!chest.setUp) return [];
  const rounds = isPageFor('panel', chest.roles)
    ? chest.rounds.filter((round) => !over.includes(round.state))
    : [];
  const panels = rounds.flatMap((round) => round.panels);
  const sorts = chest.roles.includes('lead') || chest.roles.includes('officer');
  return [
    ...panels.map((panel) => ({
      queryKey: ['work', chest.id, panel.id],
      queryFn: () => lookAtPanel(call, chest, panel.id),
    })),
    ...(sorts ? [{ queryKey: ['work', chest.id, 'needs'], queryFn: () => lookAtNeeds(call, chest) }] : []),
  ];
}

/** What waits for somebody, over all their funds and rounds. Nothing waits: nothing is shown. */
export function MyWorkPage({ chests }: PageProps): ReactNode {
  const call = useContext(CallContext);
  const looks = useQueries({ queries: chests.flatMap((chest) => queriesOf(call, chest)) });
  const found = looks.flatMap((look) => look.data ?? []);
  const work = inOrder([...chests.flatMap(workOfChest), ...found]);
  const failed = looks.find((look) => look.error !== null)?.error;
  const failure = failed instanceof CallFailed ? failed.failure : undefined;
  return (
    <>
      <PageHeader title={myWorkWords.title} under={myWorkWords.under} />
      <FailureBar failure={failure} />
      {work.length > 0 ? <WorkList work={work} many={chests.length > 1} /> : null}
      {looks.some((look) => look.isPending && look.error === null) ? <Loading /> : null}
      {work.length === 0 && looks.every((look) => !look.isPending) && failure === undefined ? (
        <Empty title={myWorkWords.none.title} words={myWorkWords.none.words} />
      ) : null}
    </>
  );
}

function WorkList({
  work,
  many,
}: {
  readonly work: readonly WaitingWork[];
  readonly many: boolean;
}): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.work}>
      {work.map((one) => (
        <li key={one.key} className={styles.one}>
          <div>
            <p className={styles.title}>{one.title}</p>
            <p className={styles.small}>
              {[many ? one.fund : '', one.due === undefined ? '' : myWorkWords.due(formatDay(one.due))]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          </div>
          <PlaceButton to={one.to}>{one.act}</PlaceButton>
        </li>
      ))}
    </ul>
  );
}
