import { lazy, Suspense, useContext, type ReactNode } from 'react';
import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { ChestView } from '../../../core/founding/chest-view';
import { useLook } from '../../api/query';
import { NavigationContext, PlaceLink } from '../../navigation';
import type { PageProps } from '../../page-props';
import { Empty } from '../../ui/empty';
import { Loading, Looked } from '../../ui/looked';
import { PageHeader } from '../../ui/page-header';
import { panelWords } from '../../words/panel';
import { shared } from '../../words/shared';
import { ApplicationsSection } from './applications-section';
import { deskSections, may, sectionPlace, type DeskProps, type DeskSection } from './desk-context';
import { DeskHeader } from './desk-header';

// The list comes with the desk; what is opened from it comes when it is opened.
const ApplicationPage = lazy(async () => ({ default: (await import('./application-page')).ApplicationPage }));
const MeetingSection = lazy(async () => ({ default: (await import('./meeting-section')).MeetingSection }));
const MembersSection = lazy(async () => ({ default: (await import('./members-section')).MembersSection }));
const DecisionsSection = lazy(async () => ({
  default: (await import('./decisions-section')).DecisionsSection,
}));

const useStyles = makeStyles({
  sections: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  section: {
    padding: `${tokens.spacingVerticalS} 0`,
    marginBottom: '-1px',
    borderBottom: '3px solid transparent',
    color: tokens.colorNeutralForeground2,
    ':hover': { textDecorationLine: 'none' },
  },
  here: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Another look often enough that a meeting feels live, and seldom enough to cost the record little. */
const lookEveryMs = { meeting: 5_000, otherwise: 30_000 };

/** The panel's desk: applications, meeting, members and decisions, made for the person who looks. */
export function PanelDeskPage({ chest }: PageProps): ReactNode {
  const { place } = useContext(NavigationContext);
  const panels = chest.rounds.flatMap((round) => round.panels);
  const newest = [...chest.rounds].sort((one, other) => other.closesAt.localeCompare(one.closesAt));
  const chosen =
    panels.find((panel) => panel.id === place.parts[0]) ?? newest.flatMap((round) => round.panels)[0];
  const panel = place.parts[0] ?? chosen?.id;
  if (panel === undefined) {
    return (
      <>
        <PageHeader title={shared.pageNames.panel} />
        <Empty title={panelWords.noPanel.title} words={panelWords.noPanel.words} />
      </>
    );
  }
  return <Desk key={panel} chest={chest} panel={panel} />;
}

function sectionOf(text: string | undefined): DeskSection {
  return deskSections.find((section) => section === text) ?? 'applications';
}

function Desk({ chest, panel }: { readonly chest: ChestView; readonly panel: string }): ReactNode {
  const { place } = useContext(NavigationContext);
  const section = sectionOf(place.parts[1]);
  const application = section === 'applications' ? place.parts[2] : undefined;
  const everyMs = section === 'meeting' ? lookEveryMs.meeting : lookEveryMs.otherwise;
  const look = useLook('panelDesk', { chest: chest.id, panel }, { everyMs });
  return (
    <>
      {look.data === undefined ? <PageHeader title={shared.pageNames.panel} /> : null}
      <Looked look={look}>
        {(desk) =>
          application === undefined ? (
            <>
              <DeskHeader chest={chest} desk={desk} aside={<PanelChoice chest={chest} panel={panel} />} />
              <Sections chest={chest} desk={desk} here={section} />
              <Suspense fallback={<Loading />}>
                <Section section={section} chest={chest} desk={desk} />
              </Suspense>
            </>
          ) : (
            <Suspense fallback={<Loading />}>
              <ApplicationPage key={application} chest={chest} desk={desk} application={application} />
            </Suspense>
          )
        }
      </Looked>
    </>
  );
}

function Section({ section, ...props }: DeskProps & { readonly section: DeskSection }): ReactNode {
  switch (section) {
    case 'applications':
      return <ApplicationsSection {...props} />;
    case 'meeting':
      return <MeetingSection {...props} />;
    case 'members':
      return <MembersSection {...props} />;
    case 'agreeing':
      return <DecisionsSection {...props} />;
  }
}

function isOffered({ desk }: DeskProps, section: DeskSection): boolean {
  if (section === 'members') return desk.seats.length > 0;
  if (section !== 'agreeing') return true;
  const decided = desk.rows.some((row) => 'decision' in row);
  return decided || may(desk, 'ratify') || may(desk, 'release') || desk.progress.results.length > 0;
}

function Sections({ here, ...props }: DeskProps & { readonly here: DeskSection }): ReactNode {
  const styles = useStyles();
  return (
    <nav aria-label={panelWords.sectionsLabel} className={styles.sections}>
      {deskSections
        .filter((section) => section === here || isOffered(props, section))
        .map((section) => (
          <PlaceLink
            key={section}
            to={sectionPlace(props, section)}
            className={mergeClasses(styles.section, section === here && styles.here)}
            {...(section === here ? { 'aria-current': 'page' as const } : {})}
          >
            {panelWords.sections[section]}
          </PlaceLink>
        ))}
    </nav>
  );
}

function PanelChoice({ chest, panel }: { readonly chest: ChestView; readonly panel: string }): ReactNode {
  const { go } = useContext(NavigationContext);
  const choices = chest.rounds.flatMap((round) =>
    round.panels.map(({ id, name }) => ({ id, name: `${name} (${round.name})` })),
  );
  if (choices.length < 2) return null;
  return (
    <Select
      aria-label={panelWords.choosePanel}
      value={panel}
      onChange={(_event, { value }) => go({ page: 'panel', chest: chest.id, parts: [value] })}
    >
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.name}
        </option>
      ))}
    </Select>
  );
}
