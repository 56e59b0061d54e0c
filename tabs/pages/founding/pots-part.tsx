import type { ReactNode } from 'react';
import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ChestView } from '../../../core/founding/chest-view';
import type { PledgeView } from '../../../core/founding/round-view';
import { formatPounds, parsePounds, sumPence } from '../../../core/kernel/money';
import { faultOn } from '../../ui/form-faults';
import { FieldRow, FormPart } from '../../ui/form-part';
import { formWords } from '../../words/forms';
import type { RoundPartProps } from './round-part';

const words = formWords.round;
const useStyles = makeStyles({ sum: { margin: 0, fontWeight: tokens.fontWeightSemibold } });

type PotsPartProps = RoundPartProps & { readonly chest: ChestView; readonly pledges: readonly PledgeView[] };

/** How much each neighbourhood gets and whose money it is; the sum is shown as it is typed. */
export function PotsPart({ draft, change, faults, chest, pledges }: PotsPartProps): ReactNode {
  const styles = useStyles();
  const given = sumPence(Object.values(draft.pots).map((text) => parsePounds(text) ?? 0));
  const chosen = pledges.filter((pledge) => draft.pledges.includes(pledge.id));
  const left = sumPence(chosen.map((pledge) => pledge.leftPence));
  return (
    <FormPart number={3} title={words.pots} hint={words.potsHint}>
      <Field label={words.pledges}>
        <div>
          {pledges.map((pledge) => (
            <div key={pledge.id}>
              <Checkbox
                label={`${pledge.funderName} ${pledge.financialYear}: ${words.pledgeLeft(formatPounds(pledge.leftPence))}`}
                checked={draft.pledges.includes(pledge.id)}
                onChange={(_e, { checked }) =>
                  change({
                    pledges:
                      checked === true
                        ? [...draft.pledges, pledge.id]
                        : draft.pledges.filter((id) => id !== pledge.id),
                  })
                }
              />
            </div>
          ))}
        </div>
      </Field>
      <FieldRow>
        {chest.neighbourhoods.map((place) => (
          <Field key={place.id} label={place.name} {...faultOn(faults, `pots.${place.id}`)}>
            <Input
              value={draft.pots[place.id] ?? ''}
              inputMode="decimal"
              contentBefore="£"
              onChange={(_e, { value }) => change({ pots: { ...draft.pots, [place.id]: value } })}
            />
          </Field>
        ))}
      </FieldRow>
      <Field {...faultOn(faults, 'pots')}>
        <p className={styles.sum} aria-live="polite">
          {words.shared(formatPounds(given), formatPounds(left))}
        </p>
      </Field>
    </FormPart>
  );
}
