import type { Actor } from '../core/kernel/actor';
import type { ChestId } from '../core/kernel/ids';

/** Tokens for calling Microsoft's services, the connector's among them. `renew` leaves a cached one aside. */
export interface TokenSource {
  token(audience: string, renew?: boolean): Promise<string>;
}

/** The person that a verified activity names. Roles come from each chest, never from here. */
export interface ActivityPerson {
  readonly tenantId: string;
  readonly objectId: string;
  readonly name: string;
}

/** One chest that a person has a role in, with the actor that they are there. */
export interface Membership {
  readonly chest: ChestId;
  readonly actor: Actor;
}

/** What is worth a line in the security log. */
export type SecurityEvent =
  | 'auth.missing'
  | 'auth.invalid'
  | 'auth.serviceUrl'
  | 'tenant.rejected'
  | 'authz.denied'
  | 'authz.conflict'
  | 'input.refused';

/** What the bot says about itself to those who run it. Ids and codes only. */
export interface BotLog {
  security(event: SecurityEvent, fields: LogLine): void;
  /** Something that happened, such as a repeated delivery or a slow answer. */
  note(event: string, fields: LogLine): void;
  fault(event: string, fault: unknown, fields: LogLine): void;
}

export interface LogLine {
  readonly chest?: string;
  readonly panel?: string;
  readonly actor?: string;
  readonly action?: string;
  readonly code?: string;
  readonly milliseconds?: number;
}
