import { standingQuestions as standing, type FormPage } from '../../form';
import { ask, mayAsk, pagesOf, pickFaults, textFaults, yesOrNo } from './ask';
import { aboutGroup } from './monitoring-questions';

const page = pagesOf('group');

const groupKinds = [
  { id: 'unregistered', text: 'Community group that is not registered' },
  { id: 'charity', text: 'Registered charity' },
  { id: 'cio', text: 'Charitable incorporated organisation (CIO)' },
  { id: 'cic', text: 'Community interest company (CIC)' },
  { id: 'company', text: 'Not-for-profit company' },
  { id: 'society', text: 'Co-operative or community benefit society' },
  { id: 'faith', text: 'Faith group' },
  {
    id: 'residents',
    text: 'Residents coming together',
    hint: 'Another organisation, your host, will hold the money for you.',
  },
];

const who: FormPage = page('group', ['Name and kind of group', 'Your group'], 1, [
  ask('line', standing.groupName, {
    text: 'What is your group called?',
    hint: 'As it is on your rules or bank account. Residents coming together can choose a name.',
    most: 120,
    messages: {
      missing: 'Enter the name of your group',
      ...textFaults('The name of your group', 'characters'),
    },
    easy: ['What is the name of your group?', 'Write the name.'],
  }),
  ask('choice', standing.groupKind, {
    text: 'What kind of group are you?',
    hint: 'If more than one fits, choose the first that does.',
    options: groupKinds,
    messages: { missing: 'Choose what kind of group you are', ...pickFaults },
    easy: ['What kind of group is it?', 'Pick one.'],
  }),
]);

const host: FormPage = page(
  'host',
  ['Your host', 'Who keeps the money'],
  1,
  [
    ask('line', standing.host, {
      text: 'Which organisation will hold the money for you?',
      hint: 'A charity or group with rules of its own that has said yes. Nobody has to sign anything yet.',
      most: 120,
      messages: {
        missing: 'Enter the name of the organisation that will hold the money',
        ...textFaults('The name of your host', 'characters'),
      },
      easy: ['Who will keep the money for you?', 'Write the name of the group or charity. Ask them first.'],
    }),
  ],
  { question: standing.groupKind, is: ['residents'] },
);

const registration: FormPage = page(
  'registration',
  ['Registration', 'Your number'],
  1,
  [
    ask('line', standing.registration, {
      text: 'What is your charity or company number?',
      hint: 'For example 1234567, SC012345 or 01234567. If you have both, give the charity number.',
      most: 20,
      messages: {
        missing: 'Enter your charity or company number',
        ...textFaults('Your charity or company number', 'characters'),
      },
      easy: [
        'What is your charity or company number?',
        'You can find it on your letters or on the internet.',
      ],
    }),
  ],
  { question: standing.groupKind, is: ['charity', 'cio', 'cic', 'company', 'society'] },
);

const contact: FormPage = page('contact', ['Who we write to', 'Who can we talk to?'], 2, [
  ask('line', standing.contactName, {
    text: 'What is your name?',
    hint: 'The person we write to about this application. They must be 16 or over.',
    most: 100,
    onlyForTeam: true,
    messages: { missing: 'Enter your name', ...textFaults('Your name', 'characters') },
    easy: ['What is your name?', 'You must be 16 or older.'],
  }),
  ask('email', standing.contactEmail, {
    text: 'What is your e-mail address?',
    hint: 'We send a receipt and our decision there.',
    onlyForTeam: true,
    messages: {
      missing: 'Enter your e-mail address',
      format: 'Enter an e-mail address in the right form, like name@example.org',
    },
    easy: ['What is your e-mail?', 'We will send you an e-mail.'],
  }),
  mayAsk('phone', standing.contactPhone, {
    text: 'What is your phone number?',
    hint: 'You can leave this out. We ring only about this application.',
    onlyForTeam: true,
    messages: { format: 'Enter a phone number, like 01632 960 001 or 07700 900 982' },
    easy: ['What is your phone number?', 'You do not have to tell us.'],
  }),
  ask('choice', 'has-second-contact', {
    text: 'Is there a second person we can write to?',
    hint: 'Somebody who could take over if you are away.',
    options: yesOrNo,
    onlyForTeam: true,
    messages: { missing: 'Say whether there is a second person we can write to', ...pickFaults },
    easy: ['Is there another person we can talk to?', 'They can help if you are not there.'],
  }),
]);

