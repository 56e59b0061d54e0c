import { kindOfName } from '../../../../core/engaging/files/file-kinds';
import { tidyFileName } from '../../../../core/engaging/files/file-name';

describe('the kind that a name claims', () => {
  test.each([
    ['Accounts 2026.PDF', 'pdf'],
    ['constitution.docx', 'docx'],
    ['notes.odt', 'odt'],
    ['photo.jpeg', 'jpg'],
    ['St. Mary’s v1.2 plan.png', 'png'],
  ])('%s is %s', (name, kind) => expect(kindOfName(name)).toBe(kind));

  test.each([
    'logo.svg',
    'a.html',
    'macro.docm',
    'x.xlsm',
    'a.zip',
    'a.pdf.exe',
    'a.exe.pdf',
    'pdf',
    '.pdf',
    'a.',
    '',
  ])('takes no «%s»', (name) => expect(kindOfName(name)).toBeUndefined());

  test('an ending that every object has is none', () => {
    expect(kindOfName('a.constructor')).toBeUndefined();
    expect(kindOfName('a.__proto__')).toBeUndefined();
  });
});

describe('a file’s name as it is kept', () => {
  test.each([
    ['C:\\Users\\ada\\accounts.pdf', 'accounts.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['a"b;c\r\nSet-Cookie: x.pdf', 'a b c Set-Cookie x.pdf'],
    ['invoice\u202Efdp.pdf', 'invoicefdp.pdf'],
    ['...', 'file'],
    ['café menu.jpg', 'café menu.jpg'],
  ])('%j becomes %j', (name, kept) => expect(tidyFileName(name)).toBe(kept));

  test('is at most 100 characters, with its ending kept', () => {
    const kept = tidyFileName(`${'a'.repeat(300)}.docx`);
    expect(kept).toHaveLength(100);
    expect(kept.endsWith('.docx')).toBe(true);
  });
});
