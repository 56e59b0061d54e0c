import type { Instant } from '../../kernel/dates';
import type { ApplicationId, PersonKey } from '../../kernel/ids';

export const helpKinds = [
  'explaining',
  'form',
  'budget',
  'documents',
  'translation',
  'finding-a-host',
  'practice',
] as const;
export type HelpKind = (typeof helpKinds)[number];

/** Help that somebody gave to a group: to a contact, or to an application already there. */
export interface Help {
  readonly kind: 'help';
  readonly id: string;
  readonly to: { readonly contact: string } | { readonly application: ApplicationId };
  readonly helpKind: HelpKind;
  readonly minutes: number;
  readonly givenBy: PersonKey;
  readonly givenAt: Instant;
  readonly note?: string;
}
