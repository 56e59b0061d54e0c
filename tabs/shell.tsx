import { lazy, Suspense, useContext, useEffect, type ComponentType, type ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ChestView } from '../core/founding/chest-view';
import { useLook } from './api/query';
import { ChestBar, isPageFor } from './chest-bar';
import { HostContext } from './host/host-context';
import { NavigationContext } from './navigation';
import type { PageProps } from './page-props';
import type { PageId } from './place';
import { Empty } from './ui/empty';
import { Looked, Loading } from './ui/looked';
import { PageHeader } from './ui/page-header';
import { shared } from './words/shared';

const pages: Readonly<Record<PageId, ComponentType<PageProps>>> = {
  'my-work': lazy(async () => ({ default: (await import('./pages/my-work/my-work-page')).MyWorkPage })),
  fund: lazy(async () => ({ default: (await import('./pages/founding/fund-page')).FundPage })),
  panel: lazy(async () => ({ default: (await import('./pages/assessing/panel-desk-page')).PanelDeskPage })),
  needs: lazy(async () => ({ default: (await import('./pages/developing/needs-page')).NeedsPage })),
  outreach: lazy(async () => ({
    default: (await import('./pages/engaging/outreach-page')).OutreachPage,
  })),
  applications: lazy(async () => ({
    default: (await import('./pages/engaging/applications-page')).ApplicationsPage,
  })),
  awards: lazy(async () => ({ default: (await import('./pages/awarding/awards-page')).AwardsPage })),
};

const useStyles = makeStyles({
  main: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    maxWidth: '1280px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (max-width: 640px)': {
      padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    },
  },
});

/** The frame of every page: which fund, which page; and the page itself, loaded when it is first opened. */
export function Shell(): ReactNode {
  const styles = useStyles();
  const host = useContext(HostContext);
  const look = useLook('seeChests', {});
  useEffect(() => host.loaded(), [host]);
  return (
    <>
      <ChestBar chests={look.data ?? []} />
      <main className={styles.main}>
        <Looked look={look}>{(chests) => <Page chests={chests} />}</Looked>
      </main>
    </>
  );
}

function Page({ chests }: { readonly chests: readonly ChestView[] }): ReactNode {
  const { place } = useContext(NavigationContext);
  const chest = chests.find((each) => each.id === place.chest) ?? chests[0];
  if (chest === undefined) {
    return (
      <>
        <PageHeader title={shared.product} />
        <Empty title={shared.noChests.title} words={shared.noChests.words} />
      </>
    );
  }
  if (chest.setUp && !isPageFor(place.page, chest.roles)) {
    return (
      <>
        <PageHeader title={shared.pageNames[place.page]} />
        <Empty title={shared.noSuchPage.title} words={shared.noSuchPage.words} />
      </>
    );
  }
  const Shown = pages[chest.setUp ? place.page : 'fund'];
  return (
    <Suspense fallback={<Loading />}>
      <Shown key={`${place.page} ${chest.id}`} chest={chest} chests={chests} />
    </Suspense>
  );
}
