/** A card's button: Teams waits some 10 s; people some 3. */
export const cardDeadline = 3_000;
/** A page of the tab or the public site. */
export const tabDeadline = 20_000;
/** Timers, queue workers and provisioning. */
export const timerDeadline = 240_000;
/** One attempt never takes longer than this, however long the caller may wait. */
export const longestAttempt = 8_000;
