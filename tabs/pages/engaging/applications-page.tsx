import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ApplicationLine } from '../../../core/engaging/application-view';
import type { ChestView, RoundSummary } from '../../../core/founding/chest-view';
import { useLook } from '../../api/query';
import type { PageProps } from '../../page-props';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { FiguresTable, type Column } from '../../ui/figures-table';
import { Looked } from '../../ui/looked';
import { Money } from '../../ui/money';
import { PageHeader } from '../../ui/page-header';
import { RoundChoice, useRound } from '../../ui/round-choice';
import { StateBadge } from '../../ui/state-badge';
import { applicationsWords } from '../../words/entries';
import { EntryForm } from './entry-form';
import { ImportForm } from './import-form';
import { SiftCard } from './sift-card';

const useStyles = makeStyles({
  title: { display: 'block', color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

/** The applications of a round: all of them in a list, the check of who can apply, one entered by hand, a file. */
export function ApplicationsPage({ chest }: PageProps): ReactNode {
  const round = useRound(chest, (each) => each.state === 'open' || each.state === 'sifting');
  return (
    <>
      <PageHeader
        title={applicationsWords.title}
        under={round?.name}
        aside={
          round === undefined ? null : (
            <RoundChoice chest={chest} round={round} label={applicationsWords.round} />
          )
        }
      />
      {round === undefined ? (
        <Empty title={applicationsWords.noRound.title} words={applicationsWords.noRound.words} />
      ) : (
        <Round key={round.id} chest={chest} round={round} />
      )}
    </>
  );
}

function Round({ chest, round }: { readonly chest: ChestView; readonly round: RoundSummary }): ReactNode {
  const look = useLook('listApplications', { chest: chest.id, round: round.id });
  const runsIt = chest.roles.includes('lead') || chest.roles.includes('officer');
  const takesMore = runsIt && round.state === 'open';
  return (
    <>
      <Looked look={look}>
        {(lines) => (
          <>
            {runsIt ? <SiftCard chest={chest.id} round={round.id} lines={lines} /> : null}
            <Card title={applicationsWords.list}>
              {lines.length === 0 ? (
                <Empty title={applicationsWords.none.title} words={applicationsWords.none.words} />
              ) : (
                <FiguresTable
                  caption={applicationsWords.caption}
                  columns={columns}
                  rows={lines}
                  keyOf={(line) => line.id}
                />
              )}
            </Card>
          </>
        )}
      </Looked>
      {takesMore ? <EntryForm chest={chest} round={round.id} /> : null}
      {takesMore ? <ImportForm chest={chest.id} round={round.id} /> : null}
    </>
  );
}

const columns: readonly Column<ApplicationLine>[] = [
  { id: 'group', title: applicationsWords.group, cell: (line) => <Group line={line} /> },
  { id: 'reference', title: applicationsWords.reference, cell: (line) => line.id },
  { id: 'place', title: applicationsWords.place, cell: (line) => line.neighbourhood },
  {
    id: 'asked',
    title: applicationsWords.asked,
    isFigure: true,
    cell: (line) => (line.askedPence === undefined ? null : <Money pence={line.askedPence} />),
  },
  {
    id: 'state',
    title: applicationsWords.state,
    cell: (line) => (
      <StateBadge tone={line.state === 'submitted' ? 'waiting' : 'quiet'}>
        {applicationsWords.states[line.state]}
      </StateBadge>
    ),
  },
];

function Group({ line }: { readonly line: ApplicationLine }): ReactNode {
  const styles = useStyles();
  if (!line.open) return applicationsWords.hidden;
  return (
    <>
      {line.groupName}
      <span className={styles.title}>{line.title}</span>
    </>
  );
}
