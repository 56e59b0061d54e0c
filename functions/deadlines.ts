/** How long each kind of caller can wait for the record, in milliseconds (DESIGN 5). */

/** A card's button: Teams waits some 10 s; people some 3. */
export const cardDeadline = 3_000;
/** A page of the tab. */
export const tabDeadline = 20_000;
/** An act on a whole round at once, of some hundred rows; Azure ends an HTTP request after 230 seconds. */
export const longDeadline = 120_000;
/** Timers and queue workers. */
export const timerDeadline = 240_000;
