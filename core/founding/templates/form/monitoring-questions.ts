import { standingQuestions as standing, type FormQuestion, type Option } from '../../form';
import { mayAsk, pickFaults, tickFaults, yesOrNo } from './ask';

const notForScoring =
  'We use this only to see whom the fund reaches. The panel never sees it. You can leave it out.';

/** The nine groups of the DEI Data Standard that UK funders share, by their codes. */
const populationGroups: readonly Option[] = [
  { id: 'dei010000', text: 'Communities experiencing racial inequity' },
  { id: 'dei020000', text: 'Disabled people' },
  { id: 'dei030000', text: 'Faith communities' },
  { id: 'dei040000', text: 'LGBT+ people' },
  { id: 'dei050000', text: 'Migrants' },
  { id: 'dei060000', text: 'Older people (60 and over)' },
  { id: 'dei070000', text: 'Children and young people' },
  { id: 'dei080000', text: 'People who are educationally or economically disadvantaged' },
  { id: 'dei090000', text: 'Women and girls' },
  { id: 'everyone', text: 'No one group more than another' },
];

/** Who leads the group, its size, and whether it is new to grants: for the reach of the fund, never for scoring. */
export const aboutGroup: readonly FormQuestion[] = [
  mayAsk('choices', standing.ledBy, {
    text: 'Is your group led by people from any of these?',
    hint: `Led by means three in four of those who decide. ${notForScoring}`,
    options: populationGroups,
    onlyForTeam: true,
    messages: tickFaults,
    easy: ['Who runs your group?', 'You do not have to tell us. It does not change what we decide.'],
  }),
  mayAsk('choice', standing.incomeBand, {
    text: 'How much money came in to your group last year?',
    hint: notForScoring,
    options: [
      { id: 'under-10k', text: 'Under £10,000, or none' },
      { id: '10k-50k', text: '£10,000 to £50,000' },
      { id: '50k-100k', text: '£50,000 to £100,000' },
      { id: '100k-500k', text: '£100,000 to £500,000' },
      { id: 'over-500k', text: 'Over £500,000' },
    ],
    onlyForTeam: true,
    messages: pickFaults,
    easy: ['How much money did your group get last year?', 'You do not have to tell us.'],
  }),
  mayAsk('choice', standing.firstGrant, {
    text: 'Would this be your group’s first grant from anybody?',
    hint: notForScoring,
    options: yesOrNo,
    onlyForTeam: true,
    messages: pickFaults,
    easy: ['Is this your first grant?', 'You do not have to tell us.'],
  }),
];

/** Whom the idea serves, in the same groups. */
export const servesQuestion: FormQuestion = mayAsk('choices', standing.serves, {
  text: 'Is it mostly for people from any of these?',
  hint: `Mostly means three in four of those who will come. ${notForScoring}`,
  options: populationGroups,
  onlyForTeam: true,
  messages: tickFaults,
  easy: ['Who is it for?', 'You do not have to tell us. It does not change what we decide.'],
});
