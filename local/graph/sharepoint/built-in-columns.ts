/** A column that SharePoint itself gives to a list. */
export interface BuiltInColumn {
  name: string;
  displayName: string;
  readOnly: boolean;
  hidden: boolean;
  facet: Record<string, unknown>;
}

const line = {
  text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
};
const moment = { dateTime: { displayAs: 'default', format: 'dateTime' } };
const someone = { personOrGroup: { allowMultipleSelection: false, chooseFromType: 'peopleAndGroups' } };

function kept(
  name: string,
  displayName: string,
  facet: Record<string, unknown>,
  hidden = false,
): BuiltInColumn {
  return { name, displayName, readOnly: true, hidden, facet };
}

const EVERY_LIST: readonly BuiltInColumn[] = [
  { name: 'Title', displayName: 'Title', readOnly: false, hidden: false, facet: line },
  kept('_ComplianceFlags', 'Label setting', line),
  kept('_ComplianceTag', 'Retention label', line),
  kept('_ComplianceTagWrittenTime', 'Retention label Applied', line),
  kept('_ComplianceTagUserId', 'Label applied by', line),
  kept('ID', 'ID', { number: { decimalPlaces: 'none', displayAs: 'number' } }),
  kept('ContentType', 'Content Type', line),
  kept('Modified', 'Modified', moment),
  kept('Created', 'Created', moment),
  kept('Author', 'Created By', someone),
  kept('Editor', 'Modified By', someone),
  kept('_UIVersionString', 'Version', line),
  kept('Edit', 'Edit', line),
  kept('ItemChildCount', 'Item Child Count', line),
  kept('FolderChildCount', 'Folder Child Count', line),
];

const LIST_ONLY: readonly BuiltInColumn[] = [
  kept('Attachments', 'Attachments', { boolean: {} }),
  kept('LinkTitle', 'Title', line),
  kept('LinkTitleNoMenu', 'Title', line),
];

const LIBRARY_ONLY: readonly BuiltInColumn[] = [
  kept('FileLeafRef', 'Name', line),
  kept('DocIcon', 'Type', line),
  kept('FileSizeDisplay', 'File Size', line),
];

/** The columns a new list of a template has before any of its own. */
export function builtInColumns(template: string): readonly BuiltInColumn[] {
  return [...EVERY_LIST, ...(template === 'documentLibrary' ? LIBRARY_ONLY : LIST_ONLY)];
}
