import { useContext, useId, type ReactNode } from 'react';
import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { Role } from '../core/kernel/actor';
import type { ChestView } from '../core/founding/chest-view';
import { HostContext } from './host/host-context';
import { NavigationContext, PlaceLink } from './navigation';
import { pageIds, type PageId } from './place';
import { shared } from './words/shared';

const fundTeam: readonly Role[] = ['lead', 'officer', 'finance', 'approver', 'auditor'];

/** Whom each page is for. The server decides; this only keeps doors that stay shut out of sight. */
const audience: Readonly<Record<PageId, readonly Role[] | 'all'>> = {
  'my-work': 'all',
  fund: 'all',
  panel: [...fundTeam, 'panel-member', 'chair'],
  needs: ['lead', 'officer', 'link-worker', 'auditor'],
  outreach: [...fundTeam, 'link-worker'],
  applications: ['lead', 'officer'],
  awards: fundTeam,
};

/** True when a page is meant for somebody with these roles. */
export function isPageFor(page: PageId, roles: readonly Role[]): boolean {
  const wanted = audience[page];
  return wanted === 'all' || wanted.some((role) => roles.includes(role));
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  },
  pages: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  page: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
  },
  here: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  chest: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
});

/** Which fund is shown, and in a plain browser the way to the other pages; Teams shows those itself. */
export function ChestBar({ chests }: { readonly chests: readonly ChestView[] }): ReactNode {
  const styles = useStyles();
  const host = useContext(HostContext);
  const { place, go } = useContext(NavigationContext);
  const field = useId();
  const chest = chests.find((each) => each.id === place.chest) ?? chests[0];
  const showsPages = host.kind === 'browser' && chest?.setUp === true;
  if (chest === undefined || (chests.length < 2 && !showsPages)) return null;
  return (
    <header className={styles.bar}>
      {chests.length < 2 ? (
        <strong>{chest.name}</strong>
      ) : (
        <div className={styles.chest}>
          <label htmlFor={field}>{shared.fund}</label>
          <Select
            id={field}
            value={chest.id}
            onChange={(_event, { value }) => go({ page: place.page, chest: value, parts: [] })}
          >
            {chests.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </Select>
        </div>
      )}
      {showsPages ? (
        <nav aria-label={shared.pages} className={styles.pages}>
          {pageIds
            .filter((page) => isPageFor(page, chest.roles))
            .map((page) => (
              <PlaceLink
                key={page}
                to={{ page, chest: chest.id, parts: [] }}
                className={mergeClasses(styles.page, page === place.page && styles.here)}
                {...(page === place.page ? { 'aria-current': 'page' as const } : {})}
              >
                {shared.pageNames[page]}
              </PlaceLink>
            ))}
        </nav>
      ) : null}
    </header>
  );
}
