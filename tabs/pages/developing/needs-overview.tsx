import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { NeedsView } from '../../../core/developing/need-view';
import { useLook } from '../../api/query';
import type { PageProps } from '../../page-props';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Loading, Looked } from '../../ui/looked';
import { needsWords } from '../../words/needs';
import { shared } from '../../words/shared';
import { HeatCard } from './heat-card';
import { NeedsList } from './needs-list';

const NeedForm = lazy(async () => ({ default: (await import('./need-form')).NeedForm }));

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    gridTemplateColumns: 'minmax(0, 3fr) minmax(300px, 2fr)',
    alignItems: 'start',
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

/** Where needs are, as a picture first; then the needs themselves, and the form that raises one. */
export function NeedsOverview({ chest }: Pick<PageProps, 'chest'>): ReactNode {
  const styles = useStyles();
  const [neighbourhood, setNeighbourhood] = useState('');
  const [theme, setTheme] = useState('');
  const look = useLook('listNeeds', { chest: chest.id });
  const raises = (['lead', 'officer', 'link-worker'] as const).some((role) => chest.roles.includes(role));
  return (
    <>
      {look.data === undefined ? null : <HeatCard seen={look.data} />}
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
            {(seen) => <Needs chest={chest} seen={seen} neighbourhood={neighbourhood} theme={theme} />}
          </Looked>
        </Card>
        {raises ? (
          <Suspense fallback={<Loading />}>
            <NeedForm chest={chest} />
          </Suspense>
        ) : null}
      </div>
    </>
  );
}

interface NeedsProps extends Pick<PageProps, 'chest'> {
  readonly seen: NeedsView;
  readonly neighbourhood: string;
  readonly theme: string;
}

function Needs({ chest, seen, neighbourhood, theme }: NeedsProps): ReactNode {
  const needs = seen.needs.filter(
    (need) =>
      (neighbourhood === '' || need.neighbourhoodId === neighbourhood) &&
      (theme === '' || need.themeId === theme),
  );
  if (needs.length > 0) return <NeedsList key={`${neighbourhood} ${theme}`} chest={chest} needs={needs} />;
  const words = seen.needs.length > 0 ? needsWords.noneHere : needsWords.none;
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
