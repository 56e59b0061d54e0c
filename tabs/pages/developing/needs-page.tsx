import { lazy, Suspense, useContext, type ReactNode } from 'react';
import { NavigationContext } from '../../navigation';
import type { PageProps } from '../../page-props';
import { Loading } from '../../ui/looked';
import { PageHeader } from '../../ui/page-header';
import { SectionLinks } from '../../ui/section-links';
import { needsWords } from '../../words/needs';
import { NeedsOverview } from './needs-overview';
import { sectionsFor, type NeedsSection } from './needs-sections';

const Sorting = lazy(async () => ({ default: (await import('./sorting-section')).SortingSection }));
const Gaps = lazy(async () => ({ default: (await import('./gap-section')).GapSection }));
const Priorities = lazy(async () => ({ default: (await import('./priorities-section')).PrioritiesSection }));
const Counts = lazy(async () => ({ default: (await import('./counts-section')).CountsSection }));

/** What link workers say is missing: where it is, what to do with it, what it comes to. */
export function NeedsPage({ chest }: PageProps): ReactNode {
  const { place } = useContext(NavigationContext);
  const sections = sectionsFor(chest.roles);
  const section = sections.find((each) => each === place.parts[0]) ?? 'overview';
  const isOverview = section === 'overview';
  return (
    <>
      <PageHeader
        title={isOverview ? needsWords.title : needsWords.sections[section]}
        under={isOverview ? needsWords.under : undefined}
      />
      <SectionLinks
        label={needsWords.sectionsLabel}
        page="needs"
        chest={chest.id}
        sections={sections}
        current={section}
        names={needsWords.sections}
      />
      <Suspense fallback={<Loading />}>
        <Section section={section} chest={chest} />
      </Suspense>
    </>
  );
}

function Section({
  section,
  chest,
}: Pick<PageProps, 'chest'> & { readonly section: NeedsSection }): ReactNode {
  if (section === 'sorting') return <Sorting chest={chest} />;
  if (section === 'gaps') return <Gaps chest={chest} />;
  if (section === 'priorities') return <Priorities chest={chest} />;
  if (section === 'counts') return <Counts chest={chest} />;
  return <NeedsOverview chest={chest} />;
}
