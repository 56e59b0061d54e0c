import { lazy, Suspense, useContext, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MemberTask } from '../../../core/assessing/panel-view';
import type { RoundState } from '../../../core/founding/round-states';
import { useLook } from '../../api/query';
import { useAct } from '../../api/use-act';
import { NavigationContext, PlaceButton } from '../../navigation';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { Looked } from '../../ui/looked';
import { deskActWords, panelWords } from '../../words/panel';
import { roundStateWords } from '../../words/fund';
import { applicationPlace, may, sectionPlace, type DeskProps, type DeskSection } from './desk-context';

/** Only who runs the round needs it, so the desk does not wait for it. */
const RoundStep = lazy(async () => ({ default: (await import('../founding/round-step')).RoundStep }));

/** Only who ends scoring needs it. */
const EndScoring = lazy(async () => ({ default: (await import('./end-scoring')).EndScoring }));

const useStyles = makeStyles({
  steps: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  words: { margin: 0 },
});

/** The one thing that waits for the viewer on this panel: as a member, as its chair, as the lead. */
export function NextStep({ member, ...props }: DeskProps & { readonly member: boolean }): ReactNode {
  const styles = useStyles();
  const { desk, chest } = props;
  const runsIt = chest.roles.includes('lead') || chest.roles.includes('officer');
  const movesRound = runsIt || may(desk, 'close-meeting');
  const waits = !member && !movesRound && desk.may.length === 0;
  return (
    <Card title={panelWords.yourNext}>
      <div className={styles.steps}>
        {member ? <MemberStep {...props} /> : null}
        {may(desk, 'lock-scores') ? (
          <Suspense fallback={null}>
            <EndScoring {...props} />
          </Suspense>
        ) : null}
        <RevealScores {...props} />
        {movesRound ? <RoundPart {...props} /> : null}
        <WayOn {...props} />
        {waits ? <p className={styles.words}>{panelWords.nothingNow}</p> : null}
      </div>
    </Card>
  );
}

/** The part of the desk where the next act stands, for those who may take it. */
function sectionOfNextAct({ desk }: DeskProps): DeskSection | undefined {
  if (may(desk, 'ratify') || may(desk, 'release')) return 'agreeing';
  return desk.progress.stage === 'revealed' && may(desk, 'call-item') ? 'meeting' : undefined;
}

function WayOn(props: DeskProps): ReactNode {
  const { place } = useContext(NavigationContext);
  const section = sectionOfNextAct(props);
  if (section === undefined || place.parts[1] === section) return null;
  const words = section === 'meeting' ? panelWords.toMeeting : panelWords.toDecisions;
  return <PlaceButton to={sectionPlace(props, section)}>{words}</PlaceButton>;
}

function RoundPart({ chest, desk }: DeskProps): ReactNode {
  const styles = useStyles();
  const { round, roundState } = desk.progress;
  // The contract carries the state as text; the round's own table of words tells which texts are states.
  const state = Object.keys(roundStateWords).find((each) => each === roundState) as RoundState | undefined;
  if (state === undefined) return null;
  return (
    <>
      <p className={styles.words}>{roundStateWords[state]}</p>
      <Suspense fallback={null}>
        <RoundStep chest={chest.id} round={{ id: round, state, version: desk.roundVersion }} />
      </Suspense>
    </>
  );
}

function RevealScores({ chest, desk }: DeskProps): ReactNode {
  const act = useAct('revealScores');
  if (!may(desk, 'reveal-scores')) return null;
  const input = { chest: chest.id, panel: desk.progress.panel };
  const { press, done } = deskActWords['reveal-scores'];
  return (
    <>
      <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void act.send(input, done)}>
        {press}
      </Button>
      <FailureBar failure={act.failure} />
    </>
  );
}

function MemberStep(props: DeskProps): ReactNode {
  const look = useLook('memberView', { chest: props.chest.id, panel: props.desk.progress.panel });
  return <Looked look={look}>{(view) => <Task {...props} task={view.task} />}</Looked>;
}

function Task({ task, ...props }: DeskProps & { readonly task: MemberTask }): ReactNode {
  const styles = useStyles();
  switch (task.kind) {
    case 'declare':
    case 'score': {
      const application = task.kind === 'score' ? task.reading.id : task.heading.id;
      return (
        <>
          <p className={styles.words}>{panelWords.toScoreLeft(task.progress.of - task.progress.done)}</p>
          <PlaceButton to={applicationPlace(props, application)}>{panelWords.scoreNext}</PlaceButton>
        </>
      );
    }
    case 'finish':
      return <Finish {...props} />;
    case 'vote':
      return (
        <>
          <p className={styles.words}>{panelWords.voteNow}</p>
          <PlaceButton to={sectionPlace(props, 'meeting')}>{panelWords.goVote}</PlaceButton>
        </>
      );
    case 'wait':
      return <p className={styles.words}>{panelWords.waitingFor[task.reason]}</p>;
    case 'stepped-out':
      return <p className={styles.words}>{panelWords.steppedOut[task.reason]}</p>;
    case 'results':
      return <PlaceButton to={sectionPlace(props, 'agreeing')}>{panelWords.sections.agreeing}</PlaceButton>;
  }
}

function Finish({ chest, desk }: DeskProps): ReactNode {
  const styles = useStyles();
  const act = useAct('finishScoring');
  const input = { chest: chest.id, panel: desk.progress.panel };
  return (
    <>
      <p className={styles.words}>
        {panelWords.allScored} {panelWords.finishNote}
      </p>
      <Button
        appearance="primary"
        disabledFocusable={act.busy}
        onClick={() => void act.send(input, panelWords.finished)}
      >
        {panelWords.finish}
      </Button>
      <FailureBar failure={act.failure} />
    </>
  );
}
