import { lazy, Suspense, useContext, type ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ApplicationLine } from '../../../core/engaging/application-view';
import type { ChestView, RoundSummary } from '../../../core/founding/chest-view';
import { useLook } from '../../api/query';
import { NavigationContext, PlaceButton, PlaceLink } from '../../navigation';
import type { PageProps } from '../../page-props';
import type { Place } from '../../place';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { FiguresTable } from '../../ui/figures-table';
import { Loading, Looked } from '../../ui/looked';
import { PageHeader } from '../../ui/page-header';
import { RoundChoice, useRound } from '../../ui/round-choice';
import { arrivalsWords } from '../../words/arrivals';
import { applicationsWords } from '../../words/entries';
import { applicationColumns } from './application-columns';
import { isNew } from './arrival-badges';
import { isArrivalPart } from './arrival-part';

const EntryForm = lazy(async () => ({ default: (await import('./entry-form')).EntryForm }));
const ImportForm = lazy(async () => ({ default: (await import('./import-form')).ImportForm }));

const ArrivalSection = lazy(async () => ({
  default: (await import('./arrival-section')).ArrivalSection,
}));
const SiftCard = lazy(async () => ({ default: (await import('./sift-card')).SiftCard }));
const MatchesCard = lazy(async () => ({ default: (await import('./matches-card')).MatchesCard }));

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  counts: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The applications of a round: all of them in a list, the check of who can apply, one entered by hand, a file. */
export function ApplicationsPage({ chest }: PageProps): ReactNode {
  const { place } = useContext(NavigationContext);
  const round = useRound(chest, (each) => each.state === 'open' || each.state === 'sifting');
  if (round === undefined) {
    return (
      <>
        <PageHeader title={applicationsWords.title} />
        <Empty title={applicationsWords.noRound.title} words={applicationsWords.noRound.words} />
      </>
    );
  }
  const section = place.parts[1];
  const takesMore = runs(chest) && round.state === 'open';
  if (takesMore && section === 'enter') return <Section chest={chest} round={round} form="enter" />;
  if (takesMore && section === 'import') return <Section chest={chest} round={round} form="import" />;
  if (runs(chest) && isArrivalPart(section)) {
    return (
      <Suspense fallback={<Loading />}>
        <ArrivalSection chest={chest} round={round} part={section} application={place.parts[2]} />
      </Suspense>
    );
  }
  return (
    <>
      <PageHeader
        title={applicationsWords.title}
        under={round.name}
        aside={<RoundChoice chest={chest} round={round} label={applicationsWords.round} />}
      />
      {runs(chest) ? <Ways chest={chest} round={round} takesMore={takesMore} /> : null}
      <List key={round.id} chest={chest} round={round} />
    </>
  );
}

interface RoundProps {
  readonly chest: ChestView;
  readonly round: RoundSummary;
}

function runs(chest: ChestView): boolean {
  return chest.roles.includes('lead') || chest.roles.includes('officer');
}

function Ways({ chest, round, takesMore }: RoundProps & { readonly takesMore: boolean }): ReactNode {
  const styles = useStyles();
  const to = (section: string): Place => ({
    page: 'applications',
    chest: chest.id,
    parts: [round.id, section],
  });
  return (
    <div className={styles.ways}>
      {takesMore ? (
        <>
          <PlaceButton to={to('enter')}>{applicationsWords.enter}</PlaceButton>
          <PlaceButton to={to('import')} appearance="secondary">
            {applicationsWords.import}
          </PlaceButton>
        </>
      ) : null}
      <PlaceButton to={to('late')} appearance="secondary">
        {arrivalsWords.late}
      </PlaceButton>
      {chest.roles.includes('lead') ? (
        <PlaceButton to={to('site')} appearance="secondary">
          {arrivalsWords.site}
        </PlaceButton>
      ) : null}
    </div>
  );
}

function Section({ chest, round, form }: RoundProps & { readonly form: 'enter' | 'import' }): ReactNode {
  const back: Place = { page: 'applications', chest: chest.id, parts: [round.id] };
  return (
    <>
      <PageHeader
        title={applicationsWords[form]}
        under={round.name}
        aside={<PlaceLink to={back}>{applicationsWords.list}</PlaceLink>}
      />
      <Suspense fallback={<Loading />}>
        {form === 'enter' ? (
          <EntryForm chest={chest} round={round.id} />
        ) : (
          <ImportForm chest={chest.id} round={round.id} />
        )}
      </Suspense>
    </>
  );
}

function List({ chest, round }: RoundProps): ReactNode {
  const look = useLook('listApplications', { chest: chest.id, round: round.id });
  const fileOf = (application: string): Place => ({
    page: 'applications',
    chest: chest.id,
    parts: [round.id, 'one', application],
  });
  return (
    <Looked look={look}>
      {(lines) => (
        <>
          {runs(chest) && lines.length > 0 ? (
            <Suspense fallback={null}>
              <SiftCard chest={chest.id} round={round.id} lines={lines} />
              <AllChecked chest={chest} round={round} lines={lines} />
              <MatchesCard chest={chest.id} round={round.id} />
            </Suspense>
          ) : null}
          <Card title={applicationsWords.list}>
            {lines.length === 0 ? (
              <Empty title={applicationsWords.none.title} words={applicationsWords.none.words} />
            ) : (
              <>
                <Counts lines={lines} />
                <FiguresTable
                  caption={applicationsWords.caption}
                  columns={applicationColumns(fileOf)}
                  rows={lines}
                  keyOf={(line) => line.id}
                />
              </>
            )}
          </Card>
        </>
      )}
    </Looked>
  );
}

function Counts({ lines }: { readonly lines: readonly ApplicationLine[] }): ReactNode {
  const styles = useStyles();
  const now = new Date().toISOString();
  const came = lines.filter((line) => isNew(line, now)).length;
  const waiting = lines.filter((line) => line.state === 'submitted').length;
  return <p className={styles.counts}>{arrivalsWords.counts(came, waiting)}</p>;
}

/** Once nothing waits for the check, the way on is the round's next step, which stands with the fund. */
function AllChecked({
  chest,
  round,
  lines,
}: RoundProps & { readonly lines: readonly ApplicationLine[] }): ReactNode {
  const waits = lines.some((line) => line.state === 'submitted');
  if (round.state !== 'sifting' || waits || lines.length === 0) return null;
  return (
    <Card title={applicationsWords.allChecked}>
      <p>{applicationsWords.finishChecking}</p>
      <PlaceButton to={{ page: 'fund', chest: chest.id, parts: [] }}>{applicationsWords.toFund}</PlaceButton>
    </Card>
  );
}
