import type { ReactNode } from 'react';
import { Radio, RadioGroup } from '@fluentui/react-components';
import { suppressionRules } from '../../../core/kernel/suppress';
import { useLook } from '../../api/query';
import { useAct } from '../../api/use-act';
import { Card } from '../../ui/card';
import { FailureBar } from '../../ui/failure-bar';
import { Looked } from '../../ui/looked';
import { countsWords } from '../../words/counts';

/** How the chest keeps small numbers back: set by a lead, for every surface. */
export function SmallNumbersCard({ chest }: { readonly chest: string }): ReactNode {
  const look = useLook('listNeeds', { chest });
  const act = useAct('setSmallNumbers');
  return (
    <Card title={countsWords.smallNumbers}>
      <Looked look={look}>
        {({ table }) => (
          <>
            <p>{countsWords.smallNumbersHint}</p>
            <RadioGroup
              aria-label={countsWords.smallNumbers}
              value={table.rule}
              onChange={(_e, { value }) => {
                const rule = suppressionRules.find((each) => each === value);
                if (rule !== undefined) void act.send({ chest, rule }, countsWords.ruleSet);
              }}
            >
              {suppressionRules.map((rule) => (
                <Radio key={rule} value={rule} label={countsWords.rules[rule]} />
              ))}
            </RadioGroup>
          </>
        )}
      </Looked>
      <FailureBar failure={act.failure} />
    </Card>
  );
}
