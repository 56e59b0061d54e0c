import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { GapLine, GapReport, UnfundedCell } from '../../../core/evaluating/gap-report';
import { useLook } from '../../api/query';
import type { PageProps } from '../../page-props';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { FiguresTable, type Column } from '../../ui/figures-table';
import { Looked } from '../../ui/looked';
import { Money } from '../../ui/money';
import { StateBadge } from '../../ui/state-badge';
import { gapWords } from '../../words/gaps';
import { HiddenNote } from './heat-card';
import { Shown } from './shown-count';

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalL },
  words: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
});

/** What is needed against what is funded. */
export function GapSection({ chest }: Pick<PageProps, 'chest'>): ReactNode {
  const look = useLook('gapReport', { chest: chest.id });
  return <Looked look={look}>{(report) => <Gaps report={report} />}</Looked>;
}

function Gaps({ report }: { readonly report: GapReport }): ReactNode {
  const styles = useStyles();
  if (report.byTheme.length === 0) {
    return (
      <Card title={gapWords.title}>
        <Empty title={gapWords.none.title} words={gapWords.none.words} />
      </Card>
    );
  }
  return (
    <div className={styles.stack}>
      <Card title={gapWords.unfunded}>
        <p className={styles.words}>
          {gapWords.under(gapWords.grants(report.grants))} <Money pence={report.grantedPence} />
        </p>
        <Unfunded report={report} />
        <HiddenNote table={report} />
      </Card>
      <Card title={gapWords.byTheme}>
        <p className={styles.words}>{gapWords.byThemeNote}</p>
        <Lines caption={gapWords.byTheme} head={gapWords.theme} lines={report.byTheme} />
      </Card>
      <Card title={gapWords.byArea}>
        <Lines caption={gapWords.byArea} head={gapWords.area} lines={report.byNeighbourhood} />
      </Card>
      <Card title={gapWords.byGroup}>
        <GroupsServed report={report} />
      </Card>
    </div>
  );
}

function Unfunded({ report }: { readonly report: GapReport }): ReactNode {
  if (report.unfunded.length === 0) return <p>{gapWords.unfundedNone}</p>;
  return (
    <FiguresTable
      caption={gapWords.unfundedCaption}
      rows={report.unfunded}
      keyOf={(line) => `${line.theme} ${line.neighbourhood}`}
      columns={[
        { id: 'theme', title: gapWords.theme, cell: (line) => line.theme },
        { id: 'area', title: gapWords.area, cell: (line) => line.neighbourhood },
        { id: 'needs', title: gapWords.needs, isFigure: true, cell: (line) => <Shown count={line.needs} /> },
        ...(report.unfunded.some(({ counted }) => counted !== undefined)
          ? [
              {
                id: 'counted',
                title: gapWords.counted,
                isFigure: true,
                cell: (line: UnfundedCell) => <Shown count={line.counted ?? 0} />,
              },
            ]
          : []),
      ]}
    />
  );
}

interface LinesProps {
  readonly caption: string;
  readonly head: string;
  readonly lines: readonly GapLine[];
}

function Lines({ caption, head, lines }: LinesProps): ReactNode {
  const hasCounts = lines.some(({ counted }) => counted !== undefined);
  const columns: readonly Column<GapLine>[] = [
    { id: 'name', title: head, cell: (line) => line.name },
    {
      id: 'gap',
      title: gapWords.gap,
      cell: ({ gap }) => (
        <StateBadge tone={gap === 'nothing-funded' ? 'warning' : gap === 'some-funded' ? 'good' : 'quiet'}>
          {gapWords.gaps[gap]}
        </StateBadge>
      ),
    },
    { id: 'needs', title: gapWords.needs, isFigure: true, cell: (line) => <Shown count={line.needs} /> },
    ...(hasCounts
      ? [
          {
            id: 'counted',
            title: gapWords.counted,
            isFigure: true,
            cell: (line: GapLine) => <Shown count={line.counted ?? 0} />,
          },
        ]
      : []),
    { id: 'grants', title: gapWords.granted, isFigure: true, cell: (line) => line.grants },
    {
      id: 'amount',
      title: gapWords.amount,
      isFigure: true,
      cell: (line) => <Money pence={line.grantedPence} />,
    },
  ];
  return <FiguresTable caption={caption} columns={columns} rows={lines} keyOf={(line) => line.id} />;
}

function GroupsServed({ report }: { readonly report: GapReport }): ReactNode {
  const styles = useStyles();
  const { byGroupServed, groupNotKnown } = report;
  if (byGroupServed.length === 0) return <p className={styles.words}>{gapWords.byGroupNone}</p>;
  const lines =
    groupNotKnown === 0
      ? byGroupServed
      : [...byGroupServed, { name: gapWords.notKnown, grants: groupNotKnown }];
  return (
    <>
      <p className={styles.words}>{gapWords.byGroupNote}</p>
      <FiguresTable
        caption={gapWords.byGroup}
        rows={lines}
        keyOf={(line) => line.name}
        columns={[
          { id: 'name', title: gapWords.group, cell: (line) => line.name },
          {
            id: 'grants',
            title: gapWords.granted,
            isFigure: true,
            cell: (line) => <Shown count={line.grants} />,
          },
        ]}
      />
    </>
  );
}
