import { lintCard } from '../../../local/cards/lint-card';

const heading = { type: 'TextBlock', style: 'heading', text: 'A card', wrap: true };
const input = { type: 'Input.Text', id: 'a', label: 'A', errorMessage: 'Say A.' };
const press = { type: 'Action.Execute', title: 'Help', verb: 'help.show', data: {} };

function cardWith(changes: object, body: object[] = [], actions: object[] = []): object {
  return { type: 'AdaptiveCard', version: '1.5', lang: 'en', body: [heading, ...body], actions, ...changes };
}

test('a good card has no faults', () => {
  expect(lintCard(cardWith({}, [input], [press]))).toEqual([]);
});

test.each<[string, object]>([
  ['version 1.6', cardWith({ version: '1.6' })],
  ['a language with a country', cardWith({ lang: 'en-GB' })],
  ['no heading', { ...cardWith({}), body: [{ ...heading, style: 'default' }] }],
  ['over 24,000 characters', cardWith({}, [{ ...heading, text: 'x'.repeat(24_000) }])],
  [
    '61 people to refresh',
    cardWith({ refresh: { action: press, userIds: Array.from({ length: 61 }, String) } }),
  ],
  ['a refresh of nobody in particular', cardWith({ refresh: { action: press } })],
  ['an input without an id', cardWith({}, [{ ...input, id: '' }])],
  ['two inputs of one id', cardWith({}, [input, input])],
  ['an input without a label', cardWith({}, [{ ...input, label: undefined }])],
  ['an input without an error message', cardWith({}, [{ ...input, errorMessage: undefined }])],
  [
    'a required input in something hidden',
    cardWith({}, [{ type: 'Container', isVisible: false, items: [{ ...input, isRequired: true }] }]),
  ],
  ['no choices', cardWith({}, [{ ...input, type: 'Input.ChoiceSet', choices: [] }])],
  ['a broken regex', cardWith({}, [{ ...input, regex: '(' }])],
  ['a regex that old clients cannot read', cardWith({}, [{ ...input, regex: '(?<=a)b' }])],
  [
    'seven buttons',
    cardWith(
      {},
      [],
      Array.from({ length: 7 }, (_, at) => ({ ...press, title: `B${at}` })),
    ),
  ],
  ['two buttons of one name', cardWith({}, [], [press, press])],
  ['a title that is too long', cardWith({}, [], [{ ...press, title: 'x'.repeat(26) }])],
  ['a link', cardWith({}, [], [{ type: 'Action.OpenUrl', title: 'Go', url: 'elsewhere' }])],
  ['an old kind of button', cardWith({}, [], [{ ...press, type: 'Action.Submit' }])],
  ['an unknown verb', cardWith({}, [], [{ ...press, verb: 'x.y' }])],
  ['data without the ids', cardWith({}, [], [{ ...press, verb: 'panel.view' }])],
  ['data with more than ids', cardWith({}, [], [{ ...press, data: { name: 'Ann' } }])],
  ['a chart without a fallback', cardWith({}, [{ type: 'Chart.Donut' }])],
  ['an image', cardWith({}, [{ type: 'Image', url: 'x' }])],
  ['text that is cut off', cardWith({}, [{ type: 'TextBlock', text: 'x' }])],
  ['a tag', cardWith({}, [{ ...heading, text: '<at>Ann</at>' }])],
  ['a markdown link', cardWith({}, [{ ...heading, text: '[a](b)' }])],
  ['an address', cardWith({}, [{ ...heading, text: 'https://a.example' }])],
  ['a direction mark', cardWith({}, [{ ...heading, text: 'a\u202e' }])],
])('%s is a fault', (_name, card) => {
  expect(lintCard(card)).not.toEqual([]);
});
