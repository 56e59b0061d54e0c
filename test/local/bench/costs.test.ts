import { costOfAll, costOfChaining, costOfClicks, costSince, dearest } from '../../../local/bench/costs';

const actions = {
  'score.save': { times: 2, requests: 4, units: 10 },
  recognise: { times: 2, requests: 1, units: 2 },
  'work-events': { times: 1, requests: 3, units: 5 },
  'show-panel': { times: 1, requests: 1, units: 7 },
};

test('what people wait for is told from what comes after the answer', () => {
  expect(costOfClicks(actions)).toEqual({ requests: 5, units: 12 });
  expect(costOfChaining(actions)).toEqual({ requests: 3, units: 5 });
  expect(costOfAll(actions)).toEqual({ requests: 9, units: 24 });
});

test('a cost is what came on top', () => {
  expect(costSince({ requests: 5, units: 12 }, { requests: 7, units: 17 })).toEqual({
    requests: 2,
    units: 5,
  });
});

test('of several acts the dearest speaks, in requests and in units', () => {
  const costs = [
    { requests: 1, units: 9 },
    { requests: 2, units: 5 },
  ];
  expect(dearest(costs)).toEqual({ requests: 2, units: 9 });
});
