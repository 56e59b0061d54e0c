/** What the page of people says. */
export const peopleWords = {
  title: 'People and what they do',
  under: 'Who takes part in this fund. A change holds within a minute.',
  back: 'Back to the fund',
  add: 'Add people',
  addTyped: 'Add this person',
  added: (name: string) => `${name} is added. Choose what they do.`,
  name: 'Name',
  rolesOf: (name: string) => `Roles of ${name}`,
  active: 'Takes part',
  save: 'Save',
  saveOf: (name: string) => `Save ${name}`,
  saved: (name: string) => `${name} is saved.`,
} as const;
