/**
 * What people can type to the bot: one table for the parser, the help card and the app's manifest. `words` are taken
 * exactly first, then the fuzzy match works on them.
 */
export const commands = {
  status: {
    title: 'status',
    description: 'How the fund stands: what is left, reserved, awarded and paid',
    words: ['status', 'fund status', 'how does the fund stand', 'fund', 'money'],
  },
  left: {
    title: 'left',
    description: 'How much is left in a neighbourhood, for example «left Harold Hill»',
    words: ['left', 'how much is left', 'how much is left in', 'what is left in', 'remaining'],
  },
  applications: {
    title: 'applications',
    description: 'The applications of the round and how far each has come',
    words: ['applications', 'bids', 'list applications', 'who applied'],
  },
  waiting: {
    title: 'who is waiting',
    description: 'Which panel members have not finished scoring',
    words: ['who is waiting', 'waiting', 'who has not scored', 'progress', 'panel progress'],
  },
  remind: {
    title: 'remind',
    description: 'Remind panel members who have not finished, at most once a day',
    words: ['remind', 'remind members', 'send reminders', 'nudge'],
  },
  need: {
    title: 'raise a need',
    description: 'Tell the fund about something that is missing for people you support',
    words: ['raise a need', 'need', 'new need', 'raise need', 'gap'],
  },
  needs: {
    title: 'needs',
    description: 'Needs raised in your chest, by area and theme',
    words: ['needs', 'list needs', 'needs by area', 'what is needed'],
  },
  sessions: {
    title: 'sessions',
    description: 'The next workshops and surgeries, and how many places are left',
    words: ['sessions', 'next session', 'next surgery', 'surgeries', 'workshops', 'next workshop'],
  },
  poll: {
    title: 'rank themes',
    description: 'Say which themes matter most; in a channel, post the poll there',
    words: ['rank themes', 'poll', 'priorities poll', 'priorities', 'show poll', 'post the poll'],
  },
  panel: {
    title: 'show panel',
    description: 'Post the panel’s round card in this channel',
    words: ['show panel', 'show the panel', 'round card', 'post the round card', 'panel card'],
  },
  help: {
    title: 'help',
    description: 'What I can do, and who can help you',
    words: ['help', 'hello', 'hi', 'what can you do', '?'],
  },
} as const;

export type CommandName = keyof typeof commands;
