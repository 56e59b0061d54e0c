import type { Published } from '../../core/ports/published';
import type { Memory } from '../memory';

/**
 * What is published, remembered for at most a minute by this process, so that a page of the form costs no read of its
 * round. Applications are read anew each time: their groups act on them. What is not there is not remembered, so that a
 * round shows as soon as it is published.
 */
export function rememberPublished(published: Published, memory: Memory): Published {
  const read = async <Value>(key: string, load: () => Promise<Value>): Promise<Value> => {
    const value = await memory.read(key, load);
    if (value === undefined || (Array.isArray(value) && value.length === 0)) memory.forget(key);
    return value;
  };
  return {
    chests: () => read('chests', published.chests),
    chest: (chest) => read(`chest/${chest}`, () => published.chest(chest)),
    round: (chest, round) => read(`round/${chest}/${round}`, () => published.round(chest, round)),
    application: published.application,
    questionsDocument: (chest, round) =>
      read(`questions/${chest}/${round}`, () => published.questionsDocument(chest, round)),
  };
}
