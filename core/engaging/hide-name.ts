/** Endings that a text leaves off when it names an organisation; taken off while two words stay. */
const endings =
  /[\s,]+(?:ltd|limited|cic|c\.i\.c|cio|plc|uk|trust|group|club|society|association|charity|company)\.?$/i;
const brackets = /\s*[([][^)\]]*[)\]]/g;

/** «Grant to …»: what follows is the name, in whatever spelling. */
const grantTo = /\b(grant to)\s+\S.*$/is;

/** The forms under which a text may name an organisation, the longest first. */
function formsOf(name: string): readonly string[] {
  const forms = new Set<string>();
  for (const start of [name, name.replace(brackets, '')]) {
    let form = start.trim().replace(/^the\s+/i, '');
    while (form !== '' && !forms.has(form)) {
      forms.add(form);
      const shorter = form.replace(endings, '');
      if (shorter.includes(' ')) form = shorter;
    }
  }
  const insides = [...name.matchAll(/[([]([^)\]]*)[)\]]/g)].map((match) => (match[1] ?? '').trim());
  for (const inside of insides) if (/^[A-Z]{3,}$/.test(inside) || inside.includes(' ')) forms.add(inside);
  return [...forms].sort((left, right) => right.length - left.length);
}

function patternOf(form: string): RegExp {
  const words = form
    .split(/\s+/)
    .map((word) =>
      /^(?:&|and)$/i.test(word) ? '(?:&|and)' : word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
    );
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`\s+`)}(?![\p{L}\p{N}])`, 'giu');
}

/**
 * The text with the organisation's name replaced by the reference, as far as a text names it by its name: whole, without
 * its legal ending, what stands in brackets, «&» for «and». Another spelling of it cannot be known and stays.
 */
export function withoutName(text: string, name: string, reference: string): string {
  return formsOf(name).reduce((left, form) => left.replace(patternOf(form), () => reference), text);
}

/** As `withoutName`, for the title of a grant: what follows «Grant to» is a name, however it is spelt. */
export function titleWithoutName(title: string, name: string, reference: string): string {
  return withoutName(
    title.replace(grantTo, (_all, words: string) => `${words} ${reference}`),
    name,
    reference,
  );
}
