import type { ApplicationSummary } from '../ports/applications';
import { newestVersion, type Application } from './application';
import { groupFactsOf, type GroupFacts } from './outreach/group-facts';

/** What the form told of the group, for the reach funnel. Undefined for an application that no form came with. */
export function factsOf({ entry }: Application): GroupFacts | undefined {
  return entry === undefined ? undefined : groupFactsOf(entry.answers);
}

/** An application without its answers, as lists of many show it. */
export function summaryOf(application: Application): ApplicationSummary {
  const { versions: _versions, entry: _entry, ...rest } = application;
  const facts = factsOf(application);
  const summary = { ...rest, versionNumber: newestVersion(application).number };
  return facts === undefined ? summary : { ...summary, facts };
}
