const failuresToOpen = 5;
const failureWindow = 30_000;
const openFor = 60_000;

/**
 * Spares a service that is down: after 5 failures in 30 s with no success between them, calls fail at once for 60 s.
 * Then one more failure opens it again, and a success closes it.
 */
export interface Circuit {
  isOpen(now: number): boolean;
  failed(now: number): void;
  succeeded(): void;
}

/** A closed circuit. */
export function openCircuit(): Circuit {
  let failures: readonly number[] = [];
  let openUntil = 0;
  let onTrial = false;
  return {
    isOpen: (now) => now < openUntil,
    failed(now) {
      failures = [...failures.filter((moment) => now - moment < failureWindow), now];
      if (failures.length < failuresToOpen && !onTrial) return;
      openUntil = now + openFor;
      onTrial = true;
      failures = [];
    },
    succeeded() {
      failures = [];
      onTrial = false;
    },
  };
}
