/** What stands around every page. */
export const frameWords = {
  siteName: 'Community Chest',
  skip: 'Skip to main content',
  back: 'Back',
  faults: 'There is a problem',
  errorTitle: (title: string) => `Error: ${title}`,
  helpTitle: 'Need a hand?',
  or: 'or',
  links: {
    help: 'Help with applying',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
  },
};
