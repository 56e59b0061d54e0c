import type { ApplicationSummary } from '../ports/applications';
import { newestVersion, type Application } from './application';
import { factsOf } from './application-facts';

/** An application without its answers, as lists of many show it. */
export function summaryOf(application: Application): ApplicationSummary {
  const { versions: _versions, entry: _entry, ...rest } = application;
  const facts = factsOf(application);
  const summary = { ...rest, versionNumber: newestVersion(application).number };
  return facts === undefined ? summary : { ...summary, facts };
}
