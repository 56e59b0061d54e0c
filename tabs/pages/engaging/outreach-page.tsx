import { lazy, Suspense, useContext, useState, type ReactNode } from 'react';
import { Select } from '@fluentui/react-components';
import type { Role } from '../../../core/kernel/actor';
import { useLook } from '../../api/query';
import { NavigationContext } from '../../navigation';
import type { PageProps } from '../../page-props';
import { Loading, Looked } from '../../ui/looked';
import { PageHeader } from '../../ui/page-header';
import { SectionLinks } from '../../ui/section-links';
import { outreachWords } from '../../words/outreach';
import { OutreachSessions } from './outreach-sessions';

const Contacts = lazy(async () => ({ default: (await import('./outreach-contacts')).OutreachContacts }));
const Partners = lazy(async () => ({ default: (await import('./outreach-partners')).OutreachPartners }));
const Reach = lazy(async () => ({ default: (await import('./outreach-reach')).OutreachReach }));

type Section = keyof typeof outreachWords.sections;

/** The parts of the page for somebody with these roles. The server decides what is in them. */
function sectionsFor(roles: readonly Role[]): readonly Section[] {
  const has = (...wanted: readonly Role[]): boolean => wanted.some((role) => roles.includes(role));
  return [
    'sessions',
    ...(has('lead', 'officer', 'link-worker', 'auditor') ? (['contacts'] as const) : []),
    ...(has('lead', 'officer', 'finance', 'approver', 'auditor') ? (['partners', 'reach'] as const) : []),
  ];
}

/** Outreach: sessions to come first; contacts and help; partners and claims; how far groups get. */
export function OutreachPage({ chest }: PageProps): ReactNode {
  const { place } = useContext(NavigationContext);
  const sections = sectionsFor(chest.roles);
  const section = sections.find((each) => each === place.parts[0]) ?? 'sessions';
  const [year, setYear] = useState('');
  const look = useLook(
    'seeOutreach',
    { chest: chest.id, ...(year === '' ? {} : { year }) },
    { when: section !== 'reach' },
  );
  return (
    <>
      <PageHeader
        title={outreachWords.title}
        under={outreachWords.under}
        aside={section === 'reach' ? null : <YearChoice year={year} choose={setYear} />}
      />
      <SectionLinks
        label={outreachWords.sectionsLabel}
        page="outreach"
        chest={chest.id}
        sections={sections}
        current={section}
        names={outreachWords.sections}
      />
      <Suspense fallback={<Loading />}>
        {section === 'reach' ? (
          <Reach chest={chest} />
        ) : (
          <Looked look={look}>
            {(seen) => {
              if (section === 'contacts') return <Contacts chest={chest} seen={seen} />;
              if (section === 'partners') return <Partners chest={chest} seen={seen} />;
              return <OutreachSessions chest={chest} seen={seen} />;
            }}
          </Looked>
        )}
      </Suspense>
    </>
  );
}

const yearsBack = 6;

/** What was done lately, or in an earlier year. */
function YearChoice({
  year,
  choose,
}: {
  readonly year: string;
  readonly choose: (year: string) => void;
}): ReactNode {
  const current = new Date().getFullYear();
  const earlier = Array.from({ length: yearsBack }, (_, back) => String(current - back));
  return (
    <Select aria-label={outreachWords.year} value={year} onChange={(_event, { value }) => choose(value)}>
      <option value="">{outreachWords.lately}</option>
      {earlier.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </Select>
  );
}
