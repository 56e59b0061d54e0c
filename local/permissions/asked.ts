/** A permission outside Microsoft Graph: in Teams or in Azure. */
export interface Asked {
  readonly permission: string;
  readonly holder: string;
  readonly on: string;
  readonly grantedBy: string;
  readonly why: string;
  /** What turns off without it. */
  readonly without: string;
}

/** One permission as a part of the page, in the order in which all of them are told. */
export function inMarkdown({ permission, holder, on, grantedBy, why, without }: Asked): string {
  return [
    `## ${permission}`,
    '',
    `- Held by: the ${holder}`,
    `- On: ${on}`,
    `- Granted by: ${grantedBy}`,
    `- Why: ${why}`,
    `- Without it: ${without}`,
  ].join('\n');
}
