import { useState, type ReactNode } from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { LikeNeed } from '../../../core/developing/need-view';
import type { ChestView } from '../../../core/founding/chest-view';
import type { Failure } from '../../api/call-failed';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { faultsOf } from '../../ui/form-faults';
import { needsWords } from '../../words/needs';
import { LikeChoice } from './like-choice';
import { emptyNeed, needInput, type NeedDraft } from './need-draft';
import { Asked, More } from './need-questions';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
});

/** True for a refusal that lets the words through once their writer has looked again. */
function isWarning(failure: Failure | undefined): boolean {
  return (
    failure?.kind === 'refused' &&
    failure.refusal.code === 'personal-data' &&
    failure.refusal.warning === true
  );
}

/** The draft of a need, what it takes to send it, and needs that may say the same. */
function useNeedDraft(chest: ChestView) {
  const act = useAct('raiseNeed');
  const look = useAct('likeNeeds', { lookAgain: false });
  const [draft, setDraft] = useState(() =>
    emptyNeed(chest.lastNeighbourhood ?? chest.neighbourhoods[0]?.id ?? ''),
  );
  const [alike, setAlike] = useState<readonly LikeNeed[]>([]);
  const [allTheSame, setAllTheSame] = useState(false);
  const change = (part: Partial<NeedDraft>): void => setDraft((last) => ({ ...last, ...part }));
  const begin = (): void => {
    setAlike([]);
    setAllTheSame(false);
    setDraft(emptyNeed(draft.neighbourhood));
  };
  const raise = async (): Promise<void> => {
    setAlike([]);
    const outcome = await act.send(needInput(chest.id, draft, allTheSame), needsWords.sent);
    if (outcome.kind !== 'failed') begin();
  };
  const send = async (): Promise<void> => {
    const { missing, forWhom, neighbourhood, theme } = needInput(chest.id, draft, false);
    const sketch = { missing, forWhom, neighbourhood, ...(theme === undefined ? {} : { theme }) };
    // A look that fails keeps nobody from raising a need.
    const found = missing === '' || allTheSame ? undefined : await look.send({ chest: chest.id, ...sketch });
    if (found?.kind === 'done' && found.answer.length > 0) setAlike(found.answer);
    else await raise();
  };
  const { failure } = act;
  return {
    draft,
    change,
    alike,
    allTheSame,
    setAllTheSame,
    begin,
    raise,
    send,
    failure,
    busy: act.busy || look.busy,
  };
}

/**
 * Raises a need: three questions, and more for who has more to say. Needs that may say the same are offered first, to
 * join instead. What was typed stays when it is refused.
 */
export function NeedForm({ chest }: { readonly chest: ChestView }): ReactNode {
  const styles = useStyles();
  const need = useNeedDraft(chest);
  const { draft, change, alike, allTheSame, failure } = need;
  return (
    <Card title={needsWords.raise}>
      <div className={styles.form}>
        <Asked chest={chest} draft={draft} change={change} faults={faultsOf(failure)} />
        <More chest={chest} draft={draft} change={change} />
        {isWarning(failure) || allTheSame ? (
          <Checkbox
            label={needsWords.sendAllTheSame}
            checked={allTheSame}
            onChange={(_e, { checked }) => need.setAllTheSame(checked === true)}
          />
        ) : null}
        {alike.length > 0 ? (
          <LikeChoice
            chest={chest.id}
            band={draft.band}
            alike={alike}
            joined={need.begin}
            raise={() => void need.raise()}
          />
        ) : (
          <div>
            <Button appearance="primary" disabledFocusable={need.busy} onClick={() => void need.send()}>
              {needsWords.send}
            </Button>
          </div>
        )}
        <FailureBar failure={failure} />
      </div>
    </Card>
  );
}
