import { englishWords } from './en-gb';

/** All that the site says, in one language. */
export type Words = typeof englishWords;

const languages: Readonly<Record<string, Words>> = { 'en-gb': englishWords };

/** The site's words in a language (a BCP 47 tag, or «easy-read»); in English where there are none of it yet. */
export function wordsOf(language = 'en-gb'): Words {
  return languages[language] ?? englishWords;
}

const rightToLeft = ['ar', 'fa', 'he', 'ps', 'ur'];

/** The `lang` and `dir` of a page. Easy read is English in easy words. */
export function languageOf(language = 'en-gb'): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } {
  if (language === 'en-gb' || languages[language] === undefined) return { lang: 'en-GB', dir: 'ltr' };
  return { lang: language, dir: rightToLeft.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr' };
}
