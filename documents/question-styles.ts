import type { IStylesOptions } from 'docx';

const font = 'Arial';
const after = (before: number, later: number) => ({ spacing: { before, after: later } });

/** Large plain letters with room between lines; sizes in half points, room in twentieths of a point. */
export const questionStyles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 24, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 300 } },
    },
    title: { run: { font, size: 44, bold: true }, paragraph: after(0, 240) },
    heading1: { run: { font, size: 36, bold: true }, paragraph: after(480, 160) },
    heading2: { run: { font, size: 30, bold: true }, paragraph: after(360, 120) },
    heading3: { run: { font, size: 26, bold: true }, paragraph: after(240, 80) },
    listParagraph: { run: { font, size: 24 } },
  },
};
