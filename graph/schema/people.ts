import * as z from 'zod/mini';
import type { Person } from '../../core/founding/person';
import { roles } from '../../core/kernel/actor';
import { flag, json, keyColumn, optional, text, title } from './column';
import { describeList } from './list';

export const peopleList = describeList<Person>({
  name: 'People',
  description: 'People of the chest and what they may do in it.',
  columns: {
    key: keyColumn,
    name: title,
    roles: json('Roles', z.array(z.enum(roles))),
    organisation: text('Organisation'),
    neighbourhood: optional(text('Neighbourhood')),
    active: flag('Active'),
    email: optional(text('Email')),
  },
});
