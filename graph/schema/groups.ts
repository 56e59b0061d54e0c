import * as z from 'zod/mini';
import type { Group } from '../../core/engaging/group';
import { choice, json, keyColumn, optional, text, title } from './column';
import { describeList } from './list';

export const groupsList = describeList<Group>({
  name: 'Groups',
  description: 'Applicant groups, constituted or hosted.',
  columns: {
    id: keyColumn,
    name: title,
    kind: choice('Kind', ['constituted', 'hosted']),
    host: optional(text('Host')),
    registration: optional(text('Registration')),
    email: optional(text('Email')),
    phone: optional(text('Phone')),
    sameAs: optional(text('SameAs')),
    differsFrom: optional(json('DiffersFrom', z.array(z.string()))),
  },
});
