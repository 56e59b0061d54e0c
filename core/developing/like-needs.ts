import { requireRole, type Actor } from '../kernel/actor';
import { done, refuse, type Outcome } from '../kernel/outcome';
import { present } from '../kernel/present';
import type { Ports } from '../ports/ports';
import { findLikeNeeds, type NeedSketch } from './find-like-needs';
import type { LikeNeed } from './need-view';
import { areaName, themeName } from './show-need';

export type LikeNeedsPorts = Pick<Ports, 'recent' | 'needs'>;

/**
 * Needs that may say the same as one that somebody is about to raise or sort, so that they can join it. For those who
 * raise or sort needs. What was typed is looked at and kept nowhere.
 */
export const likeNeeds =
  (ports: LikeNeedsPorts) =>
  async (actor: Actor, input: NeedSketch): Promise<Outcome<readonly LikeNeed[]>> => {
    const allowed = requireRole(actor, 'link-worker', 'officer', 'lead');
    if (!allowed.ok) return allowed;
    const [chest, rows] = await Promise.all([ports.recent.chest(), ports.needs.search({})]);
    if (chest === undefined) return refuse({ code: 'not-set-up' });
    const versions = new Map(rows.map(({ key, version }) => [key, version]));
    const needs = rows.map(({ value }) => value);
    const found = findLikeNeeds(input, needs);
    return done(
      found.map(({ id, state, missing, forWhom, neighbourhood, theme }) =>
        present({
          id,
          version: versions.get(id) ?? 0,
          state,
          missing,
          forWhom,
          neighbourhood: areaName(chest.value, neighbourhood),
          theme: theme === undefined ? undefined : themeName(chest.value, theme),
        }),
      ),
    );
  };
