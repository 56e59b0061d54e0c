import type { ReactNode } from 'react';
import { Checkbox, makeStyles } from '@fluentui/react-components';
import { roles as allRoles, type Role } from '../../../core/kernel/actor';
import { roleWords } from '../../words/forms';

const useStyles = makeStyles({ roles: { display: 'flex', flexWrap: 'wrap' } });

interface RolesChoiceProps {
  /** Whose roles these are, for people who listen. */
  readonly label: string;
  readonly roles: readonly Role[];
  readonly choose: (roles: readonly Role[]) => void;
}

/** What somebody does in the fund: any number of roles. */
export function RolesChoice({ label, roles, choose }: RolesChoiceProps): ReactNode {
  return (
    <div role="group" aria-label={label} className={useStyles().roles}>
      {allRoles.map((role) => (
        <Checkbox
          key={role}
          label={roleWords[role]}
          checked={roles.includes(role)}
          onChange={(_e, { checked }) =>
            choose(checked === true ? [...roles, role] : roles.filter((one) => one !== role))
          }
        />
      ))}
    </div>
  );
}
