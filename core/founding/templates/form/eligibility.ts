import type { EligibilityCheck } from '../../form';

type Said = readonly [text: string, hint: string];
type Answered = readonly [otherwise: string, wayForward: string];

function check(
  id: string,
  fits: 'yes' | 'no',
  [text, hint]: Said,
  [otherwise, wayForward]: Answered,
  easy: readonly [...Said, ...Answered],
): EligibilityCheck {
  const [easyText, easyHint, easyOtherwise, easyWay] = easy;
  const easyRead = { text: easyText, hint: easyHint, otherwise: easyOtherwise, wayForward: easyWay };
  return { id, text, hint, fits, otherwise, wayForward, inOtherWords: { 'easy-read': easyRead } };
}

/**
 * What a group checks before it begins, each with the reason for a «no» and a way forward (grant anchors d2). Nobody
 * keeps the answers.
 */
export const smallGrantsEligibility: readonly EligibilityCheck[] = [
  check(
    'here',
    'yes',
    ['Is it for people who live in this area?', 'Your group may be based somewhere else.'],
    [
      'This money is for people who live in this area.',
      'The council or voluntary service where people live can tell you about funds there. The other funds below may help too.',
    ],
    [
      'Will you help people who live here?',
      'Your group can be from another place.',
      'This money is for people who live here.',
      'Ring us. We can tell you about other money.',
    ],
  ),
  check(
    'community-group',
    'yes',
    [
      'Are you a community group, a charity, a not-for-profit organisation, or residents coming together?',
      'Not one person alone, a business for profit, a public body or a political party.',
    ],
    [
      'We cannot give grants to one person, a business, a public body or a political party.',
      'A local group that likes your idea could apply with you. Ring us and we will help you find one.',
    ],
    [
      'Are you a group?',
      'We cannot give money to one person or to a business.',
      'We can only give money to groups.',
      'Ring us. We will help you find a group.',
    ],
  ),
  check(
    'two-people',
    'yes',
    [
      'Do at least two people run your group who are not related and do not live together?',
      'Related means by blood, marriage, civil partnership or a long relationship.',
    ],
    [
      'Two people who are not connected must look after a grant together.',
      'You could ask one more person to join you, or apply through a host: a charity or group that holds the money for you.',
    ],
    [
      'Do 2 or more people run your group?',
      'They must not be family. They must not live together.',
      'Two people must look after the money.',
      'Ask one more person to join you. Or ask another group to keep the money for you.',
    ],
  ),
  check(
    'account',
    'yes',
    [
      'Do you have a bank account in your group’s name, or a host organisation that can hold the money?',
      'Two people who are not related must look after the account.',
    ],
    [
      'We can pay a grant only into a group’s or a host’s account, never into a person’s.',
      'Ring us: we can put you in touch with organisations that act as hosts, or tell you how to open an account.',
    ],
    [
      'Can your group get the money in a bank?',
      'The account must be in the name of a group.',
      'We cannot pay money to one person.',
      'Ring us. Another group can keep the money for you.',
    ],
  ),
  check(
    'amount',
    'yes',
    [
      'Is the amount you need within what this round can give?',
      'The smallest and largest amounts are at the top of this fund’s page.',
    ],
    [
      'This round cannot give less or more than the amounts shown.',
      'You could ask for a part of your plan, or look at the other funds below.',
    ],
    [
      'Do you need an amount that we can give?',
      'The first page says how much we can give.',
      'We cannot give more or less than that.',
      'You can ask for a part of it. Or look at other money below.',
    ],
  ),
  check(
    'not-spent',
    'no',
    [
      'Is the money for something that is already done or paid for?',
      'We also cannot pay for anything that happens before the panel decides.',
    ],
    [
      'We cannot pay for what has already happened.',
      'If there is a next part that has not begun, you can apply for that.',
    ],
    [
      'Is it for something you have already done?',
      'We can only pay for new things.',
      'We cannot pay for things you have done.',
      'You can ask for money for the next part.',
    ],
  ),
  check(
    'records',
    'yes',
    [
      'Do you keep accounts or a simple record of your money, or are you less than 15 months old?',
      'A page that one of you has made is enough.',
    ],
    [
      'If you are chosen we will need to see how your group keeps its money.',
      'Ring us: we can show you how to make a simple record in an hour. You can apply when you have it.',
    ],
    [
      'Do you write down your group’s money?',
      'A simple list is fine. New groups do not need it.',
      'We need to see what money comes in and goes out.',
      'Ring us. We will help you to make a list.',
    ],
  ),
  check(
    'nothing-owed',
    'no',
    ['Do you owe us a report or receipts from an earlier grant?', 'If you are not sure, ring us.'],
    [
      'We ask for the report on an earlier grant before we look at a new one.',
      'Send us the report, by phone if that is easier, and then apply. We will help you with it.',
    ],
    [
      'Did you forget to send us a report?',
      'This is about money we gave you before.',
      'First we need your report.',
      'Ring us. You can tell us by phone.',
    ],
  ),
];
