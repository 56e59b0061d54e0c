/** Themes that a fund starts with; each borough changes them to its own. */
export const defaultThemes: readonly string[] = [
  'Loneliness and company',
  'Mental wellbeing',
  'Being active',
  'Food and cooking',
  'Money and debt',
  'Housing and warmth',
  'Nature and gardening',
  'Arts and making',
  'Getting online',
  'Carers',
  'Young people',
];

/** Who usually sits on panels. */
export const defaultCategories: readonly string[] = [
  'Resident',
  'Voluntary and community sector',
  'NHS',
  'Local authority',
  'Patient representative',
  'Young person',
];
