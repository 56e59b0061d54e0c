/** The pages before the form: the funds, a fund, a round, its questions, and whether a group can apply. */
export const applyWords = {
  home: {
    title: 'Grants for local groups',
    intro:
      'Small grants from the NHS and councils for groups that help people feel well, connected and at home where they live.',
    choose: 'Choose your area',
    help: (name: string, phone: string) => `${name} helps with applying: ${phone}`,
    noFund: 'No fund is open here at the moment. Please look again later.',
  },
  fund: {
    title: (fund: string) => fund,
    intro: (borough: string) =>
      `Grants for community groups in ${borough}. You do not need to be a registered charity to apply.`,
    open: 'Open for applications',
    closed: 'Not open at the moment',
    noneOpen:
      'No round is open for applications at the moment. Get in touch to hear when the next one opens.',
    others: 'Other local funds',
    amounts: (least: string, most: string) => `${least} to ${most}`,
    closes: (when: string) => `Closes ${when}`,
    opens: (when: string) => `Opens ${when}`,
    ended: (when: string) => `Closed ${when}`,
    returning: 'Go on with an application, or see how yours is doing',
  },
  round: {
    start: 'Start now',
    amounts: (least: string, most: string) => `You can ask for between ${least} and ${most}.`,
    closes: (when: string) => `Applications close ${when}.`,
    priorities: 'What we most want to fund',
    prioritiesIntro: 'Other ideas are welcome too.',
    howLong: 'How long it takes',
    under: (amount: string, minutes: number) =>
      `If you ask for less than ${amount}: ${minutes} minutes at most.`,
    from: (amount: string, minutes: number) =>
      `If you ask for ${amount} or more: ${minutes} minutes at most.`,
    inAll: (minutes: number) => `${minutes} minutes at most.`,
    saves:
      'What you write is saved as you go. You can stop, and come back with a link that we send you by e-mail.',
    questions: 'See all the questions before you start',
    document: 'Download the questions as a Word document',
    helpTitle: 'If writing is not your way',
    help: 'You can tell us about your idea by phone, in a recording or on paper, and somebody can fill in the form with you. Call us and we will find a way.',
    need: 'You will need',
    needs: [
      'an idea of what you want to do, where and for whom',
      'a rough budget',
      'the name of a second person in your group or of a group that looks after money for you',
    ],
    returning: 'Go on with an application that you began',
    language: 'Read this in easy words or another language',
  },
  notOpen: {
    title: 'This round is closed',
    soonTitle: 'This round is not open yet',
    closed: (when: string) => `Applications closed ${when}.`,
    early: 'Applications to this round are closed.',
    opens: (when: string) => `You can apply from ${when}.`,
    kept: 'What you wrote is kept for 30 days. It has not been sent.',
    next: 'If something went wrong while you were sending your application, get in touch as soon as you can.',
    others: 'Other local funds',
  },
  questions: {
    title: 'All the questions',
    intro:
      'You do not have to answer every one: some are asked only of certain groups or for larger amounts.',
    download: 'Download as a Word document',
    upTo: (words: number) => `Up to ${words} words`,
    optional: 'Optional',
    oneOf: 'Choose one',
    anyOf: 'Choose any that fit',
    onlyIf: (condition: string) => `Only asked if ${condition}`,
  },
  eligibility: {
    caption: (at: number, all: number) => `Can you apply? Question ${at} of ${all}`,
    yes: 'Yes',
    no: 'No',
    choose: 'Choose yes or no',
    goOn: 'Continue',
    notTitle: 'This fund may not be right for you',
    others: 'Other local funds',
    ask: 'If you are not sure, get in touch before you give up. We would rather talk than lose a good idea.',
    again: 'Change your answer',
  },
  ready: {
    title: 'You can apply',
    titleOnly: 'Before you start',
    intro:
      'Nothing is sent until you choose to send it. Use a device that only you and people you trust use.',
    leaveEmpty: 'Leave this empty',
    begin: 'Start my application',
  },
  sent: {
    title: 'Application sent',
    titleChange: 'Changes sent',
    reference: 'Your reference is',
    filing:
      'Saved, being filed. We have it, and it counts as sent now. It can take a little longer until we can see it.',
    mail: (address: string) => `We are sending an e-mail to ${address} with your reference.`,
    next: 'What happens next',
    steps: [
      'We look at whether anything is missing, and may ask you a question.',
      'Local people, groups and staff read your application and decide together.',
      'We tell you what was decided, and why, either way.',
    ],
    change: (when: string) => `You can change or withdraw it until ${when}.`,
    track: 'See how your application is doing',
    print: 'Print or save this page to keep your reference.',
    shared: 'Are you at a computer that others use, for example in a library?',
    leave: 'Close it on this device',
    answers: 'What you sent',
  },
};