const secondContact: FormPage = page(
  'second-contact',
  ['A second person', 'The other person'],
  1,
  [
    ask('line', standing.secondContactName, {
      text: 'What is the second person’s name?',
      hint: 'Please ask them first.',
      most: 100,
      onlyForTeam: true,
      messages: {
        missing: 'Enter the second person’s name',
        ...textFaults('The second person’s name', 'characters'),
      },
      easy: ['What is their name?', 'Ask them if this is OK.'],
    }),
    ask('email', standing.secondContactEmail, {
      text: 'What is the second person’s e-mail address?',
      hint: 'A different address from yours.',
      differsFrom: standing.contactEmail,
      onlyForTeam: true,
      messages: {
        missing: 'Enter the second person’s e-mail address',
        format: 'Enter the second person’s e-mail address in the right form, like name@example.org',
        repeated: 'Enter an address for the second person that is not the same as yours',
      },
      easy: ['What is their e-mail?', 'It must not be the same as yours.'],
    }),
  ],
  { question: 'has-second-contact', is: ['yes'] },
);

const help: FormPage = page('help', ['Help and communication', 'Help for you'], 1, [
  mayAsk('words', 'communication-needs', {
    text: 'How can we make it easier to be in touch with you?',
    hint: 'For example large print, an interpreter, a phone call instead of e-mail, or a good time of day.',
    most: 60,
    onlyForTeam: true,
    messages: textFaults('What makes it easier', 'words'),
    easy: ['What do you need from us?', 'For example big letters, sign language or a phone call.'],
  }),
  ask('choice', 'has-helper', {
    text: 'Is somebody outside your group helping you to apply?',
    hint: 'For example a link worker or somebody from the voluntary service. They will not score your application.',
    options: yesOrNo,
    onlyForTeam: true,
    messages: { missing: 'Say whether somebody outside your group is helping you', ...pickFaults },
    easy: ['Is somebody helping you with this form?', 'Somebody who is not in your group.'],
  }),
]);

const helper: FormPage = page(
  'helper',
  ['Who helps you', 'Your helper'],
  1,
  [
    ask('line', standing.helperName, {
      text: 'What is the helper’s name?',
      hint: 'So that they are not asked to score what they helped to write.',
      most: 100,
      onlyForTeam: true,
      messages: { missing: 'Enter the helper’s name', ...textFaults('The helper’s name', 'characters') },
      easy: ['Who helps you?', 'Write their name.'],
    }),
    mayAsk('line', standing.helperOrganisation, {
      text: 'Where does the helper work?',
      hint: 'You can leave this out.',
      most: 120,
      onlyForTeam: true,
      messages: textFaults('Where the helper works', 'characters'),
      easy: ['Where do they work?', 'You do not have to tell us.'],
    }),
    mayAsk('email', standing.helperEmail, {
      text: 'What is the helper’s e-mail address?',
      hint: 'If you give it, they get a copy of the receipt.',
      onlyForTeam: true,
      messages: { format: 'Enter the helper’s e-mail address in the right form, like name@example.org' },
      easy: ['What is their e-mail?', 'You do not have to tell us.'],
    }),
  ],
  { question: 'has-helper', is: ['yes'] },
);

/** Who is applying, and how to be in touch with them. */
export const groupPages: readonly FormPage[] = [
  who,
  host,
  registration,
  contact,
  secondContact,
  help,
  helper,
  page('about-group', ['About your group', 'About your group'], 1, aboutGroup),
];
