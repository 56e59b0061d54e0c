import { findUnsafeText } from '../../developing/need-text';
import type { PrivateKind, Refusal } from '../../kernel/refusal';

/** Words that tell of somebody's health or benefits. A net with a coarse mesh: it catches what people write unthinking. */
const patterns: Readonly<Record<PrivateKind, RegExp>> = {
  health:
    /\b(?:diagnos\w*|cancer|tumou?r|dementia|alzheimer\S*|epilep\w*|diabet\w*|depress(?:ed|ion)|anxiety|bipolar|schizophren\w*|psychosis|psychotic|autis\w*|adhd|hiv|medicat\w*|chemotherapy|dialysis|pregnan\w*|parkinson\S*|multiple sclerosis|mental health|heart attack|addict\w*|self[- ]harm\w*|suicid\w*)\b/iu,
  benefits:
    /\b(?:universal credit|PIP|personal independence payment|ESA|employment and support allowance|job ?seeker\S*|housing benefit|income support|pension credit|tax credits?|carer[’']?s allowance|attendance allowance|disability living allowance|DLA|(?:on|claim\w*|gets?|receiv\w*) (?:\w+ )?benefits?)\b/iu,
};

type Texts = Readonly<Record<string, string | undefined>>;

/**
 * The first text that seems to hold personal data, or to tell of somebody's health or benefits, as a refusal that names
 * the field and never the words. Undefined when all are clean.
 */
export function findPrivateText(texts: Texts): Refusal | undefined {
  const unsafe = findUnsafeText(texts);
  if (unsafe !== undefined) return unsafe;
  for (const [field, text] of Object.entries(texts)) {
    const kind = kindIn(text ?? '');
    if (kind !== undefined) return { code: 'too-private', field, kind };
  }
  return undefined;
}

function kindIn(text: string): PrivateKind | undefined {
  const plain = text.normalize('NFKC');
  if (patterns.health.test(plain)) return 'health';
  return patterns.benefits.test(plain) ? 'benefits' : undefined;
}
