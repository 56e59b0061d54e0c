import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PlaceLink } from '../navigation';
import type { PageId } from '../place';

const useStyles = makeStyles({
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    margin: 0,
    padding: 0,
    listStyle: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: {
    display: 'inline-block',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: '3px solid transparent',
    color: tokens.colorNeutralForeground1,
  },
  current: { borderBottomColor: tokens.colorCompoundBrandStroke, fontWeight: tokens.fontWeightSemibold },
});

export interface SectionLinksProps<Section extends string> {
  readonly label: string;
  readonly page: PageId;
  readonly chest: string;
  /** The first is what the page opens with. */
  readonly sections: readonly Section[];
  readonly current: Section;
  readonly names: Readonly<Record<Section, string>>;
}

/** The parts of a page, as links that can be opened beside. */
export function SectionLinks<Section extends string>({
  label,
  page,
  chest,
  sections,
  current,
  names,
}: SectionLinksProps<Section>): ReactNode {
  const styles = useStyles();
  return (
    <nav aria-label={label}>
      <ul className={styles.links}>
        {sections.map((section, place) => (
          <li key={section}>
            <PlaceLink
              to={{ page, chest, parts: place === 0 ? [] : [section] }}
              className={mergeClasses(styles.link, section === current && styles.current)}
              {...(section === current ? { 'aria-current': 'page' as const } : {})}
            >
              {names[section]}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
