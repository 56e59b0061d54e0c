/** Why a file was not taken, or is of no use. The names follow the NHS design system's upload errors. */
export type FileFault =
  | 'missing'
  | 'type'
  | 'too-large'
  | 'empty'
  | 'virus'
  | 'password'
  | 'macros'
  | 'picture-too-large'
  | 'failed'
  | 'too-many';

const words: Readonly<Record<FileFault, string>> = {
  missing: 'Select a file',
  type: 'The selected file must be a PDF, Word document, JPG or PNG',
  'too-large': 'The selected file must be smaller than 10 MB',
  empty: 'The selected file is empty',
  virus: 'The selected file contains a virus',
  password: 'The selected file is password protected. Save a copy without a password and select that',
  macros: 'The selected file contains macros. Save it as a PDF and select that',
  'picture-too-large': 'The selected picture has too many pixels. Make a smaller copy and select that',
  failed: 'The selected file could not be uploaded. Try again, or save it as a PDF and select that',
  'too-many': 'You can upload up to 5 files. Remove one before you add another',
};

/** What the group is told, in plain words: what is wrong and, where it is not plain, what to do. */
export function fileFaultWords(fault: FileFault): string {
  return words[fault];
}
