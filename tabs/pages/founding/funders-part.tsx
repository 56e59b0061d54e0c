import type { ReactNode } from 'react';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { faultOn } from '../../ui/form-faults';
import { FieldRow, FormPart } from '../../ui/form-part';
import { formWords } from '../../words/forms';
import { funderKinds, type FunderDraft } from './set-up-draft';
import type { PartProps } from './set-up-part';

const words = formWords.setUp;

/** Funders with what they promised. An empty line is left out. */
export function FundersPart({ draft, change, faults }: PartProps): ReactNode {
  const put = (place: number, part: Partial<FunderDraft>): void =>
    change({ funders: draft.funders.map((one, index) => (index === place ? { ...one, ...part } : one)) });
  const add = (): void => {
    const year = draft.funders.at(-1)?.year ?? '';
    change({ funders: [...draft.funders, { name: '', kind: 'other', pounds: '', year }] });
  };
  return (
    <FormPart number={4} title={words.money}>
      {draft.funders.map((funder, place) => (
        <FieldRow key={place}>
          <Field label={words.funderName(place + 1)} {...faultOn(faults, `funders.${place}.name`)}>
            <Input value={funder.name} onChange={(_e, { value }) => put(place, { name: value })} />
          </Field>
          <Field label={words.kind}>
            <Select
              value={funder.kind}
              onChange={(_e, { value }) =>
                put(place, { kind: funderKinds.find((kind) => kind === value) ?? 'other' })
              }
            >
              {funderKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.pledged} {...faultOn(faults, `funders.${place}.pledgedPence`)}>
            <Input
              value={funder.pounds}
              inputMode="decimal"
              contentBefore="£"
              onChange={(_e, { value }) => put(place, { pounds: value })}
            />
          </Field>
          <Field label={words.year} {...faultOn(faults, `funders.${place}.financialYear`)}>
            <Input value={funder.year} onChange={(_e, { value }) => put(place, { year: value })} />
          </Field>
        </FieldRow>
      ))}
      <div>
        <Button onClick={add}>{words.addFunder}</Button>
      </div>
    </FormPart>
  );
}
