import fc from 'fast-check';
import { findPlace } from '../../../bot/commands/find-place';

const places = ['Harold Hill', 'Harold Wood', 'Rainham', 'Romford Town', 'Elm Park', 'St Alban’s'].map(
  (name) => ({
    name,
  }),
);

test.each([
  ['harold hill', 'Harold Hill'],
  ['HAROLD HILL', 'Harold Hill'],
  ['harold hil', 'Harold Hill'],
  ['harld hill', 'Harold Hill'],
  ['hill', 'Harold Hill'],
  ['ranham', 'Rainham'],
  ['rainham please', 'Rainham'],
  ['romford', 'Romford Town'],
  ['elm', 'Elm Park'],
  ['st albans', 'St Alban’s'],
])('«%s» is %s', (typed, name) => {
  expect(findPlace(typed, places)).toEqual({ kind: 'one', place: { name } });
});

test('a name that two places share is asked about', () => {
  expect(findPlace('harold', places)).toEqual({
    kind: 'several',
    places: [{ name: 'Harold Hill' }, { name: 'Harold Wood' }],
  });
});

test.each(['', ' ', 'paris', '?', '🙂'])('«%s» is nowhere', (typed) => {
  expect(findPlace(typed, places)).toEqual({ kind: 'none' });
});

test('every place is found by its own name, however it is written', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.boolean(), (place, isLoud) => {
      const typed = isLoud ? place.name.toUpperCase() : `  ${place.name.toLowerCase()} `;
      expect(findPlace(typed, places)).toEqual({ kind: 'one', place });
    }),
  );
});
