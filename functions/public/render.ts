import { Environment, PrecompiledLoader, runtime } from 'nunjucks';
import type { Helpline } from '../../core/founding/public-site';
import type { Frame, SitePage } from './answer';
import { languageOf, wordsOf } from './words/words';

/** Where the assets stand, by their plain names: site.css, site.js, icon.svg. */
export type AssetPaths = Readonly<Record<string, string>>;

/** Draws a page as HTML. */
export type Render = (page: SitePage) => string;

/** Draws with the compiled views. What a page shows is escaped where it stands: no view says otherwise. */
export function openRender(views: Readonly<Record<string, unknown>>, assets: AssetPaths): Render {
  // The loader's type asks for an array; it looks its templates up by name, as its documentation says.
  const environment = new Environment(new PrecompiledLoader(views as never), { autoescape: true });
  environment.addFilter('trim', trimmed);
  // Every indent is taken out of the page again.
  environment.addFilter('indent', (text: Drawn) => text);
  environment.addFilter('lines', inLines);
  const paths = { css: assets['site.css'], js: assets['site.js'], icon: assets['icon.svg'] };
  return ({ view, title, frame, words, faults }) => {
    const { frame: framed } = wordsOf(frame.language);
    const name = frame.chest?.name ?? framed.siteName;
    const inFull = `${title} - ${name}`;
    const html = environment.render(`${view}.njk`, {
      title: faults.length > 0 ? framed.errorTitle(inFull) : inFull,
      assets: paths,
      frame: frameOf(frame, name),
      faults,
      words,
    });
    return withoutIndents(html);
  };
}

/** Text from a view: escaped by now, or not yet. */
type Drawn = string | runtime.SafeString;

/** The library's own `trim` takes a time that grows with the square of the text's length. */
function trimmed(text: Drawn | undefined): Drawn {
  if (text === undefined || text === null) return '';
  return typeof text === 'string' ? text.trim() : new runtime.SafeString(text.toString().trim());
}

/** Lines of a text as lines of the page. Only what is escaped already stays markup. */
function inLines(text: Drawn): Drawn {
  if (typeof text === 'string') return text.replaceAll('\n', ' ');
  return new runtime.SafeString(text.toString().replaceAll('\n', '<br>'));
}

/** The views' own indents and empty lines say nothing; what somebody typed into a large box stays as it is. */
function withoutIndents(html: string): string {
  return html
    .replace(/<textarea[\s\S]*?<\/textarea>|^[ \t]+|[ \t]+$/gm, (found) =>
      found.startsWith('<') ? found : '',
    )
    .replace(/<textarea[\s\S]*?<\/textarea>|\n{3,}/g, (found) => (found.startsWith('<') ? found : '\n\n'));
}

function frameOf({ chest, back, language }: Frame, name: string): object {
  const words = wordsOf(language).frame;
  const root = chest === undefined ? '' : `?fund=${chest.id}`;
  return {
    ...languageOf(language),
    words,
    name,
    home: chest === undefined ? '/' : `/${chest.id}`,
    back,
    borough: chest?.borough,
    helpline: chest && helplineOf(chest.helpline),
    links: [
      { href: `/help${root}`, text: words.links.help },
      { href: `/privacy${root}`, text: words.links.privacy },
      { href: `/accessibility${root}`, text: words.links.accessibility },
    ],
  };
}

/** A number is dialled without its spaces, and read without a line break in them. */
function helplineOf(helpline: Helpline): object {
  const phone = helpline.phone.replaceAll(' ', '\u00a0');
  return { ...helpline, phone, dial: helpline.phone.replace(/[^\d+]/g, '') };
}
