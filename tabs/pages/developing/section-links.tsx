import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Role } from '../../../core/kernel/actor';
import { PlaceLink } from '../../navigation';
import { needsWords } from '../../words/needs';

export type NeedsSection = keyof typeof needsWords.sections;

/** The parts of the page for somebody with these roles. */
export function sectionsFor(roles: readonly Role[]): readonly NeedsSection[] {
  const sorts = roles.includes('lead') || roles.includes('officer');
  return sorts ? ['overview', 'sorting', 'gaps', 'priorities', 'counts'] : ['overview', 'gaps', 'priorities'];
}

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

export interface SectionLinksProps {
  readonly chest: string;
  readonly sections: readonly NeedsSection[];
  readonly current: NeedsSection;
}

/** The parts of the needs page, as links that can be opened beside. */
export function SectionLinks({ chest, sections, current }: SectionLinksProps): ReactNode {
  const styles = useStyles();
  return (
    <nav aria-label={needsWords.sectionsLabel}>
      <ul className={styles.links}>
        {sections.map((section) => (
          <li key={section}>
            <PlaceLink
              to={{ page: 'needs', chest, parts: section === 'overview' ? [] : [section] }}
              className={mergeClasses(styles.link, section === current && styles.current)}
              {...(section === current ? { 'aria-current': 'page' as const } : {})}
            >
              {needsWords.sections[section]}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
