import { Workbook } from 'exceljs';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { countFileLimits } from '../../core/developing/count-grid';
import { readCountGrid } from '../../documents/read-count-grid';
import { readZipDirectory } from '../../documents/zip-directory';
import { valueOf } from '../builders/chest/chest-in-use';

function inBase64(text: string, encoding: BufferEncoding = 'utf8'): string {
  return Buffer.from(text, encoding).toString('base64');
}

async function workbook(fill: (book: Workbook) => void): Promise<string> {
  const book = new Workbook();
  fill(book);
  const bytes = await book.xlsx.writeBuffer();
  return Buffer.from(new Uint8Array(bytes)).toString('base64');
}

const refused = (why: string, line?: number) => ({
  ok: false,
  refusal: { code: 'counts-refused', why, ...(line === undefined ? {} : { line }) },
});

describe('a CSV of counts', () => {
  it('is read as text, with its lines', async () => {
    const grid = valueOf(
      await readCountGrid(inBase64('\ufeffTheme,Area,Count\n\nMoney, Rainham ,"1,204"\n')),
    );
    expect(grid).toEqual({
      headings: ['Theme', 'Area', 'Count'],
      rows: [{ line: 3, cells: ['Money', 'Rainham', '1,204'] }],
    });
  });

  it.each([
    ['a formula', 'Theme,Count\nMoney,=1+1\n', 'formulas', 2],
    ['a command', 'Theme,Count\nMoney,4\n@SUM(A1),5', 'formulas', 3],
    ['no rows', 'Theme,Count\n', 'empty', undefined],
    ['nothing', ' ', 'empty', undefined],
    ['an open quote', 'Theme,Count\n"Money,4', 'unreadable', 2],
  ])('with %s is refused', async (_what, text, why, line) => {
    expect(await readCountGrid(inBase64(text))).toEqual(refused(why, line));
  });

  it('takes a number with a sign for a number', async () => {
    expect((await readCountGrid(inBase64('Theme,Count\nMoney,-4'))).ok).toBe(true);
  });

  it.each([
    ['UTF-16', Buffer.from('\ufeffTheme,Count\nMoney,4', 'utf16le')],
    ['Latin letters of Windows', Buffer.from('Th\u00e9me,Count\nMoney,4', 'latin1')],
    ['no text at all', Buffer.from([0, 1, 2, 3, 4, 0, 0, 9])],
  ])('in %s is refused', async (_what, bytes) => {
    expect(await readCountGrid(bytes.toString('base64'))).toEqual(refused('not-text'));
  });

  it('that is too large or too long is refused', async () => {
    const large = Buffer.alloc(countFileLimits.bytes + 1, 0x61).toString('base64');
    expect(await readCountGrid(large)).toMatchObject({ refusal: { code: 'too-large' } });
    const long = `Theme,Count\n${'Money,4\n'.repeat(countFileLimits.rows + 1)}`;
    expect(await readCountGrid(inBase64(long))).toEqual(refused('too-many-rows'));
    const wide = `${'h,'.repeat(80)}\n${'1,'.repeat(80)}`;
    expect(await readCountGrid(inBase64(wide))).toEqual(refused('too-many-rows'));
  });
});

