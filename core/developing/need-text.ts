import { findPersonalData, mayBeSentAnyway } from '../kernel/personal-data';
import type { PersonalDataKind, Refusal } from '../kernel/refusal';
import { tidyText } from '../kernel/text';

type Texts = Readonly<Record<string, string | undefined>>;

/** A field with the kinds of personal data that it seems to hold. */
interface Finding {
  readonly field: string;
  readonly kinds: readonly PersonalDataKind[];
}

/**
 * The first free text that seems to hold personal data, as a refusal that names the field and the kinds, never the text
 * (law 10). Kinds that may be harmless refuse with `warning` and only until their writer sends them `allTheSame`.
 * Undefined when all may go in. Texts are looked at as they came and as they would be stored.
 */
export function findUnsafeText(texts: Texts, allTheSame = false): Refusal | undefined {
  const findings = findingsIn(texts);
  const blocked = findings.find(({ kinds }) => !mayBeSentAnyway(kinds));
  if (blocked !== undefined) return { code: 'personal-data', ...blocked };
  const [warned] = findings;
  return warned === undefined || allTheSame ? undefined : { code: 'personal-data', ...warned, warning: true };
}

/** The kinds that were let through with a warning, for the event that tells of it: «phone, named-person». */
export function warnedKinds(texts: Texts): string {
  return [...new Set(findingsIn(texts).flatMap(({ kinds }) => kinds))].join(', ');
}

function findingsIn(texts: Texts): readonly Finding[] {
  return Object.entries(texts).flatMap(([field, text = '']) => {
    const kinds = [...new Set([...findPersonalData(tidyText(text)), ...findPersonalData(text)])];
    return kinds.length === 0 ? [] : [{ field, kinds }];
  });
}
