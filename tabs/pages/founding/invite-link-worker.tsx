import { useState, type ReactNode } from 'react';
import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { AnswerOf } from '../../../core/contracts/routes';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf } from '../../ui/form-faults';
import { FieldRow } from '../../ui/form-part';
import { newNonce } from '../../ui/nonce';
import { formWords } from '../../words/forms';
import { peopleWords } from '../../words/people';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '720px', justifyItems: 'start' },
  wide: { width: '100%' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

type Invited = AnswerOf<'inviteLinkWorker'>;

/** Gives a link worker without an account a personal link to raise needs by. */
export function InviteLinkWorker({ chest }: { readonly chest: string }): ReactNode {
  const styles = useStyles();
  const act = useAct('inviteLinkWorker');
  const [draft, setDraft] = useState({ name: '', organisation: '', email: '' });
  const [nonce, setNonce] = useState(newNonce);
  const [invited, setInvited] = useState<Invited>();
  const faults = faultsOf(act.failure);
  const change = (part: Partial<typeof draft>): void => setDraft((last) => ({ ...last, ...part }));
  const send = async (): Promise<void> => {
    const outcome = await act.send({ chest, nonce, ...draft }, peopleWords.invited(draft.name));
    if (outcome.kind !== 'done') return;
    setInvited(outcome.answer);
    setNonce(newNonce());
    change({ name: '', organisation: '', email: '' });
  };
  return (
    <Card title={peopleWords.invite}>
      <div className={styles.form}>
        <p className={styles.hint}>{peopleWords.inviteHint}</p>
        <div className={styles.wide}>
          <FieldRow>
            <Field label={peopleWords.name} {...faultOn(faults, 'name')}>
              <Input
                value={draft.name}
                maxLength={120}
                onChange={(_e, { value }) => change({ name: value })}
              />
            </Field>
            <Field label={formWords.setUp.organisation} {...faultOn(faults, 'organisation')}>
              <Input
                value={draft.organisation}
                maxLength={120}
                onChange={(_e, { value }) => change({ organisation: value })}
              />
            </Field>
            <Field label={peopleWords.email} hint={peopleWords.emailHint} {...faultOn(faults, 'email')}>
              <Input
                type="email"
                value={draft.email}
                maxLength={254}
                onChange={(_e, { value }) => change({ email: value })}
              />
            </Field>
          </FieldRow>
        </div>
        <Button disabledFocusable={act.busy || draft.name.trim() === ''} onClick={() => void send()}>
          {peopleWords.inviteSend}
        </Button>
        <LetterToCopy invited={invited} />
        <FailureBar failure={act.failure} />
      </div>
    </Card>
  );
}

/** Sends somebody who has no account a new link; the one before ends. */
export function NewLink({
  chest,
  person,
}: {
  readonly chest: string;
  readonly person: { readonly key: string; readonly name: string };
}): ReactNode {
  const styles = useStyles();
  const act = useAct('inviteLinkWorker');
  const [invited, setInvited] = useState<Invited>();
  const { key, name } = person;
  const send = async (): Promise<void> => {
    const input = { chest, nonce: key.slice(key.indexOf('~') + 1), name, organisation: '' };
    const outcome = await act.send(input, peopleWords.invited(name));
    if (outcome.kind === 'done') setInvited(outcome.answer);
  };
  return (
    <Card title={peopleWords.linkOf(name)}>
      <div className={styles.form}>
        <Button disabledFocusable={act.busy} onClick={() => void send()}>
          {peopleWords.newLink}
        </Button>
        <LetterToCopy invited={invited} />
        <FailureBar failure={act.failure} />
      </div>
    </Card>
  );
}

/** Where the letter could not be mailed, its words are here to be passed on: the link in them is for that person alone. */
function LetterToCopy({ invited }: { readonly invited: Invited | undefined }): ReactNode {
  const styles = useStyles();
  if (invited === undefined) return null;
  if (invited.letter === undefined) return <p role="status">{peopleWords.linkSent}</p>;
  const { subject, body } = invited.letter;
  return (
    <Field className={styles.wide} label={peopleWords.copyLetter} hint={peopleWords.copyHint}>
      <Textarea readOnly rows={10} value={`${subject}\n\n${body}`} />
    </Field>
  );
}
