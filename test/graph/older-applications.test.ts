import { applicationsList } from '../../graph/schema/applications';
import { anApplication } from '../ports/rows-for-suite';

/** The columns of an application as the first release wrote them. */
function olderFields() {
  const written = Object.entries(applicationsList.write('a-1', anApplication()));
  const fields = Object.fromEntries(written.filter(([name]) => !/^(Versions|ReceivedAt|Entry)/.test(name)));
  const versions = [{ number: 1, frozenAt: '2026-03-02T10:00:00.000Z', answers: [] }];
  return { ...fields, Channel: 'staff', Versions: JSON.stringify(versions) };
}

describe('an application of an older release', () => {
  it('can be read: it came on paper, when its first version was frozen', () => {
    expect(applicationsList.read(olderFields())).toMatchObject({
      channel: 'paper',
      receivedAt: '2026-03-02T10:00:00.000Z',
      versions: [{ number: 1, entry: '' }],
    });
  });

  it('is a fault still when it holds what no release wrote', () => {
    expect(() => applicationsList.read({ ...olderFields(), Channel: 'pigeon' })).toThrow(/Channel/);
  });
});
