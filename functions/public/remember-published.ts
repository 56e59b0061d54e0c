import type { Published } from '../../core/ports/published';
import type { Memory } from '../memory';

/**
 * What is published, remembered for at most a minute by this process, so that a page of the form costs no read of its
 * round. Applications are read anew each time: their groups act on them.
 */
export function rememberPublished(published: Published, memory: Memory): Published {
  return {
    chests: () => memory.read('chests', published.chests),
    chest: (chest) => memory.read(`chest/${chest}`, () => published.chest(chest)),
    round: (chest, round) => memory.read(`round/${chest}/${round}`, () => published.round(chest, round)),
    application: published.application,
    questionsDocument: (chest, round) =>
      memory.read(`questions/${chest}/${round}`, () => published.questionsDocument(chest, round)),
  };
}
