import { lazy, Suspense, type ComponentProps, type ReactNode } from 'react';
import { Loading } from '../../ui/looked';

// Forms that are filled in once a year are loaded when they are opened, not with the fund's figures.
const SetUp = lazy(async () => ({ default: (await import('./set-up-page')).SetUpForm }));
const OpenRound = lazy(async () => ({ default: (await import('./open-round-page')).OpenRoundForm }));
const Convene = lazy(async () => ({ default: (await import('./convene-page')).ConveneForm }));

const Pledge = lazy(async () => ({ default: (await import('./pledge-page')).PledgeForm }));
const People = lazy(async () => ({ default: (await import('./people-page')).PeopleForm }));

/** The first-run page of an empty chest. */
export function SetUpPage(props: ComponentProps<typeof SetUp>): ReactNode {
  return (
    <Suspense fallback={<Loading />}>
      <SetUp {...props} />
    </Suspense>
  );
}

/** The guided form that opens a round from a template. */
export function OpenRoundPage(props: ComponentProps<typeof OpenRound>): ReactNode {
  return (
    <Suspense fallback={<Loading />}>
      <OpenRound {...props} />
    </Suspense>
  );
}

/** The guided form that seats a round's panel. */
export function ConvenePage(props: ComponentProps<typeof Convene>): ReactNode {
  return (
    <Suspense fallback={<Loading />}>
      <Convene {...props} />
    </Suspense>
  );
}

/** The people of the fund and their roles. */
export function PeoplePage(props: ComponentProps<typeof People>): ReactNode {
  return (
    <Suspense fallback={<Loading />}>
      <People {...props} />
    </Suspense>
  );
}

/** The form that records a pledge. */
export function PledgePage(props: ComponentProps<typeof Pledge>): ReactNode {
  return (
    <Suspense fallback={<Loading />}>
      <Pledge {...props} />
    </Suspense>
  );
}
