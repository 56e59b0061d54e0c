import type { ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MatchedApplication, MatchView } from '../../../core/engaging/arrival-view';
import { formatPounds } from '../../../core/kernel/money';
import { useLook } from '../../api/query';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { StateBadge } from '../../ui/state-badge';
import { arrivalsWords } from '../../words/arrivals';
import { FormActs } from './small-form';

const useStyles = makeStyles({
  matches: { display: 'grid', gap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyle: 'none' },
  match: { display: 'grid', gap: tokens.spacingVerticalXS },
  hint: { marginTop: 0, color: tokens.colorNeutralForeground2 },
  line: { margin: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, margin: 0 },
});

export interface MatchesCardProps {
  readonly chest: string;
  readonly round: string;
}

/** Applications whose group looks like one that the fund knows, for a person to say whether it is. */
export function MatchesCard({ chest, round }: MatchesCardProps): ReactNode {
  const styles = useStyles();
  const look = useLook('listMatches', { chest, round });
  const matched = (look.data ?? []).flatMap((application) =>
    application.matches.map((match) => ({ application, match })),
  );
  // What nobody has judged comes first; when all is judged there is nothing to do here.
  const open = matched.filter(({ match }) => match.verdict === undefined);
  if (open.length === 0) return null;
  return (
    <Card title={arrivalsWords.matches}>
      <p className={styles.hint}>{arrivalsWords.matchesHint}</p>
      <ul className={styles.matches}>
        {open.map(({ application, match }) => (
          <li key={`${application.id} ${match.group}`}>
            <Match chest={chest} application={application} match={match} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface MatchProps {
  readonly chest: string;
  readonly application: MatchedApplication;
  readonly match: MatchView;
}

function Match({ chest, application, match }: MatchProps): ReactNode {
  const styles = useStyles();
  const act = useAct('compareGroups');
  const title = arrivalsWords.matchOf(application.groupName, match.groupName);
  const reasons = match.reasons.map((reason) => arrivalsWords.matchReasons[reason]).join(', ');
  const judge = (verdict: 'same' | 'different'): void =>
    void act.send({ chest, group: application.group, other: match.group, verdict }, arrivalsWords.compared);
  return (
    <div className={styles.match} role="group" aria-label={title}>
      <p className={styles.name}>{title}</p>
      <p className={styles.line}>{arrivalsWords.because(reasons)}</p>
      {match.applications.map(({ id, title: applied, round }) => (
        <p key={id} className={styles.line}>
          {arrivalsWords.applied(applied, round)} <StateBadge tone="quiet">{id}</StateBadge>
        </p>
      ))}
      <p className={styles.line}>{grantWords(match)}</p>
      <FormActs>
        <Button disabledFocusable={act.busy} onClick={() => judge('same')}>
          {arrivalsWords.same}
        </Button>
        <Button disabledFocusable={act.busy} onClick={() => judge('different')}>
          {arrivalsWords.different}
        </Button>
      </FormActs>
      <FailureBar failure={act.failure} />
    </div>
  );
}

function grantWords({ awards }: MatchView): string {
  if (awards.length === 0) return arrivalsWords.noGrants;
  const each = awards.map(({ amountPence, round, state }) =>
    arrivalsWords.grant(formatPounds(amountPence), round, state.replaceAll('-', ' ')),
  );
  return `${arrivalsWords.before}: ${each.join('; ')}`;
}
