import type { Role } from '../../core/kernel/actor';
import type { Handlers } from './fake-api';
import { openApp, type Opened } from './open-app';
import { sampleHandlers } from './sample-handlers';
import { sampleChest } from './sample-fund';

/** Opens a part of the needs page, with the fund's round still being made. */
export function openNeeds(section: string, roles: readonly Role[], change: Handlers = {}): Opened {
  const rounds = sampleChest([]).rounds.map((round) => ({ ...round, state: 'designing' as const }));
  const handlers = sampleHandlers(roles, [], {
    seeChests: () => [sampleChest(roles, { rounds })],
    ...change,
  });
  return openApp(`#/needs/havering${section}`, handlers);
}
