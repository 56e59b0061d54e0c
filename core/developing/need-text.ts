import { findPersonalData } from '../kernel/personal-data';
import type { Refusal } from '../kernel/refusal';
import { tidyText } from '../kernel/text';

/**
 * The first free text that seems to hold personal data, as a refusal that names the field and the kinds, never the text
 * (law 10). Undefined when all are clean. Texts are looked at as they came and as they would be stored.
 */
export function findUnsafeText(texts: Readonly<Record<string, string | undefined>>): Refusal | undefined {
  for (const [field, text] of Object.entries(texts)) {
    if (text === undefined) continue;
    const kinds = [...new Set([...findPersonalData(tidyText(text)), ...findPersonalData(text)])];
    if (kinds.length > 0) return { code: 'personal-data', field, kinds };
  }
  return undefined;
}
