import type { Rubric } from '../rubric';

/**
 * The rubric that a round starts with, for grants of £500 to £5,000: five criteria, 0 to 4 in plain words, a comment at
 * 0, 1 and 4 (grant anchors d4). A round may change it until scoring begins.
 */
export const smallGrantsRubric: Rubric = {
  version: 1,
  commentAt: [0, 1, 4],
  criteria: [
    {
      id: 'need',
      name: 'Need',
      question: 'Does it answer a need that local people and link workers have told us about?',
      weight: 25,
      words: [
        'Does not say what need it answers',
        'Names a need, but not one we know of here',
        'Answers a local need in part',
        'Answers a local need clearly',
        'Answers one of this round’s priorities, with local people’s own words or numbers',
      ],
    },
    {
      id: 'reach',
      name: 'Reach',
      question: 'Will it reach people who usually miss out?',
      weight: 25,
      words: [
        'Does not say who it is for',
        'For anyone who happens to come',
        'Wants to reach people who miss out, but does not say how',
        'Has a sensible way to reach people who miss out',
        'Already trusted by people who miss out, and open to link workers’ referrals',
      ],
    },
    {
      id: 'delivery',
      name: 'Will it work',
      question: 'Can this group do what it says, in the time it has?',
      weight: 20,
      words: [
        'No plan that could work',
        'A plan with large gaps',
        'A plan that may work with help',
        'A clear plan, with people to carry it out',
        'A clear plan, and the group has done something like it before',
      ],
    },
    {
      id: 'community',
      name: 'Shaped by the community',
      question: 'Have the people it is for had a say in it?',
      weight: 15,
      words: [
        'No sign that anyone was asked',
        'People will be told about it',
        'People were asked what they think',
        'People helped to plan it',
        'People it is for lead it',
      ],
    },
    {
      id: 'budget',
      name: 'Budget',
      question: 'Does the money asked for make sense for what will be done?',
      weight: 15,
      words: [
        'No costs given, or they do not add up',
        'Costs given, but hard to follow',
        'Most costs make sense',
        'All costs make sense',
        'All costs make sense, and it is good value for the people it reaches',
      ],
    },
  ],
};
