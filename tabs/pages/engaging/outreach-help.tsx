import { useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { HelpView } from '../../../core/engaging/outreach/outreach-view';
import { formatDay } from '../../../core/kernel/dates';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { outreachWords } from '../../words/outreach';
import { shared } from '../../words/shared';
import { HelpForm } from './outreach-help-form';
import { meetsGroups, type OutreachPartProps } from './outreach-part';

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalL, minWidth: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  help: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const shownAtFirst = 8;

/** Help that was given, with the hours it took; and the short form that notes more. */
export function OutreachHelp({ chest, seen }: OutreachPartProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      {meetsGroups(chest) && seen.contacts !== undefined && seen.contacts.length > 0 ? (
        <HelpForm chest={chest.id} contacts={seen.contacts} />
      ) : null}
      {seen.help === undefined ? null : <HelpList help={seen.help} />}
    </div>
  );
}

function HelpList({ help }: { readonly help: readonly HelpView[] }): ReactNode {
  const styles = useStyles();
  const [limit, setLimit] = useState(shownAtFirst);
  const minutes = help.reduce((sum, each) => sum + each.minutes, 0);
  if (help.length === 0) {
    return (
      <Card title={outreachWords.help}>
        <Empty title={outreachWords.noHelp.title} words={outreachWords.noHelp.words} />
      </Card>
    );
  }
  return (
    <Card title={outreachWords.help} aside={outreachWords.helpTotal(outreachWords.hours(minutes))}>
      <ul className={styles.list}>
        {help.slice(0, limit).map((each) => (
          <li key={each.id} className={styles.help}>
            {each.to}
            <p className={styles.line}>
              {outreachWords.helpKinds[each.helpKind]} · {each.minutes} min · {formatDay(each.givenAt)}
              {each.givenBy === '' ? '' : ` · ${each.givenBy}`}
            </p>
            {each.note === undefined ? null : <p className={styles.line}>{each.note}</p>}
          </li>
        ))}
      </ul>
      {help.length > limit ? <Button onClick={() => setLimit(help.length)}>{shared.more}</Button> : null}
    </Card>
  );
}
