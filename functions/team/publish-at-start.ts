import { systemActor } from '../../core/kernel/actor';
import { dayOf } from '../../core/kernel/dates';
import { timerDeadline } from '../deadlines';
import { log, logFault } from '../log';
import { realClock } from '../outside';
import type { Team } from './compose';

/**
 * Publishes every chest when the app has started, so that a new release or an empty storage account shows at once and
 * not next morning. The first instance of a release and day does it; the others have nothing to add.
 */
export async function publishAtStart(team: Team, version: string): Promise<void> {
  if (team.publicReach === undefined) return;
  for (const chest of team.chests) {
    try {
      const isFirst = await team.isFirstStart(chest, version, dayOf(realClock.now()));
      if (!isFirst) continue;
      const run = { action: 'publish-at-start', deadlineMilliseconds: timerDeadline };
      await team.open(chest, run).useCases.publishEverything(systemActor(chest));
      log('publish.done', { chest, action: 'publish-at-start' });
    } catch (fault) {
      // The daily timer publishes all the same.
      logFault('publish.fault', fault, { chest, action: 'publish-at-start' });
    }
  }
}
