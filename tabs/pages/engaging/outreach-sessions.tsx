import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SessionView } from '../../../core/engaging/outreach/outreach-view';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Loading } from '../../ui/looked';
import { outreachWords } from '../../words/outreach';
import { shared } from '../../words/shared';
import { runsOutreach, type OutreachPartProps } from './outreach-part';
import { OutreachSession } from './outreach-session';

const SessionForm = lazy(async () => ({ default: (await import('./outreach-session-form')).SessionForm }));

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalL, gridTemplateColumns: 'minmax(0, 1fr)' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

const overAtFirst = 5;

/** Sessions to come, the nearest first, with what is left of each; then those that are over. */
export function OutreachSessions({ chest, seen }: OutreachPartProps): ReactNode {
  const styles = useStyles();
  const [planning, setPlanning] = useState(false);
  const [limit, setLimit] = useState(overAtFirst);
  const now = new Date().toISOString();
  const isToCome = (session: SessionView): boolean => session.state === 'planned' && session.endsAt >= now;
  const toCome = seen.sessions.filter(isToCome);
  const over = seen.sessions.filter((session) => !isToCome(session));
  const plan = (
    <Button appearance="primary" onClick={() => setPlanning(true)}>
      {outreachWords.plan}
    </Button>
  );
  const list = (sessions: readonly SessionView[]): ReactNode => (
    <ul className={styles.list}>
      {sessions.map((session) => (
        <OutreachSession key={session.id} chest={chest} seen={seen} session={session} />
      ))}
    </ul>
  );
  return (
    <div className={styles.stack}>
      {planning ? (
        <Suspense fallback={<Loading />}>
          <SessionForm chest={chest} close={() => setPlanning(false)} />
        </Suspense>
      ) : null}
      <Card title={outreachWords.toCome} aside={runsOutreach(chest) && !planning ? plan : null}>
        {toCome.length === 0 ? (
          <Empty title={outreachWords.noSessions.title} words={outreachWords.noSessions.words} />
        ) : (
          list(toCome)
        )}
      </Card>
      {over.length === 0 ? null : (
        <Card title={outreachWords.over}>
          {list(over.slice(0, limit))}
          {over.length > limit ? <Button onClick={() => setLimit(over.length)}>{shared.more}</Button> : null}
        </Card>
      )}
    </div>
  );
}
