import { bands } from '../../core/developing/need';
import type { NeedView } from '../../core/developing/need-view';
import type { Actor } from '../../core/kernel/actor';
import { slug } from '../../core/kernel/text';
import type { SampleBorough } from './boroughs';
import type { Cast, CastMember } from './cast';
import { chance, pick } from './chance';
import { sampleNeeds } from './needs';
import { must, type SampleChest } from './open-sample-chest';

/** Sixty needs, raised by the link workers over a year; most are accepted. Answers the accepted ones by theme. */
export async function raiseSampleNeeds(
  chest: SampleChest,
  borough: SampleBorough,
  cast: Cast,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const workers = cast.everybody.filter(({ actor }) => actor.roles.includes('link-worker'));
  const byTheme = new Map<string, string[]>();
  for (const [number, place] of borough.neighbourhoods.entries()) {
    for (const [order, need] of sampleNeeds.entries()) {
      const nonce = `sample-${borough.chest}-${number}-${order}`;
      const raiser = pick(workers, nonce).actor;
      const neighbourhood = slug(place);
      const raised = await must(chest.useCases.raiseNeed(raiser, { nonce, neighbourhood, ...need }));
      const version = await joinOthers(chest, workers, raiser, raised);
      if (chance('accept', nonce) > 0.8) continue;
      const { id } = raised;
      await must(chest.useCases.sortNeed(cast.one('officer'), { need: id, act: 'accept', version }));
      byTheme.set(need.theme, [...(byTheme.get(need.theme) ?? []), id]);
    }
  }
  await chest.settle();
  return byTheme;
}

/** Others see the same need, each with a band of their own. Answers the need's version after that. */
async function joinOthers(
  chest: SampleChest,
  workers: readonly CastMember[],
  raiser: Actor,
  raised: NeedView,
): Promise<number> {
  let { version } = raised;
  for (const { actor } of workers) {
    if (actor.key === raiser.key || chance('join', raised.id, actor.key) > 0.4) continue;
    const band = pick(bands, 'band', raised.id, actor.key);
    version = (await must(chest.useCases.joinNeed(actor, { need: raised.id, band }))).version;
  }
  return version;
}
