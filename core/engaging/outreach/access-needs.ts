/**
 * What helps a group to take part, and what a session offers: by code. It says what is needed, never why, so that no
 * health detail comes into the record.
 */
export const accessNeeds = [
  'step-free',
  'hearing-loop',
  'sign-language',
  'interpreter',
  'easy-read',
  'large-print',
  'by-phone',
  'quiet-space',
  'childcare',
  'evening',
  'travel-costs',
] as const;
export type AccessNeed = (typeof accessNeeds)[number];

export const accessNeedNames: Readonly<Record<AccessNeed, string>> = {
  'step-free': 'Step-free way in',
  'hearing-loop': 'Hearing loop',
  'sign-language': 'British Sign Language',
  interpreter: 'Interpreter',
  'easy-read': 'Easy read',
  'large-print': 'Large print',
  'by-phone': 'By phone',
  'quiet-space': 'Quiet space',
  childcare: 'Childcare',
  evening: 'Evening or weekend',
  'travel-costs': 'Travel costs paid',
};
