import type { FormPage } from '../../form';
import { ask, mayAsk, pagesOf, pickFaults, textFaults, tickFaults, yesOrNo } from './ask';
import { all, isActivity, isCapacity, isLarger, takesReferrals } from './conditions';
import { servesQuestion } from './monitoring-questions';

const page = pagesOf('idea');
const meetsPeople = { not: isCapacity };

const whereAndWhen: FormPage = page(
  'where',
  ['Where and when', 'Where and when'],
  3,
  [
    ask('words', 'where', {
      text: 'Where will it happen?',
      hint: 'The place or places, or say that it is online.',
      most: 60,
      messages: { missing: 'Say where it will happen', ...textFaults('Where it will happen', 'words') },
      easy: ['Where will it be?', 'Tell us the place.'],
    }),
    mayAsk('postcode', 'where-postcode', {
      text: 'What is the postcode of the place?',
      hint: 'Of a hall or garden, not of anybody’s home. You can leave this out.',
      messages: { format: 'Enter a whole postcode, like RM3 9AB' },
      easy: ['What is the postcode?', 'You do not have to tell us. Do not tell us where people live.'],
    }),
    mayAsk('day', 'starts', {
      text: 'When will it start?',
      hint: 'A rough date is fine. It must be after the panel has met.',
      afterMeeting: true,
      messages: {
        format: 'Enter a whole date, like 1 9 2026',
        range: 'The start must be on or after {least}, when the panel meets',
      },
      easy: ['When will it start?', 'Tell us the day. You can guess.'],
    }),
  ],
  all(isActivity, isLarger),
);

const whoFor: FormPage = page('who-for', ['Who it is for', 'Who it is for'], 1, [
  ask('number', 'people', {
    text: 'About how many people will it help?',
    hint: 'Different people in a year, not visits. A guess is fine.',
    least: 1,
    most: 100_000,
    messages: {
      missing: 'Enter about how many people it will help',
      format: 'Enter a whole number, like 25',
      range: 'The number of people must be between {least} and {most}',
    },
    easy: ['How many people will it help?', 'You can guess the number.'],
  }),
  servesQuestion,
]);

const reach: FormPage = page(
  'reach',
  ['How people will hear of it', 'How people will know'],
  3,
  [
    ask('words', 'reach', {
      text: 'How will people who usually miss out hear about it?',
      hint: 'Who are they, and how will you reach them?',
      most: 100,
      messages: {
        missing: 'Say how people who usually miss out will hear about it',
        ...textFaults('How people will hear about it', 'words'),
      },
      easy: ['How will people know about it?', 'Think of people who often miss out.'],
    }),
  ],
  isLarger,
);

const referrals: FormPage = page(
  'referrals',
  ['Link workers', 'Link workers'],
  1,
  [
    ask('choice', 'referrals', {
      text: 'Can link workers send people to you?',
      hint: 'Link workers at the surgery help people to find something that does them good. You need not say yes.',
      options: yesOrNo,
      messages: { missing: 'Say whether link workers can send people to you', ...pickFaults },
      easy: ['Can a link worker send people to you?', 'A link worker helps people to find a group.'],
    }),
  ],
  meetsPeople,
);

const referralDetails: FormPage = page(
  'referral-details',
  ['How people are sent to you', 'How people come to you'],
  2,
  [
    ask('words', 'referral-way', {
      text: 'How should a link worker send somebody to you?',
      hint: 'For example by phone, by e-mail, or people just come.',
      most: 50,
      messages: {
        missing: 'Say how a link worker should send somebody to you',
        ...textFaults('How people are sent to you', 'words'),
      },
      easy: ['How can the link worker tell you about a person?', 'For example by phone.'],
    }),
    mayAsk('number', 'referral-places', {
      text: 'How many people could you take at a time?',
      hint: 'In one session. You can leave this out.',
      least: 1,
      most: 1000,
      messages: {
        format: 'Enter a whole number, like 12',
        range: 'The number of people at a time must be between {least} and {most}',
      },
      easy: ['How many people can come at one time?', 'You do not have to tell us.'],
    }),
    mayAsk('choice', 'referral-wait', {
      text: 'How long would somebody wait?',
      hint: 'You can leave this out.',
      options: [
        { id: 'none', text: 'They could come straight away' },
        { id: 'two-weeks', text: 'Up to 2 weeks' },
        { id: 'month', text: 'Up to a month' },
        { id: 'longer', text: 'Longer' },
      ],
      messages: pickFaults,
      easy: ['How long will people wait?', 'You do not have to tell us.'],
    }),
    mayAsk('line', 'knows-work', {
      text: 'Is there a link worker or somebody in the NHS who knows your work?',
      hint: 'Their name and where they work. Please ask them first. You can leave this out.',
      most: 150,
      onlyForTeam: true,
      messages: textFaults('Who knows your work', 'characters'),
      easy: ['Who in the NHS knows you?', 'You do not have to tell us. Ask them first.'],
    }),
  ],
  all(takesReferrals, isLarger),
);

const access: FormPage = page(
  'access',
  ['Joining in', 'Can everybody come?'],
  2,
  [
    ask('line', 'cost', {
      text: 'What does it cost somebody to come?',
      hint: 'Write ‘free’ if it costs nothing.',
      most: 100,
      messages: {
        missing: 'Say what it costs somebody to come, or that it is free',
        ...textFaults('What it costs to come', 'characters'),
      },
      easy: ['How much do people pay?', 'Write ‘free’ if they do not pay.'],
    }),
    mayAsk('choices', 'access-kinds', {
      text: 'What makes it easy for everyone to join in?',
      hint: 'Tick what you already have or will put in place.',
      options: [
        { id: 'step-free', text: 'Step-free way in and accessible toilet' },
        { id: 'languages', text: 'Other languages, or interpreters' },
        { id: 'bsl', text: 'British Sign Language' },
        { id: 'quiet', text: 'Quiet space, or clear information before coming' },
        { id: 'childcare', text: 'Children welcome, or childcare' },
        { id: 'travel', text: 'Help with travel, or somebody to come with' },
        { id: 'online', text: 'Online or by phone' },
      ],
      messages: tickFaults,
      easy: ['How do you help people to join in?', 'You can pick more than one.'],
    }),
    mayAsk('words', 'access', {
      text: 'Is there anything else about joining in?',
      hint: 'For example which languages, or which bus. You can leave this out.',
      most: 60,
      messages: textFaults('What you say about joining in', 'words'),
      easy: ['Anything else?', 'You do not have to tell us.'],
    }),
  ],
  meetsPeople,
);

/** Where and for whom it is, and how people come to it. */
export const reachPages: readonly FormPage[] = [
  whereAndWhen,
  whoFor,
  reach,
  referrals,
  referralDetails,
  access,
];
