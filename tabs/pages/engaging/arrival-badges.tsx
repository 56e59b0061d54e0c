import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ApplicationLine } from '../../../core/engaging/application-view';
import { addMinutes, formatDay, type Instant } from '../../../core/kernel/dates';
import { StateBadge } from '../../ui/state-badge';
import { arrivalsWords } from '../../words/arrivals';

const useStyles = makeStyles({
  badges: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** True where it came in within the last day. */
export function isNew({ receivedAt, channel }: ApplicationLine, now: Instant): boolean {
  return receivedAt !== undefined && channel !== 'import' && receivedAt >= addMinutes(now, -24 * 60);
}

/** How an application came, and what is worth a look, in words. */
export function ArrivalBadges({ line }: { readonly line: ApplicationLine }): ReactNode {
  const styles = useStyles();
  const { channel, answerBy, looksAutomatic } = line;
  return (
    <span className={styles.badges}>
      {channel === undefined ? null : arrivalsWords.channels[channel]}
      {isNew(line, new Date().toISOString()) ? (
        <StateBadge tone="good">{arrivalsWords.isNew}</StateBadge>
      ) : null}
      {answerBy === undefined ? null : (
        <StateBadge tone="waiting">{arrivalsWords.answerBy(formatDay(answerBy))}</StateBadge>
      )}
      {looksAutomatic === true ? (
        <StateBadge tone="warning">{arrivalsWords.looksAutomatic}</StateBadge>
      ) : null}
    </span>
  );
}
