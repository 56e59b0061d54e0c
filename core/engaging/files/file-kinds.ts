/** The kinds of file that a group may send. */
export type FileKind = 'pdf' | 'docx' | 'odt' | 'jpg' | 'png';

/** The media type under which each kind is kept, whatever the sender called it. */
export const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  jpg: 'image/jpeg',
  png: 'image/png',
};

const extensions: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  docx: 'docx',
  odt: 'odt',
  jpg: 'jpg',
  jpeg: 'jpg',
  png: 'png',
};

/** For a file input's accept attribute: what the chooser offers first. */
export const acceptedExtensions = Object.keys(extensions).map((extension) => `.${extension}`);

/** Endings that run when opened: a name that wears one in front of a harmless one is meant to deceive. */
const running = new Set(
  'exe com scr bat cmd pif msi msp lnk hta js jse vbs vbe wsf ps1 jar svg html htm xhtml docm dotm xlsm'.split(
    ' ',
  ),
);

/**
 * The kind that a file's name claims, by its last ending. Undefined where that is none we take, and for a doubled ending
 * such as «quote.exe.pdf».
 */
export function kindOfName(name: string): FileKind | undefined {
  const parts = name.toLowerCase().split('.');
  if (parts.length < 2 || parts[0] === '') return undefined;
  const last = parts.at(-1)?.trim() ?? '';
  if (parts.slice(1, -1).some((part) => running.has(part.trim()))) return undefined;
  return Object.hasOwn(extensions, last) ? extensions[last] : undefined;
}
