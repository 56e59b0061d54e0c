import { changeRow, unchanged } from '../founding/change-row';
import { requireRole, type Actor } from '../kernel/actor';
import type { GroupId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { newEvent } from '../kernel/record-event';
import { invalid } from '../kernel/refusal';
import type { Saved } from '../kernel/row';
import type { Ports } from '../ports/ports';
import type { Group } from './group';

export type CompareGroupsPorts = Pick<Ports, 'groups' | 'clock'>;

export interface CompareGroupsInput {
  readonly group: GroupId;
  /** The entry that it was compared with. */
  readonly other: GroupId;
  readonly verdict: 'same' | 'different';
}

/**
 * A lead or officer says whether two entries are one group. It changes nothing of either application. Saying the same
 * again changes nothing; the other verdict takes its place. Refuses not-allowed, not-found, invalid-input.
 */
export const compareGroups =
  (ports: CompareGroupsPorts) =>
  async (actor: Actor, input: CompareGroupsInput): Promise<Outcome<Saved>> => {
    const allowed = requireRole(actor, 'lead', 'officer');
    if (!allowed.ok) return allowed;
    if (input.group === input.other) return refuse(invalid('other', 'repeated'));
    const other = await ports.groups.find(input.other);
    if (other === undefined) return refuse({ code: 'not-found' });
    const first = other.value.sameAs ?? other.value.id;
    const compared = await changeRow(ports.groups, input.group, (group, row) => {
      const value = input.verdict === 'same' ? withSame(group, first) : withDifferent(group, other.value);
      if (value === group) return unchanged(group);
      const { verdict } = input;
      const event = newEvent(actor, ports.clock.now(), {
        kind: 'groups-compared',
        chain: 'chest',
        about: [row.key, input.other, row.version + 1],
        facts: { group: row.key, other: input.other, verdict },
      });
      return done({ value, events: [event] });
    });
    return compared.ok ? done({ version: compared.value.version }) : compared;
  };

function withSame(group: Group, first: GroupId): Group {
  // The one that came first points at nobody, so that pointers never go round in a circle.
  if (group.sameAs === first || group.id === first) return group;
  const { differsFrom = [], ...rest } = group;
  const others = differsFrom.filter((id) => id !== first);
  return { ...rest, ...(others.length === 0 ? {} : { differsFrom: others }), sameAs: first };
}

function withDifferent(group: Group, other: Group): Group {
  const { sameAs, ...rest } = group;
  const isJoined = sameAs !== undefined && sameAs === (other.sameAs ?? other.id);
  const differsFrom = group.differsFrom ?? [];
  if (!isJoined && differsFrom.includes(other.id)) return group;
  const named = differsFrom.includes(other.id) ? differsFrom : [...differsFrom, other.id];
  return { ...(isJoined ? rest : group), differsFrom: named };
}
