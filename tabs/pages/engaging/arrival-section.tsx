import type { ReactNode } from 'react';
import type { ChestView, RoundSummary } from '../../../core/founding/chest-view';
import { PlaceLink } from '../../navigation';
import { PageHeader } from '../../ui/page-header';
import { arrivalsWords } from '../../words/arrivals';
import { applicationsWords } from '../../words/entries';
import { ApplicationFilePage } from './application-file';
import type { ArrivalPart } from './arrival-part';
import { LatePasses } from './late-passes';
import { PublicSiteForm } from './public-site-form';

export interface ArrivalSectionProps {
  readonly chest: ChestView;
  readonly round: RoundSummary;
  readonly part: ArrivalPart;
  readonly application: string | undefined;
}

const titles: Readonly<Record<ArrivalPart, string>> = {
  one: arrivalsWords.file,
  late: arrivalsWords.late,
  site: arrivalsWords.site,
};

/** A part of the applications page that is opened for itself, with the way back to the list. */
export function ArrivalSection({ chest, round, part, application = '' }: ArrivalSectionProps): ReactNode {
  const back = { page: 'applications', chest: chest.id, parts: [round.id] } as const;
  return (
    <>
      <PageHeader
        title={titles[part]}
        under={part === 'one' ? application : round.name}
        aside={<PlaceLink to={back}>{applicationsWords.list}</PlaceLink>}
      />
      {part === 'one' ? <ApplicationFilePage chest={chest} application={application} /> : null}
      {part === 'late' ? (
        <LatePasses chest={chest.id} round={round.id} mayIssue={chest.roles.includes('lead')} />
      ) : null}
      {part === 'site' ? <PublicSiteForm chest={chest.id} /> : null}
    </>
  );
}
