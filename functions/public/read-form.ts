import type { FormFields } from './request';

/** The longest form that a page takes, in bytes: all the words of the longest page, several times over. */
const longestForm = 100_000;
/** More fields than any page has. */
const mostFields = 400;

/** Reads the bytes of a form up to the limit. Answers «too-large» as soon as they pass it. */
export async function readForm(
  body: AsyncIterable<Uint8Array> | undefined,
): Promise<FormFields | 'too-large'> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    if (bytes > longestForm) return 'too-large';
    parts.push(part);
  }
  const text = new TextDecoder().decode(Buffer.concat(parts));
  const fields = parseUrlEncoded(text);
  return fields.size > mostFields ? 'too-large' : fields;
}

/** The fields of a text in the form «a=1&b=2». Broken escapes are kept as the text that they are. */
export function parseUrlEncoded(text: string): FormFields {
  const fields = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(text)) {
    const values = fields.get(name);
    if (values === undefined) fields.set(name, [value]);
    else values.push(value);
  }
  return fields;
}