describe('an Excel workbook of counts', () => {
  it('is read by its first sheet: days as days, rich text as its words', async () => {
    const content = await workbook((book) => {
      const sheet = book.addWorksheet('Counts');
      sheet.addRow(['Theme', 'Month', 'Count']);
      sheet.addRow([{ richText: [{ text: 'Mon' }, { text: 'ey' }] }, new Date(Date.UTC(2026, 6, 1)), 12]);
      book.addWorksheet('Notes').addRow(['How this was made']);
    });
    expect(valueOf(await readCountGrid(content))).toEqual({
      headings: ['Theme', 'Month', 'Count'],
      rows: [{ line: 2, cells: ['Money', '2026-07-01', '12'] }],
    });
  });

  it('with a formula is refused, with its line', async () => {
    const content = await workbook((book) => {
      const sheet = book.addWorksheet('Counts');
      sheet.addRow(['Theme', 'Count']);
      sheet.addRow(['Money', 4]);
      sheet.addRow(['All', { formula: 'SUM(B2:B2)', result: 4 }]);
    });
    expect(await readCountGrid(content)).toEqual(refused('formulas', 3));
  });

  it('with rows about people on another sheet is refused', async () => {
    const content = await workbook((book) => {
      const sheet = book.addWorksheet('Counts');
      sheet.addRow(['Theme', 'Count']);
      sheet.addRow(['Money', 4]);
      const people = book.addWorksheet('Raw');
      people.addRow(['NHS number', 'Reason']);
      people.addRow(['943 476 5919', 'Money']);
    });
    expect(await readCountGrid(content)).toEqual(refused('patient-rows'));
  });

  it('of the old kind, cut short, or that is another zip is refused', async () => {
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).toString('base64');
    expect(await readCountGrid(old)).toEqual(refused('old-excel'));
    const whole = Buffer.from(await workbook((book) => void book.addWorksheet('A').addRow(['x'])), 'base64');
    const cut = whole.subarray(0, whole.length - 40).toString('base64');
    expect(await readCountGrid(cut)).toEqual(refused('unreadable'));
    const hello = zipOf([{ name: 'hello.txt', content: Buffer.from('hello') }]);
    expect(await readCountGrid(hello.toString('base64'))).toEqual(refused('unreadable'));
  });

  describe('with a part beside it that nobody reads', () => {
    const sheet = () =>
      workbook((book) => {
        const counts = book.addWorksheet('Counts');
        counts.addRow(['Theme', 'Count']);
        counts.addRow(['Money', 4]);
      });

    it('is read while the part is small and says its size', async () => {
      const bytes = withPart(await sheet(), { name: 'xl/more.bin', content: Buffer.alloc(1000) });
      expect((await readCountGrid(bytes)).ok).toBe(true);
    });

    it.each([
      ['unpacks to more than it says', { content: Buffer.alloc(30_000_000), saysBytes: 1000 }],
      ['unpacks to more than we read', { content: Buffer.alloc(41_000_000) }],
    ])('is refused before anything reads it where the part %s', async (_what, part) => {
      const bytes = withPart(await sheet(), { name: 'xl/more.bin', ...part });
      expect(await readCountGrid(bytes)).toEqual(refused('unreadable'));
    });

    it('is refused where the part is a macro', async () => {
      const bytes = withPart(await sheet(), { name: 'xl/vbaProject.bin', content: Buffer.from('x') });
      expect(await readCountGrid(bytes)).toEqual(refused('macros'));
    });
  });
});

interface ZippedPart {
  readonly name: string;
  readonly content: Buffer;
  /** How many bytes it says it unpacks to; the truth when absent. */
  readonly saysBytes?: number;
}

/** A workbook with one part more, in base64. */
function withPart(content: string, part: ZippedPart): string {
  const bytes = Buffer.from(content, 'base64');
  const parts = readZipDirectory(bytes, bytes.length) ?? [];
  const unpacked = parts.map(({ name, at, method }): ZippedPart => {
    const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const length = bytes.readUInt32LE(bytes.indexOf(name, at + 30 + name.length) - 46 + 20);
    const packed = bytes.subarray(from);
    return { name, content: method === 0 ? packed.subarray(0, length) : inflateRawSync(packed) };
  });
  return zipOf([...unpacked, part]).toString('base64');
}

/** A zip of deflated parts. */
function zipOf(parts: readonly ZippedPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let begin = 0;
  for (const { name, content, saysBytes = content.length } of parts) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(content), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(saysBytes, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(content), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(saysBytes, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(begin, 42);
    files.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    begin += local.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(begin, 16);
  return Buffer.concat([...files, ...directory, end]);
}
