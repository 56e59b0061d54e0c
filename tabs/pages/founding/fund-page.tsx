import { useContext, type ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatDay, formatTime } from '../../../core/kernel/dates';
import { useLook } from '../../api/query';
import { NavigationContext } from '../../navigation';
import type { PageProps } from '../../page-props';
import { Looked } from '../../ui/looked';
import { PageHeader } from '../../ui/page-header';
import { StateBadge } from '../../ui/state-badge';
import { fundWords } from '../../words/fund';
import { FundersCard } from './funders-card';
import { LedChests } from './led-chests';
import { PotsCard } from './pots-card';
import { RoundsCard } from './rounds-card';
import { ConvenePage, OpenRoundPage, PeoplePage, PledgePage, SetUpPage } from './guided-pages';
import { TotalCard } from './total-card';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    alignItems: 'start',
    '@media (max-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** How the fund stands: the picture first, the figures under it. An empty chest is set up here. */
export function FundPage({ chest, chests }: PageProps): ReactNode {
  const { place } = useContext(NavigationContext);
  const [section, round] = place.parts;
  if (!chest.setUp) return <SetUpPage chest={chest} />;
  if (section === 'new-round') return <OpenRoundPage chest={chest} />;
  if (section === 'new-panel' && round !== undefined) return <ConvenePage chest={chest} round={round} />;
  if (section === 'new-pledge') return <PledgePage chest={chest} />;
  if (section === 'people') return <PeoplePage chest={chest} />;
  return <Fund chest={chest} chests={chests} />;
}

function Fund({ chest, chests }: PageProps): ReactNode {
  const styles = useStyles();
  const look = useLook('fundStatus', { chest: chest.id });
  const led = chests.filter((each) => each.setUp && each.roles.includes('lead'));
  const at = look.data?.at;
  return (
    <>
      <PageHeader
        title={chest.name}
        under={at === undefined ? undefined : fundWords.asOf(formatTime(at), formatDay(at))}
        aside={
          look.data?.provisional ? <StateBadge tone="warning">{fundWords.provisional}</StateBadge> : undefined
        }
      />
      <Looked look={look}>
        {(fund) => (
          <>
            <TotalCard fund={fund} />
            <div className={styles.columns}>
              <PotsCard fund={fund} />
              <RoundsCard chest={chest} />
            </div>
            <FundersCard chest={chest} fund={fund} />
          </>
        )}
      </Looked>
      {led.length > 1 ? <LedChests chests={led} /> : null}
    </>
  );
}
