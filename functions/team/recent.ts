import type { Recent } from '../../core/ports/recent';
import type { RecordPorts } from '../../core/ports/ports';
import { partitionsOf } from '../../core/engaging/application';
import type { Memory } from '../memory';

/** The name that a read is remembered under: only these two files make such names. */
export const memoryKey = (chest: string, ...parts: readonly string[]): string => [chest, ...parts].join('/');

/** Reads of one chest's record that may be a minute old, shared by every request of this process. */
export function recentReads(chest: string, record: RecordPorts, memory: Memory): Recent {
  const read = <Value>(parts: readonly string[], load: () => Promise<Value>): Promise<Value> =>
    memory.read(memoryKey(chest, ...parts), load);
  return {
    chest: () => read(['chest'], () => record.chests.find(chest)),
    person: (person) => read(['person', person], () => record.people.find(person)),
    rounds: () => read(['rounds'], () => record.rounds.all()),
    round: (round) => read(['round', round], () => record.rounds.find(round)),
    panels: () => read(['panels'], () => record.panels.all()),
    panel: (panel) => read(['panel', panel], () => record.panels.find(panel)),
    seats: (panel) => read(['seats', panel], () => record.seats.ofPanel(panel)),
    agenda: (panel) => read(['agenda', panel], () => record.agenda.ofPanel(panel)),
    votes: (item) => read(['votes', item], () => record.votes.ofItem(item)),
    application: (id) => read(['application', id], () => record.applications.find(id)),
    applicationsOf: (round) =>
      read(['applications', round], () => record.applications.summariesOfRound(round)),
    standing: (panel) =>
      read(['standing', panel.id], async () => {
        const partitions = partitionsOf(panel.round, panel.id, panel.applications);
        return (await Promise.all(partitions.map((partition) => record.scores.standingIn(partition)))).flat();
      }),
    standingOf: (panel, member) =>
      read(['standing', panel, member], () => record.scores.standingOf(panel, member)),
  };
}
