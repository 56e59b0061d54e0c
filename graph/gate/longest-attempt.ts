/** One attempt never takes longer than this, however long the caller may wait. */
export const longestAttempt = 8_000;
