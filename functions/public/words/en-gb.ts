import { frameWords } from './en-gb/frame';
import { problemLinks, problemWords } from './en-gb/problems';

/** Every text of the site in English. Another language is another record of this shape, complete. */
export const englishWords = { frame: frameWords, problems: problemWords, problemLinks };
