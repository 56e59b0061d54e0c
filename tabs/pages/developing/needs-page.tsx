import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { NeedCount, NeedsView } from '../../../core/developing/need-view';
import { useLook } from '../../api/query';
import type { PageProps } from '../../page-props';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { FiguresTable } from '../../ui/figures-table';
import { Loading, Looked } from '../../ui/looked';
import { PageHeader } from '../../ui/page-header';
import { needsWords } from '../../words/needs';
import { shared } from '../../words/shared';
import { NeedsList } from './needs-list';
import { PrioritiesCard } from './priorities-card';

const NeedForm = lazy(async () => ({ default: (await import('./need-form')).NeedForm }));

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    gridTemplateColumns: 'minmax(0, 3fr) minmax(300px, 2fr)',
    alignItems: 'start',
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  stack: { display: 'grid', gap: tokens.spacingVerticalL, minWidth: 0 },
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  note: { margin: `${tokens.spacingVerticalM} 0 0`, color: tokens.colorNeutralForeground2 },
});

/** What link workers say is missing: to raise, to count, to sort. */
export function NeedsPage({ chest }: PageProps): ReactNode {
  const styles = useStyles();
  const [neighbourhood, setNeighbourhood] = useState('');
  const [theme, setTheme] = useState('');
  const wanted = {
    ...(neighbourhood === '' ? {} : { neighbourhood }),
    ...(theme === '' ? {} : { theme }),
  };
  const look = useLook('listNeeds', { chest: chest.id, ...wanted });
  const sorts = chest.roles.includes('lead') || chest.roles.includes('officer');
  const raises = sorts || chest.roles.includes('link-worker');
  return (
    <>
      <PageHeader title={needsWords.title} under={needsWords.under} />
      <div className={styles.columns}>
        <Card title={needsWords.list}>
          <div className={styles.filters}>
            <Choice
              label={needsWords.where}
              choices={chest.neighbourhoods}
              value={neighbourhood}
              choose={setNeighbourhood}
            />
            <Choice label={needsWords.theme} choices={chest.themes} value={theme} choose={setTheme} />
          </div>
          <Looked look={look}>
            {(seen) => <Needs chest={chest} seen={seen} filtered={neighbourhood !== '' || theme !== ''} />}
          </Looked>
        </Card>
        <div className={styles.stack}>
          {sorts && look.data !== undefined ? <PrioritiesCard chest={chest} needs={look.data.needs} /> : null}
          {raises ? (
            <Suspense fallback={<Loading />}>
              <NeedForm chest={chest} />
            </Suspense>
          ) : null}
          {look.data === undefined ? null : <Counts counts={look.data.counts} />}
        </div>
      </div>
    </>
  );
}

function Needs({
  chest,
  seen,
  filtered,
}: Pick<PageProps, 'chest'> & { readonly seen: NeedsView; readonly filtered: boolean }): ReactNode {
  if (seen.needs.length > 0) return <NeedsList chest={chest} needs={seen.needs} />;
  const words = filtered ? needsWords.noneHere : needsWords.none;
  return <Empty title={words.title} words={words.words} />;
}

interface ChoiceProps {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly choose: (id: string) => void;
}

function Choice({ label, choices, value, choose }: ChoiceProps): ReactNode {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_event, data) => choose(data.value)}>
        <option value="">{shared.all}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Counts({ counts }: { readonly counts: readonly NeedCount[] }): ReactNode {
  const styles = useStyles();
  if (counts.length === 0) return null;
  return (
    <Card title={needsWords.counts}>
      <FiguresTable
        caption={needsWords.countsCaption}
        rows={counts}
        keyOf={(line) => `${line.neighbourhood} ${line.theme}`}
        columns={[
          { id: 'place', title: needsWords.where, cell: (line) => line.neighbourhood },
          { id: 'theme', title: needsWords.theme, cell: (line) => line.theme },
          {
            id: 'count',
            title: needsWords.title,
            isFigure: true,
            cell: (line) => (line.count === 'hidden' ? needsWords.hidden : line.count),
          },
        ]}
      />
      {counts.some((line) => line.count === 'hidden') ? (
        <p className={styles.note}>{needsWords.hiddenNote}</p>
      ) : null}
    </Card>
  );
}
