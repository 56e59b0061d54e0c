import { publicState, type ApplicationState } from '../engaging/application-states';
import type { Application } from '../engaging/application';
import type { ApplicationSummary } from '../ports/applications';
import type { Panel } from './panel';

const notBeforePanel: readonly ApplicationState[] = [
  'submitted',
  'clarification-asked',
  'ineligible',
  'found-ineligible',
  'withdrawn',
];

/** True for an application that panels work on or have worked on: it passed the sift and was not withdrawn. */
export function isBeforePanel(state: ApplicationState): boolean {
  return !notBeforePanel.includes(state);
}

/** True when the application is this panel's to score and decide. */
export function belongsTo(
  application: Pick<Application, 'round' | 'panel' | 'state'>,
  panel: Panel,
): boolean {
  return (
    application.round === panel.round && application.panel === panel.id && isBeforePanel(application.state)
  );
}

/** The panel's own among the round's applications, by reference: an order that gives nothing away. */
export function applicationsOfPanel(
  summaries: readonly ApplicationSummary[],
  panel: Panel,
): readonly ApplicationSummary[] {
  return summaries
    .filter((application) => belongsTo(application, panel))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** The state as members see it: no outcome, not even a provisional one, before the groups are told (law 7). */
export function memberState(state: ApplicationState): 'being-considered' | 'decided' {
  return publicState(state) === 'decided' ? 'decided' : 'being-considered';
}
