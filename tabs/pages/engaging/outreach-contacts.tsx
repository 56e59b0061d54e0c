import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ContactView } from '../../../core/engaging/outreach/outreach-view';
import { accessNeedNames } from '../../../core/engaging/outreach/access-needs';
import { formatDay } from '../../../core/kernel/dates';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Loading } from '../../ui/looked';
import { StateBadge } from '../../ui/state-badge';
import { outreachWords } from '../../words/outreach';
import { shared } from '../../words/shared';
import { OutreachHelp } from './outreach-help';
import { meetsGroups, runsOutreach, type OutreachPartProps } from './outreach-part';

const ContactForm = lazy(async () => ({ default: (await import('./outreach-contact-form')).ContactForm }));

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    gridTemplateColumns: 'minmax(0, 3fr) minmax(300px, 2fr)',
    alignItems: 'start',
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  stack: { display: 'grid', gap: tokens.spacingVerticalL, minWidth: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  contact: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

const pageSize = 30;

/** Groups and communities that were contacted, the newest first; and the help they had. */
export function OutreachContacts({ chest, seen }: OutreachPartProps): ReactNode {
  const styles = useStyles();
  const [editing, setEditing] = useState<ContactView | 'new'>();
  const [limit, setLimit] = useState(pageSize);
  const contacts = seen.contacts ?? [];
  const close = (): void => setEditing(undefined);
  const record = (
    <Button appearance="primary" onClick={() => setEditing('new')}>
      {outreachWords.record}
    </Button>
  );
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <Suspense fallback={<Loading />}>
          {editing === 'new' ? <ContactForm chest={chest} close={close} /> : null}
          {editing === undefined || editing === 'new' ? null : (
            <ContactForm key={editing.id} chest={chest} contact={editing} close={close} />
          )}
        </Suspense>
        <Card
          title={outreachWords.contacts}
          aside={meetsGroups(chest) && editing === undefined ? record : null}
        >
          {contacts.length === 0 ? (
            <Empty title={outreachWords.noContactsYet.title} words={outreachWords.noContactsYet.words} />
          ) : null}
          <ul className={styles.list}>
            {contacts.slice(0, limit).map((contact) => (
              <Contact
                key={contact.id}
                contact={contact}
                {...(runsOutreach(chest) || contact.mine ? { edit: () => setEditing(contact) } : {})}
              />
            ))}
          </ul>
          {contacts.length > limit ? (
            <Button onClick={() => setLimit(limit + pageSize)}>{shared.more}</Button>
          ) : null}
        </Card>
      </div>
      <OutreachHelp chest={chest} seen={seen} />
    </div>
  );
}

function Contact({
  contact,
  edit,
}: {
  readonly contact: ContactView;
  readonly edit?: () => void;
}): ReactNode {
  const styles = useStyles();
  const { groupName, neighbourhood, how, contactedAt, contactedBy, mayContactAgain, reachable } = contact;
  const helps = [...contact.needs.map((need) => accessNeedNames[need]), contact.needsWords, contact.language];
  const said = helps.filter((each) => each !== undefined);
  const reach = [reachable?.name, reachable?.email, reachable?.phone].filter((each) => each !== undefined);
  const line = outreachWords.contactLine(outreachWords.ways[how], formatDay(contactedAt), contactedBy);
  return (
    <li className={styles.contact}>
      <h3 className={styles.name}>{groupName}</h3>
      <p className={styles.line}>
        {neighbourhood} · {line}
      </p>
      {said.length === 0 ? null : <p className={styles.line}>{said.join(' · ')}</p>}
      {reach.length === 0 ? null : <p className={styles.line}>{reach.join(' · ')}</p>}
      <div className={styles.row}>
        <StateBadge tone={mayContactAgain ? 'good' : 'quiet'}>
          {mayContactAgain ? outreachWords.mayContact : outreachWords.mayNotContact}
        </StateBadge>
        {edit === undefined ? null : (
          <Button size="small" aria-label={outreachWords.changeContactOf(groupName)} onClick={edit}>
            {outreachWords.change}
          </Button>
        )}
      </div>
    </li>
  );
}
