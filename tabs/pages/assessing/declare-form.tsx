import { useState, type ReactNode } from 'react';
import { Button, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import type { ApplicationHeading } from '../../../core/engaging/application-view';
import { interestLevels, type InterestLevel } from '../../../core/assessing/interest';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { panelWords } from '../../words/panel';
import type { ApplicationProps } from './desk-context';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start', maxWidth: '640px' },
  words: { margin: 0 },
  wide: { width: '100%' },
});

/** Asks whether the member is connected to the group. Until they answer they see who asks and for where, no more. */
export function DeclareForm({
  chest,
  desk,
  heading,
}: ApplicationProps & { readonly heading: ApplicationHeading }): ReactNode {
  const styles = useStyles();
  const act = useAct('declareInterest');
  const [level, setLevel] = useState<InterestLevel>();
  const [reason, setReason] = useState('');
  const send = async (): Promise<void> => {
    if (level === undefined) return;
    const given = level === 'clear' || reason.trim() === '' ? {} : { reason: reason.trim() };
    const input = { chest: chest.id, panel: desk.progress.panel, application: heading.id, level, ...given };
    await act.send(input, panelWords.declared);
  };
  return (
    <Card title={panelWords.declareTitle}>
      <div className={styles.form}>
        <p className={styles.words}>
          <strong>{heading.groupName}</strong>: {heading.title}, {heading.neighbourhood}
        </p>
        <Field label={panelWords.declareTitle} hint={panelWords.declareWhy}>
          <RadioGroup
            value={level ?? ''}
            onChange={(_e, { value }) => setLevel(interestLevels.find((each) => each === value))}
          >
            {interestLevels.map((each) => (
              <Radio key={each} value={each} label={panelWords.levels[each]} />
            ))}
          </RadioGroup>
        </Field>
        {level === undefined || level === 'clear' ? null : (
          <Field label={panelWords.declareReason} className={styles.wide}>
            <Textarea value={reason} maxLength={500} onChange={(_e, { value }) => setReason(value)} />
          </Field>
        )}
        <Button
          appearance="primary"
          disabledFocusable={act.busy || level === undefined}
          onClick={() => void send()}
        >
          {panelWords.declare}
        </Button>
        <FailureBar failure={act.failure} />
      </div>
    </Card>
  );
}
