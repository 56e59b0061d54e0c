import { refuse, type Outcome } from '../../core/kernel/outcome';
import type { FiledCommand } from '../../core/ports/filing';
import { timerDeadline } from '../deadlines';
import type { Team } from './compose';
import { filable, type FilableName } from './file-when-away';
import { clockAt } from '../outside';
import { performAs } from './perform';
import { recognise } from './recognise';

const names = Object.fromEntries(Object.entries(filable).map(([name, command]) => [command, name]));

/**
 * Runs a command that waited, as its sender, under the same rules: their rights and the rows as they are now, deadlines
 * by the moment it was taken on.
 */
export async function performFiled(team: Team, command: FiledCommand): Promise<Outcome<unknown>> {
  const { chest, actor: key, acceptedAt, input } = command;
  const name = names[command.name] as FilableName | undefined;
  const [tenantId, objectId] = key.split('~');
  if (name === undefined || tenantId === undefined || objectId === undefined)
    return refuse({ code: 'not-found' });
  const run = {
    action: `file ${command.name}`,
    deadlineMilliseconds: timerDeadline,
    clock: clockAt(acceptedAt),
  };
  const open = team.open(chest, run);
  const actor = await recognise(team, open, { tenantId, objectId, name: '' });
  return actor.ok ? performAs(open.useCases, name, actor.value, input) : actor;
}
