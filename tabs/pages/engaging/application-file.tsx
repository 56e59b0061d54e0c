import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ApplicationFile } from '../../../core/engaging/arrival-view';
import type { ChestView } from '../../../core/founding/chest-view';
import { formatDay, formatTime, type Instant } from '../../../core/kernel/dates';
import { formatPounds } from '../../../core/kernel/money';
import { useLook } from '../../api/query';
import { Card } from '../../ui/card';
import { Looked } from '../../ui/looked';
import { Notice } from '../../ui/notice';
import { arrivalsWords } from '../../words/arrivals';
import { applicationsWords } from '../../words/entries';
import { AskGroupForm } from './ask-group-form';
import { FilesCard } from './files-card';
import { WithdrawForm } from './withdraw-form';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(8em, max-content) 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    '@media (max-width: 480px)': { gridTemplateColumns: '1fr' },
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  hint: { marginTop: 0, color: tokens.colorNeutralForeground2 },
});

export interface ApplicationFileProps {
  readonly chest: ChestView;
  readonly application: string;
}

/** One application as those see it who look it through: how it stands, whom to talk to, what it says, what to do. */
export function ApplicationFilePage({ chest, application }: ApplicationFileProps): ReactNode {
  const look = useLook('seeApplication', { chest: chest.id, application });
  return (
    <Looked look={look}>
      {(file) => (
        <>
          <Standing file={file} />
          <People file={file} />
          {file.state === 'submitted' && file.questions.length > 0 ? (
            <AskGroupForm chest={chest.id} file={file} />
          ) : null}
          <Answers file={file} />
          <FilesCard chest={chest.id} application={file.id} />
          {file.canWithdraw ? <WithdrawForm chest={chest.id} application={file.id} /> : null}
        </>
      )}
    </Looked>
  );
}

type Fact = readonly [name: string, value: string | undefined];

function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([name, value]) => [
          <dt key={`${name} name`} className={styles.name}>
            {name}
          </dt>,
          <dd key={name} className={styles.value}>
            {value}
          </dd>,
        ])}
    </dl>
  );
}

function moment(at: Instant): string {
  return `${formatDay(at)}, ${formatTime(at)}`;
}

function Standing({ file }: { readonly file: ApplicationFile }): ReactNode {
  return (
    <Card title={arrivalsWords.facts}>
      {file.looksAutomatic === true ? <Notice tone="warning">{arrivalsWords.looksAutomatic}</Notice> : null}
      <Facts
        facts={[
          [applicationsWords.state, applicationsWords.states[file.state]],
          [applicationsWords.asked, formatPounds(file.askedPence)],
          [arrivalsWords.came, arrivalsWords.channels[file.channel]],
          [arrivalsWords.received, moment(file.receivedAt)],
          [arrivalsWords.changed, file.version > 1 ? moment(file.changedAt) : undefined],
          [arrivalsWords.version, String(file.version)],
          [arrivalsWords.language, file.language === 'en-GB' ? undefined : file.language],
          [arrivalsWords.askedTitle, askedWords(file)],
          [arrivalsWords.takenBack, file.withdrawnBecause],
          [applicationsWords.siftReason, file.leftOutBecause],
        ]}
      />
    </Card>
  );
}

function askedWords({ asked }: ApplicationFile): string | undefined {
  if (asked === undefined) return undefined;
  const { askedOutcomes } = arrivalsWords;
  const came =
    asked.outcome === undefined
      ? askedOutcomes.waiting(formatDay(asked.dueAt))
      : askedOutcomes[asked.outcome];
  return `${asked.words}\n${came}`;
}

function People({ file }: { readonly file: ApplicationFile }): ReactNode {
  const styles = useStyles();
  const { contact, secondContact, helper } = file;
  const line = (...parts: readonly (string | undefined)[]): string | undefined => {
    const known = parts.filter((part) => part !== undefined && part !== '');
    return known.length === 0 ? undefined : known.join(', ');
  };
  return (
    <Card title={arrivalsWords.people}>
      <p className={styles.hint}>{arrivalsWords.peopleHint}</p>
      {contact === undefined ? <p>{arrivalsWords.noContact}</p> : null}
      <Facts
        facts={[
          [arrivalsWords.contact, line(contact?.name, contact?.email, contact?.phone)],
          [arrivalsWords.second, line(secondContact?.name, secondContact?.email)],
          [arrivalsWords.helper, line(helper?.name, helper?.organisation, helper?.email)],
        ]}
      />
      {helper === undefined ? null : <p className={styles.hint}>{arrivalsWords.helped}</p>}
    </Card>
  );
}

function Answers({ file }: { readonly file: ApplicationFile }): ReactNode {
  return (
    <Card title={arrivalsWords.answers}>
      <Facts
        facts={[
          [applicationsWords.group, `${file.groupName}: ${file.title}\n${file.summary}`],
          ...file.answers.map(({ question, text }): Fact => [question, text]),
        ]}
      />
    </Card>
  );
}
