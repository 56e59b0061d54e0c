import { useState, type ReactNode } from 'react';
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { ChestView } from '../../../core/founding/chest-view';
import type { GrantKind } from '../../../core/founding/round';
import type { RoundView } from '../../../core/founding/round-view';
import { formatPounds } from '../../../core/kernel/money';
import { useLook } from '../../api/query';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { faultOn, faultsOf, type Faults } from '../../ui/form-faults';
import { FieldRow } from '../../ui/form-part';
import { Looked } from '../../ui/looked';
import { formWords } from '../../words/forms';
import { applicationsWords } from '../../words/entries';
import { emptyEntry, readEntry, type EntryDraft } from './entry-draft';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '760px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface PartProps {
  readonly draft: EntryDraft;
  readonly change: (part: Partial<EntryDraft>) => void;
  readonly faults: Faults;
}

/** Enters an application for a group that did not use the web form. */
export function EntryForm({
  chest,
  round,
}: {
  readonly chest: ChestView;
  readonly round: string;
}): ReactNode {
  const look = useLook('seeRound', { chest: chest.id, round });
  return (
    <Card title={applicationsWords.theirAnswers}>
      <Looked look={look}>{(seen) => <Entry chest={chest} round={seen} />}</Looked>
    </Card>
  );
}

function Entry({ chest, round }: { readonly chest: ChestView; readonly round: RoundView }): ReactNode {
  const styles = useStyles();
  const act = useAct('admitApplication');
  const first = (): EntryDraft =>
    emptyEntry(round.grantKinds[0]?.id ?? '', round.pots[0]?.neighbourhood ?? '');
  const [draft, setDraft] = useState(first);
  const [found, setFound] = useState<Faults>({});
  const kind = round.grantKinds.find((each) => each.id === draft.grantKind);
  const parts: PartProps = {
    draft,
    change: (part) => setDraft((last) => ({ ...last, ...part })),
    faults: { ...faultsOf(act.failure), ...found },
  };
  const send = async (): Promise<void> => {
    const { input, faults } = readEntry(draft, round.id, kind);
    setFound(faults);
    if (input === undefined) return;
    const outcome = await act.send({ chest: chest.id, ...input }, applicationsWords.sent(input.groupName));
    if (outcome.kind !== 'failed') setDraft(first());
  };
  return (
    <div className={styles.form}>
      <p className={styles.hint}>{applicationsWords.enterHint}</p>
      <GroupPart {...parts} />
      <GrantPart {...parts} chest={chest} round={round} kind={kind} />
      <AnswersPart {...parts} kind={kind} />
      <div role="alert">{Object.keys(found).length > 0 ? formWords.checkBelow : null}</div>
      <FailureBar failure={act.failure} />
      <div>
        <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void send()}>
          {applicationsWords.send}
        </Button>
      </div>
    </div>
  );
}

function GroupPart({ draft, change, faults }: PartProps): ReactNode {
  return (
    <>
      <FieldRow>
        <Field label={applicationsWords.groupName} required {...faultOn(faults, 'groupName')}>
          <Input
            value={draft.groupName}
            maxLength={160}
            onChange={(_e, { value }) => change({ groupName: value })}
          />
        </Field>
        <Field label={applicationsWords.groupEmail} {...faultOn(faults, 'groupEmail')}>
          <Input
            type="email"
            value={draft.groupEmail}
            maxLength={254}
            onChange={(_e, { value }) => change({ groupEmail: value })}
          />
        </Field>
        <Field label={applicationsWords.registration} {...faultOn(faults, 'registration')}>
          <Input
            value={draft.registration}
            maxLength={20}
            onChange={(_e, { value }) => change({ registration: value })}
          />
        </Field>
      </FieldRow>
      <Field label={applicationsWords.projectTitle} required {...faultOn(faults, 'title')}>
        <Input value={draft.title} maxLength={140} onChange={(_e, { value }) => change({ title: value })} />
      </Field>
      <Field label={applicationsWords.summary} required {...faultOn(faults, 'summary')}>
        <Textarea
          value={draft.summary}
          maxLength={1000}
          onChange={(_e, { value }) => change({ summary: value })}
        />
      </Field>
    </>
  );
}

type GrantPartProps = PartProps & {
  readonly chest: ChestView;
  readonly round: RoundView;
  readonly kind: GrantKind | undefined;
};

function GrantPart({ draft, change, faults, chest, round, kind }: GrantPartProps): ReactNode {
  const limits =
    kind === undefined
      ? ''
      : applicationsWords.limits(formatPounds(kind.minimumPence), formatPounds(kind.maximumPence));
  return (
    <>
      <FieldRow>
        <Field label={applicationsWords.kind} {...faultOn(faults, 'grantKind')}>
          <Select value={draft.grantKind} onChange={(_e, { value }) => change({ grantKind: value })}>
            {round.grantKinds.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={applicationsWords.place} {...faultOn(faults, 'neighbourhood')}>
          <Select value={draft.neighbourhood} onChange={(_e, { value }) => change({ neighbourhood: value })}>
            {round.pots.map((pot) => (
              <option key={pot.pot} value={pot.neighbourhood}>
                {pot.name}
              </option>
            ))}
          </Select>
        </Field>
        {(['asked', 'minimum'] as const).map((field) => (
          <Field
            key={field}
            label={field === 'asked' ? applicationsWords.askedPounds : applicationsWords.minimum}
            hint={field === 'asked' ? limits : applicationsWords.minimumHint}
            {...faultOn(faults, `${field}Pence`)}
          >
            <Input
              value={draft[field]}
              inputMode="decimal"
              contentBefore="£"
              onChange={(_e, { value }) => change({ [field]: value })}
            />
          </Field>
        ))}
      </FieldRow>
      <ThemesPart draft={draft} change={change} chest={chest} />
    </>
  );
}

function ThemesPart({
  draft,
  change,
  chest,
}: Omit<PartProps, 'faults'> & Pick<GrantPartProps, 'chest'>): ReactNode {
  return (
    <div role="group" aria-label={applicationsWords.themes}>
      {chest.themes.map((theme) => (
        <Checkbox
          key={theme.id}
          label={theme.name}
          checked={draft.themes.includes(theme.id)}
          onChange={(_e, { checked }) =>
            change({
              themes:
                checked === true ? [...draft.themes, theme.id] : draft.themes.filter((id) => id !== theme.id),
            })
          }
        />
      ))}
    </div>
  );
}

function AnswersPart({
  draft,
  change,
  faults,
  kind,
}: PartProps & { readonly kind: GrantKind | undefined }): ReactNode {
  return kind?.questions.map((question) => (
    <Field
      key={question.id}
      label={question.text}
      hint={`${question.hint} ${applicationsWords.wordLimit(question.wordLimit)}`}
      required={question.required}
      {...faultOn(faults, `answers.${question.id}`)}
    >
      <Textarea
        value={draft.answers[question.id] ?? ''}
        maxLength={6000}
        rows={4}
        resize="vertical"
        onChange={(_e, { value }) => change({ answers: { ...draft.answers, [question.id]: value } })}
      />
    </Field>
  ));
}
