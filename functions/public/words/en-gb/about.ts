/** A part of a page of plain reading. */
export interface AboutSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly list?: readonly string[];
}

const help: readonly AboutSection[] = [
  {
    title: 'Talk to somebody',
    paragraphs: [
      'The phone number at the foot of the page is for questions about applying, however small. You do not have to have started.',
    ],
  },
  {
    title: 'If writing is not for you',
    paragraphs: ['Tell us, and we will find a way that suits you. For example:'],
    list: [
      'we fill in the form with you over the phone or in person',
      'you send a recording or a short film and we write down what you say',
      'somebody you trust helps you: name them on the form, and they can work on it from their own device',
      'you fill in the questions on paper, or in the Word document on the round’s page',
    ],
  },
  {
    title: 'Another language, or easy read',
    paragraphs: [
      'Where the questions can be read in easy words or in another language, there is a link to choose on the round’s page.',
      'If yours is not there, ring us. You may answer in the language that you write best.',
    ],
  },
  {
    title: 'Stopping and coming back',
    paragraphs: [
      'Each page is saved when you press «Save and continue». Choose «Save and come back later» and we send you a link by e-mail.',
      'A link works once, within an hour. When it has ended, open it all the same: it can send you a new one.',
    ],
  },
  {
    title: 'After you have sent it',
    paragraphs: [
      'You can change your application until the round closes, answer our questions, hand it over to somebody else in your group or withdraw it. Ask for a link to it on the fund’s page.',
    ],
  },
];

const privacy: readonly AboutSection[] = [
  {
    title: 'Who looks after your information',
    paragraphs: [
      'The fund that you apply to, and the NHS and council bodies that pay for it, decide together how your information is used. Use the phone number or e-mail address of the fund to reach them.',
    ],
  },
  {
    title: 'What we ask for, and why',
    paragraphs: [
      'Names and contact details of the people who speak for your group, so that we can reach you. What you want to do and what it costs, so that a panel can decide. Questions about whom you work with are for learning whether the fund reaches everybody: the panel does not see them.',
      'We do not ask for details of anybody’s health. Please do not write about a person who can be recognised. If you type what looks like an NHS number, we ask you to take it out.',
    ],
  },
  {
    title: 'Who sees it',
    paragraphs: [
      'The fund’s own team sees your application. Panel members read your answers without your contact details, and nobody reads one to whose group they are closely connected.',
      'If you get a grant, we publish your group’s name, what the grant is for and how much it is.',
    ],
  },
  {
    title: 'How long we keep it',
    paragraphs: [
      'An application that you have not sent is deleted 30 days after its last change. One that you sent is kept as long as the rules for public money ask for; the fund can tell you how long that is.',
    ],
  },
  {
    title: 'Cookies',
    paragraphs: [
      'We use only cookies that the form needs: one for each application that you open, which ends after eight hours, and one for the language that you chose. Nothing follows you, and no other company is involved.',
    ],
  },
  {
    title: 'Your rights',
    paragraphs: [
      'You may ask to see, correct or delete what we hold about you, or object to how we use it. Ask the fund first. You may also complain to the Information Commissioner’s Office, on 0303 123 1113 or at ico.org.uk.',
    ],
  },
];

const accessibility: readonly AboutSection[] = [
  {
    title: 'What we want this site to be',
    paragraphs: ['We want as many people as possible to be able to use it. You should be able to:'],
    list: [
      'make the text four times larger without losing anything',
      'use all of it with a keyboard alone, or by voice',
      'listen to it with a screen reader',
      'use it on an old phone, on a slow connection, and without script',
    ],
  },
  {
    title: 'How accessible it is',
    paragraphs: [
      'It is built to meet the Web Content Accessibility Guidelines, version 2.2, level AA. Every page is checked by automatic tests, by keyboard, at 320 pixels’ width and in its reading order. It has not yet been audited by people outside the team that made it.',
      'Films, recordings and documents that groups send us are not part of this site.',
    ],
  },
  {
    title: 'If something does not work for you',
    paragraphs: [
      'Please tell us, by the phone number or e-mail address of the fund. We will help you to apply another way at once, and mend the page. We answer within five working days.',
      'If you are not happy with our answer, contact the Equality Advisory and Support Service, on 0808 800 0082 or at equalityadvisoryservice.com.',
    ],
  },
  {
    title: 'The law behind this',
    paragraphs: [
      'Public bodies must make their sites accessible under the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. The Equality and Human Rights Commission enforces them.',
    ],
  },
];

/** The pages about the site itself, the way in with a late pass, and the choice of language. */
export const aboutWords = {
  help: { title: 'Help with applying', sections: help },
  privacy: { title: 'Privacy', sections: privacy },
  accessibility: { title: 'Accessibility statement', sections: accessibility },
  otherFunds: {
    title: 'Other local funds',
    intro: 'If this fund is not the right one for your idea, one of these may be.',
    nothing:
      'We do not know of another fund for your area at the moment. Ring us: we may know somebody to ask.',
    list: 'Funds to look at',
    back: 'Go to the fund’s page',
  },
  late: {
    title: 'You can still apply',
    words: (round: string, when: string) =>
      `Applications to ${round} have closed, and you have been given more time. You can send yours until ${when}.`,
    private: 'This address is for your group only. Please do not pass it on.',
    button: 'Go on',
  },
  language: {
    title: 'How to read the questions',
    question: 'How would you like to read the questions?',
    hint: 'You can change this at any time. What you have written stays.',
    plain: 'English',
    easyRead: 'Easy read',
    easyReadHint: 'English in short, plain words',
    onlyQuestions: 'The questions change. Other text on the site stays in English.',
    missing: 'Choose how you would like to read the questions',
    button: 'Save my choice',
  },
};
