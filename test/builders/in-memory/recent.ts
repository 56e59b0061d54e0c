import { partitionsOf } from '../../../core/engaging/application';
import type { Recent } from '../../../core/ports/recent';
import type { MemoryRecord } from './record';

/** Reads that might be a minute old, here never older than the record itself. */
export function memoryRecent(record: MemoryRecord): Recent {
  return {
    async chest() {
      const [only] = await record.chests.where(() => true);
      return only;
    },
    person: (key) => record.people.find(key),
    rounds: () => record.rounds.all(),
    round: (id) => record.rounds.find(id),
    panels: () => record.panels.all(),
    panel: (id) => record.panels.find(id),
    seats: (panel) => record.seats.ofPanel(panel),
    agenda: (panel) => record.agenda.ofPanel(panel),
    votes: (item) => record.votes.ofItem(item),
    application: (id) => record.applications.find(id),
    applicationsOf: (round) => record.applications.summariesOfRound(round),
    async standing(panel) {
      const partitions = partitionsOf(panel.round, panel.id, panel.applications);
      return (await Promise.all(partitions.map((partition) => record.scores.standingIn(partition)))).flat();
    },
    standingOf: (panel, member) => record.scores.standingOf(panel, member),
  };
}
