/** At most `count` sends in any `windowMs`. */
export interface SendingLimit {
  readonly count: number;
  readonly windowMs: number;
}

/** Teams' limits for one bot in one conversation. Source: Microsoft's page on bot rate limits. */
export const teamsSendingLimits: readonly SendingLimit[] = [
  { count: 7, windowMs: 1_000 },
  { count: 8, windowMs: 2_000 },
  { count: 60, windowMs: 30_000 },
  { count: 1_800, windowMs: 3_600_000 },
];

/** Counts sends per conversation. */
export interface SendingMeter {
  /** Counts a send and answers 0, or refuses it and answers the whole seconds to wait. */
  admit(conversationId: string, nowMs: number): number;
}

/** A meter with these limits; none means that everything passes. */
export function makeSendingMeter(limits: readonly SendingLimit[]): SendingMeter {
  const longest = Math.max(0, ...limits.map((limit) => limit.windowMs));
  const sent = new Map<string, number[]>();
  return {
    admit: (conversationId, nowMs) => {
      const recent = (sent.get(conversationId) ?? []).filter((time) => nowMs - time < longest);
      for (const limit of limits) {
        const inWindow = recent.filter((time) => nowMs - time < limit.windowMs);
        const oldest = inWindow[0];
        if (oldest === undefined || inWindow.length < limit.count) continue;
        return Math.max(1, Math.ceil((oldest + limit.windowMs - nowMs) / 1_000));
      }
      sent.set(conversationId, [...recent, nowMs]);
      return 0;
    },
  };
}
