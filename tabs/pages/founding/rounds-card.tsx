import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ChestView, RoundSummary } from '../../../core/founding/chest-view';
import type { RoundState } from '../../../core/founding/round-states';
import { formatDay } from '../../../core/kernel/dates';
import { isPageFor } from '../../chest-bar';
import { PlaceButton, PlaceLink } from '../../navigation';
import { Card } from '../../ui/card';
import { StateBadge, type Tone } from '../../ui/state-badge';
import { fundWords, roundStateWords } from '../../words/fund';
import { RoundStep } from './round-step';

const useStyles = makeStyles({
  rounds: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalL },
  round: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    paddingBottom: tokens.spacingVerticalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 'none', paddingBottom: 0 },
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalL,
  },
});

const resting: readonly RoundState[] = ['closed', 'cancelled', 'learning'];

function toneOf(state: RoundState): Tone {
  if (resting.includes(state)) return 'quiet';
  return state === 'released' ? 'good' : 'waiting';
}

/** The chest's rounds, the newest first, with the step that comes next for those who run them. */
export function RoundsCard({ chest }: { readonly chest: ChestView }): ReactNode {
  const styles = useStyles();
  const rounds = [...chest.rounds].sort((one, other) => other.closesAt.localeCompare(one.closesAt));
  return (
    <Card title={fundWords.rounds}>
      <ul className={styles.rounds}>
        {rounds.map((round) => (
          <Round key={round.id} chest={chest} round={round} />
        ))}
      </ul>
      {chest.roles.includes('lead') ? (
        <div className={styles.foot}>
          <PlaceButton appearance="secondary" to={{ page: 'fund', chest: chest.id, parts: ['new-round'] }}>
            {fundWords.openRound}
          </PlaceButton>
          <PlaceLink to={{ page: 'fund', chest: chest.id, parts: ['people'] }}>{fundWords.people}</PlaceLink>
        </div>
      ) : null}
    </Card>
  );
}

function Round({ chest, round }: { readonly chest: ChestView; readonly round: RoundSummary }): ReactNode {
  const styles = useStyles();
  const day = formatDay(round.closesAt);
  const runsIt = chest.roles.includes('lead') || chest.roles.includes('officer');
  const isOpen = round.state === 'open' || round.state === 'designing';
  return (
    <li className={styles.round}>
      <h3 className={styles.name}>{round.name}</h3>
      <StateBadge tone={toneOf(round.state)}>{roundStateWords[round.state]}</StateBadge>
      <p className={styles.small}>{isOpen ? fundWords.closes(day) : fundWords.closed(day)}</p>
      {isPageFor('panel', chest.roles)
        ? round.panels.map((panel) => (
            <PlaceLink key={panel.id} to={{ page: 'panel', chest: chest.id, parts: [panel.id] }}>
              {fundWords.openPanel(panel.name)}
            </PlaceLink>
          ))
        : null}
      {chest.roles.includes('lead') && round.panels.length === 0 && !resting.includes(round.state) ? (
        <PlaceButton to={{ page: 'fund', chest: chest.id, parts: ['new-panel', round.id] }}>
          {fundWords.convene}
        </PlaceButton>
      ) : null}
      {runsIt ? <RoundStep chest={chest.id} round={round} /> : null}
    </li>
  );
}
