import type { Clock } from '../../../core/ports/clock';
import type { Rate } from '../../../core/ports/rate';
import { takeToken, type Bucket } from '../../../core/kernel/token-bucket';

/** Counters in memory over a clock. */
export function memoryRate({ now }: Clock): Rate {
  const buckets = new Map<string, Bucket>();
  return {
    async take(limit, who) {
      const key = `${limit.name}|${who}`;
      const { bucket, answer } = takeToken(limit, buckets.get(key), Date.parse(now()));
      buckets.set(key, bucket);
      return answer;
    },
  };
}
