import type { Actor } from '../../../core/kernel/actor';
import { seatId } from '../../../core/engaging/draft';
import type { ApplicationState } from '../../../core/engaging/application-states';
import { aPanelInScoring, people, type PanelWorld } from '../../builders/assessing/panel-world';
import { sampleSeats } from '../../builders/assessing/panel-world';
import { anApplication, aSeat, reference } from '../../builders/assessing/rows';
import { codeOf, valueOf } from '../../builders/chest/chest-in-use';

const application = reference(1);
const file = (id: string) => ({ file: id, name: `${id}.pdf`, bytes: 4 });

function withFiles(state: ApplicationState = 'scoring') {
  return anApplication(1, {
    state,
    entry: {
      formVersion: 1,
      language: 'en-gb',
      draft: 'draft1',
      answers: {
        what: 'We cook.',
        attachments: ['clean', 'waiting', 'infected', 'gone'].map(file),
        'later-file': [file('changed')],
      },
    },
  });
}

/** A panel whose first application brought files, one in each state of its check. */
async function world(state?: ApplicationState, rosa?: 'clear' | 'excluded'): Promise<PanelWorld> {
  const seats = sampleSeats().map((seat) =>
    seat.value.name === 'rosa' && rosa !== undefined ? seat.declared(rosa, application) : seat,
  );
  const made = await aPanelInScoring({ seats, applications: [withFiles(state), anApplication(2)] });
  const { files } = made.ports.publicSide;
  const put = async (draft: string, id: string): Promise<void> => {
    async function* content() {
      yield new TextEncoder().encode(id);
    }
    const receivedAt = '2026-07-17T14:00:00.000Z';
    await files.put({ id, draft, name: `${id}.pdf`, type: 'application/pdf', receivedAt }, content(), 100);
  };
  for (const id of ['clean', 'waiting', 'infected']) await put('draft1', id);
  await put(seatId(application), 'changed');
  await put('somebody-elses-draft', 'other');
  files.scanned('draft1', 'clean', 'clean');
  files.scanned('draft1', 'infected', 'infected');
  files.scanned(seatId(application), 'changed', 'clean');
  files.scanned('somebody-elses-draft', 'other', 'clean');
  return made;
}

const list = ({ useCases }: PanelWorld, actor: Actor) => useCases.listFiles(actor, { application });
const open = ({ useCases }: PanelWorld, actor: Actor, id: string) =>
  useCases.openFile(actor, { application, file: id });

describe('files that came with an application', () => {
  it('are listed for the fund team with the state of their check, also those of later changes', async () => {
    const files = valueOf(await list(await world(), people.officer));
    expect(files.map(({ file: id, scan }) => `${id} ${scan}`)).toEqual([
      'clean clean',
      'waiting pending',
      'infected infected',
      'gone gone',
      'changed clean',
    ]);
  });

  it('are opened only when they were found clean (FILE-04)', async () => {
    const made = await world();
    expect(Buffer.from(valueOf(await open(made, people.officer, 'clean')).content).toString()).toBe('clean');
    expect(valueOf(await open(made, people.officer, 'changed')).name).toBe('changed.pdf');
    for (const id of ['waiting', 'infected', 'gone', 'other', 'no-such']) {
      expect([id, codeOf(await open(made, people.officer, id))]).toEqual([id, 'not-found']);
    }
  });

  it('are there for a member who may read the application, clean ones alone', async () => {
    const made = await world('scoring', 'clear');
    const files = valueOf(await list(made, people.rosa));
    expect(files.map((each) => each.file)).toEqual(['clean', 'changed']);
    expect(valueOf(await open(made, people.rosa, 'clean')).type).toBe('application/pdf');
    expect(codeOf(await open(made, people.rosa, 'waiting'))).toBe('not-found');
  });

  it.each([
    ['before they have declared', undefined, 'interest-first'],
    ['when they are excluded', 'excluded', 'conflicted'],
  ] as const)('are not there for a member %s', async (_when, level, code) => {
    const made = await world('scoring', level);
    expect(codeOf(await list(made, people.rosa))).toBe(code);
    expect(codeOf(await open(made, people.rosa, 'clean'))).toBe(code);
  });

  it('are not there for somebody of the fund team who is excluded on the panel', async () => {
    const seats = [...sampleSeats(), aSeat('officer').excludedFrom(application)];
    const made = await aPanelInScoring({ seats, applications: [withFiles()] });
    expect(codeOf(await list(made, people.officer))).toBe('conflicted');
    expect(codeOf(await open(made, people.officer, 'clean'))).toBe('conflicted');
  });

  it.each(['submitted', 'ineligible', 'withdrawn'] as const)(
    'are not there for members while the application is not before the panel (%s)',
    async (state) => {
      const made = await world(state, 'clear');
      expect(codeOf(await open(made, people.rosa, 'clean'))).toBe('not-found');
      expect(valueOf(await open(made, people.officer, 'clean')).name).toBe('clean.pdf');
    },
  );

  it.each([
    ['a link worker', people.linkWorker],
    ['a stranger', people.stranger],
  ])('do not exist for %s', async (_who, actor) => {
    const made = await world();
    expect(codeOf(await list(made, actor))).toBe('not-found');
    expect(codeOf(await open(made, actor, 'clean'))).toBe('not-found');
  });
});
