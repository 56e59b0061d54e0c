import * as z from 'zod/mini';

/** What the bot may ask of the connector, as far as faults tell them apart. */
export const connectorActs = ['send', 'update', 'delete', 'create', 'members', 'any'] as const;
export type ConnectorAct = (typeof connectorActs)[number];

/** A fault to meet: which act, what to answer, how often, how slowly, and whether the effect happens all the same. */
export const FaultRule = z.object({
  act: z.enum(connectorActs),
  /** Status to answer; without one the call is only slow. */
  status: z.optional(z.number().check(z.gte(400), z.lte(599))),
  code: z.optional(z.string()),
  retryAfterSeconds: z.optional(z.number()),
  latencyMs: z.optional(z.number().check(z.gte(0), z.lte(60_000))),
  /** How many calls meet it; without a number, every one until it is cleared. */
  times: z.optional(z.number().check(z.gte(1))),
  /** True: the message is kept and the answer lost, the ambiguous failure that makes a careless retry post twice. */
  afterEffect: z.optional(z.boolean()),
});
export type FaultRule = z.infer<typeof FaultRule>;

/** The faults in force. */
export interface Faults {
  add(rule: FaultRule): void;
  clear(): void;
  list(): FaultRule[];
  /** Takes the first rule that concerns this act and counts it as met. */
  take(act: ConnectorAct): FaultRule | undefined;
}

/** An empty set of faults. */
export function makeFaults(): Faults {
  let rules: FaultRule[] = [];
  return {
    add: (rule) => void rules.push(rule),
    clear: () => {
      rules = [];
    },
    list: () => [...rules],
    take: (act) => {
      const met = rules.find((rule) => rule.act === act || rule.act === 'any');
      if (met?.times === undefined) return met;
      const left = { ...met, times: met.times - 1 };
      rules = rules.flatMap((rule) => (rule === met ? (left.times > 0 ? [left] : []) : [rule]));
      return met;
    },
  };
}

const usualCodes: Readonly<Record<number, string>> = {
  403: 'ConversationBlockedByUser',
  404: 'ActivityNotFoundInConversation',
  412: 'PreconditionFailed',
  413: 'MessageSizeTooBig',
  429: 'TooManyRequests',
  502: 'BadGateway',
  504: 'GatewayTimeout',
};

/** The error code that goes with a status unless the rule names one. */
export function faultCode(rule: FaultRule): string {
  return rule.code ?? usualCodes[rule.status ?? 500] ?? 'ServiceError';
}
