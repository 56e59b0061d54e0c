import type { Band, EvidenceSource, Trend } from '../developing/need';

/** What is offered when a need is raised, in the same words on a card and on a page. */
export const bandWords: Readonly<Record<Band, string>> = {
  'under-5': 'Fewer than 5',
  '5-10': '5 to 10',
  '11-25': '11 to 25',
  '26-50': '26 to 50',
  'over-50': 'More than 50',
};

export const trendWords: Readonly<Record<Trend, string>> = {
  growing: 'Growing',
  steady: 'About the same',
  falling: 'Falling',
  'not-known': 'Not known',
};

export const evidenceWords: Readonly<Record<EvidenceSource, string>> = {
  'link-worker': 'People I support told me',
  clinician: 'A GP, nurse or other clinician told me',
  vcfse: 'A local group told me',
  resident: 'Residents told me',
  data: 'Figures show it',
};
