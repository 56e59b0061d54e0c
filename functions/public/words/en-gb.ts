import { aboutWords } from './en-gb/about';
import { applyWords } from './en-gb/apply';
import { fileWords } from './en-gb/files';
import { formWords } from './en-gb/form';
import { frameWords } from './en-gb/frame';
import { linkWords } from './en-gb/links';
import { problemLinks, problemWords } from './en-gb/problems';
import { trackingWords } from './en-gb/tracking';

/** Every text of the site in English. Another language is another record of this shape, complete. */
export const englishWords = {
  frame: frameWords,
  problems: problemWords,
  problemLinks,
  apply: applyWords,
  form: formWords,
  files: fileWords,
  links: linkWords,
  about: aboutWords,
  tracking: trackingWords,
};
