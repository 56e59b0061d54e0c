import { shorten } from '../../core/kernel/text';
import { plainLine } from './plain-text';

/** The longest title that Teams shows whole on a button. */
const longestTitle = 25;

/** A name as a button's title: plain, and short enough to be read. */
export function buttonTitle(name: string): string {
  return shorten(plainLine(name), longestTitle);
}
