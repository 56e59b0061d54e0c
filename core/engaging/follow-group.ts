import { changeRow, unchanged } from '../founding/change-row';
import { hashOf } from '../kernel/hash';
import { done } from '../kernel/outcome';
import { present } from '../kernel/present';
import type { Ports } from '../ports/ports';
import type { Application } from './application';

/** Brings the group's own row after its application: name and address, as the newest form gives them. Safe to repeat. */
export async function followGroup(ports: Pick<Ports, 'groups'>, application: Application): Promise<void> {
  const { contact, groupName, group: id } = application;
  await changeRow(ports.groups, id, (group) => {
    const { email: _email, phone: _phone, ...rest } = group;
    const value = {
      ...rest,
      name: groupName,
      ...present({ email: contact?.email, phone: contact?.phone }),
    };
    return hashOf(value) === hashOf(group) ? unchanged(group) : done({ value, events: [] });
  });
}
