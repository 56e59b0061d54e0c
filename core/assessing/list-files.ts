import { filesOf, placesOfFiles, type OpenedFile, type SentFile } from '../engaging/files/sent-file';
import type { Application } from '../engaging/application';
import { inFundTeam, type Actor } from '../kernel/actor';
import type { ApplicationId } from '../kernel/ids';
import { done, refuse, type Outcome } from '../kernel/outcome';
import type { Ports } from '../ports/ports';
import type { QuarantinedFile } from '../ports/quarantine';
import { mayRead } from './interest';
import { isBeforePanel } from './panel-application';
import { seatKey } from './seat';

export type ListFilesPorts = Pick<Ports, 'recent' | 'seats' | 'publicSide'>;

/**
 * The files that came with an application: for the fund team all of them with the state of their check, for members of
 * its panel who may read it those that were found clean and are not for the team alone. Refuses interest-first,
 * conflicted, and not-found for everybody else.
 */
export const listFiles =
  (ports: ListFilesPorts) =>
  async (
    actor: Actor,
    input: { readonly application: ApplicationId },
  ): Promise<Outcome<readonly SentFile[]>> => {
    const shown = await shownFiles(ports, actor, input.application);
    if (!shown.ok) return shown;
    return done(
      shown.value.map(({ file, name, bytes, held }) => ({ file, name, bytes, scan: held?.scan ?? 'gone' })),
    );
  };

/** One of these files to save, if it was found clean. Refuses as listing does, and not-found for any other file. */
export const openFile =
  (ports: ListFilesPorts) =>
  async (
    actor: Actor,
    input: { readonly application: ApplicationId; readonly file: string },
  ): Promise<Outcome<OpenedFile>> => {
    const shown = await shownFiles(ports, actor, input.application);
    if (!shown.ok) return shown;
    const held = shown.value.find(({ file }) => file === input.file)?.held;
    if (held === undefined || held.scan !== 'clean') return refuse({ code: 'not-found' });
    const content = await ports.publicSide.files.open(held.draft, held.id);
    if (content === undefined) return refuse({ code: 'not-found' });
    return done({ name: held.name, type: held.type, content });
  };

interface ShownFile {
  readonly file: string;
  readonly name: string;
  readonly bytes: number;
  readonly held: QuarantinedFile | undefined;
}

async function shownFiles(
  ports: ListFilesPorts,
  actor: Actor,
  id: ApplicationId,
): Promise<Outcome<readonly ShownFile[]>> {
  const application = (await ports.recent.application(id))?.value;
  if (application === undefined) return refuse({ code: 'not-found' });
  const allowed = await mayOpen(ports, actor, application);
  if (!allowed.ok) return allowed;
  const [round, places] = await Promise.all([
    ports.recent.round(application.round),
    Promise.all(placesOfFiles(application).map((place) => ports.publicSide.files.ofDraft(place))),
  ]);
  const held = new Map(places.flat().map((file) => [file.id, file]));
  const isTeam = inFundTeam(actor);
  const questions = round?.value.form.pages.flatMap((page) => page.questions) ?? [];
  const forTeam = new Set(questions.filter((each) => each.onlyForTeam === true).map(({ id }) => id));
  const files = filesOf(application)
    .filter(({ question }) => isTeam || !forTeam.has(question))
    .map(({ file, name, bytes }) => ({ file, name, bytes, held: held.get(file) }));
  return done(isTeam ? files : files.filter((file) => file.held?.scan === 'clean'));
}

/** Whoever is excluded on the panel is refused, whatever else they are. */
async function mayOpen(
  ports: ListFilesPorts,
  actor: Actor,
  application: Application,
): Promise<Outcome<true>> {
  const seat = await ports.seats.find(seatKey(application.panel, actor.key));
  const interests = seat?.value.interests ?? {};
  if (inFundTeam(actor)) {
    return interests[application.id] === 'excluded' ? refuse({ code: 'conflicted' }) : done(true);
  }
  if (seat === undefined || !isBeforePanel(application.state)) return refuse({ code: 'not-found' });
  return mayRead(interests, application.id);
}
