/** A limit: so many at once, refilled evenly over so many seconds. */
interface Limit {
  readonly most: number;
  readonly perSeconds: number;
}

/** What is left of a limit, and when that was so (milliseconds since 1970). */
export interface Bucket {
  readonly left: number;
  readonly at: number;
}

/** What taking one came to, and the bucket afterwards. */
export interface Drawn {
  readonly answer: 'allowed' | { readonly waitSeconds: number };
  readonly bucket: Bucket;
}

/**
 * Takes one out of a token bucket; no bucket yet means a full one. With none left it answers the whole seconds until there
 * is one again, and the bucket stays as it was. A clock that jumped back refills nothing.
 */
export function takeToken({ most, perSeconds }: Limit, bucket: Bucket | undefined, now: number): Drawn {
  const { left: before, at } = bucket ?? { left: most, at: now };
  const refilled = (Math.max(0, now - at) / 1000) * (most / perSeconds);
  const left = Math.min(most, before + refilled);
  if (left >= 1) return { answer: 'allowed', bucket: { left: left - 1, at: now } };
  const waitSeconds = Math.max(1, Math.ceil((1 - left) * (perSeconds / most)));
  return { answer: { waitSeconds }, bucket: bucket ?? { left, at: now } };
}
