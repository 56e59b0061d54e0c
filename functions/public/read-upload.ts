import busboy, { type Busboy, type FileInfo } from 'busboy';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileFault } from '../../core/engaging/files/file-fault';
import { kindOfName, mediaTypes } from '../../core/engaging/files/file-kinds';
import { mostFileBytes } from '../../core/engaging/files/file-limits';
import { tidyFileName } from '../../core/engaging/files/file-name';
import type { QuarantinedFile } from '../../core/ports/quarantine';
import type { FormFields, SiteRequest } from './request';
import type { Site } from './site';

/** What a form with a file came to. `fields` are those of its fields that came through. */
export type Upload =
  | { readonly kind: 'no-file'; readonly fields: FormFields }
  | { readonly kind: 'refused'; readonly fault: FileFault; readonly fields: FormFields }
  | { readonly kind: 'taken'; readonly file: QuarantinedFile; readonly fields: FormFields }
  /** The fields before the file did not show that it comes from our own page. */
  | { readonly kind: 'forged' }
  /** Larger than anything that the page can send. */
  | { readonly kind: 'too-large' };

/** What holds for one upload. */
export interface UploadRules {
  readonly draft: string;
  /** Judged on the fields that stand before the file, before a byte of it is kept. */
  readonly isOurs: (fields: FormFields) => boolean;
  /** A fault that is known before the file is read, such as too many. */
  readonly refuses?: FileFault;
}

/** A few fields of a few letters: the token and the button. */
const limits = { fields: 20, fieldNameSize: 100, fieldSize: 2000, files: 1, parts: 25, headerPairs: 20 };
/**
 * What is read, and thrown away, of a file that is not taken. A browser that is cut off while it sends shows its own
 * error and not our words; beyond this it is cut off all the same.
 */
const mostReadBytes = 4 * mostFileBytes;

class Refused extends Error {
  override readonly name = 'Refused';
  readonly fault: FileFault;
  constructor(fault: FileFault) {
    super('a file was refused');
    this.fault = fault;
  }
}

class Overlong extends Error {
  override readonly name = 'Overlong';
}

/**
 * Reads a form with at most one file while it comes in. The file goes to quarantine under a random id once its first
 * bytes are what its name says; nothing of it is kept when a later check fails. It never stands in memory whole.
 */
export async function readUpload(
  site: Pick<Site, 'quarantine' | 'uploadCheck' | 'ids' | 'clock'>,
  request: SiteRequest,
  rules: UploadRules,
): Promise<Upload> {
  const parser = openParser(request.contentType);
  if (parser === undefined || request.body === undefined) return { kind: 'forged' };
  const fields = new Map<string, string[]>();
  let filing: Promise<QuarantinedFile | FileFault | 'forged' | undefined> = Promise.resolve(undefined);
  parser.on('field', (name, value) => void fields.set(name, [...(fields.get(name) ?? []), value]));
  parser.on('file', (_name, content, info) => {
    // A body that breaks off is the pipeline's fault to report.
    content.on('error', () => undefined);
    filing = rules.isOurs(fields) ? fileAway(site, rules, content, info) : ignore(content, 'forged');
    // Awaited below; without this a fault on the way would be nobody's for a moment.
    filing.catch(() => undefined);
  });
  try {
    await pipeline(Readable.from(upTo(request.body, mostReadBytes)), parser);
  } catch (fault) {
    await filing.catch(() => undefined);
    if (fault instanceof Overlong) return { kind: 'too-large' };
    throw fault;
  }
  return outcomeOf(await filing, fields, rules);
}

function outcomeOf(
  filed: QuarantinedFile | FileFault | 'forged' | undefined,
  fields: FormFields,
  rules: UploadRules,
): Upload {
  if (filed === 'forged' || !rules.isOurs(fields)) return { kind: 'forged' };
  if (filed === undefined) return { kind: 'no-file', fields };
  if (typeof filed === 'string') return { kind: 'refused', fault: filed, fields };
  return { kind: 'taken', file: filed, fields };
}

/** Undefined for a content type that is no form's. */
function openParser(contentType: string): Busboy | undefined {
  try {
    return busboy({ headers: { 'content-type': contentType }, limits, defParamCharset: 'utf8' });
  } catch {
    // busboy throws for a missing boundary and the like: such a request comes from no page of ours.
    return undefined;
  }
}

async function fileAway(
  site: Pick<Site, 'quarantine' | 'uploadCheck' | 'ids' | 'clock'>,
  { draft, refuses }: UploadRules,
  content: Readable,
  info: Partial<FileInfo>,
): Promise<QuarantinedFile | FileFault | undefined> {
  // A form whose file input was left alone still sends a nameless, empty file.
  const { filename = '' } = info;
  if (filename === '') return ignore(content, undefined);
  if (refuses !== undefined) return ignore(content, refuses);
  const kind = kindOfName(filename);
  if (kind === undefined) return ignore(content, 'type');
  const file = {
    id: site.ids.next(),
    draft,
    name: tidyFileName(filename),
    type: mediaTypes[kind],
    receivedAt: site.clock.now(),
  };
  try {
    const kept = await site.quarantine.put(
      file,
      checked(content, site.uploadCheck.begin(kind)),
      mostFileBytes,
    );
    return kept;
  } catch (fault) {
    if (fault instanceof Refused) return fault.fault;
    throw fault;
  } finally {
    content.resume();
  }
}

type Inspection = ReturnType<Site['uploadCheck']['begin']>;

/** The file's bytes, each part seen by the inspection before it is handed on. Throws Refused at the first fault. */
async function* checked(content: Readable, inspection: Inspection): AsyncGenerator<Uint8Array> {
  // The parser still has to read past what is not taken, so the stream outlives this.
  const parts: AsyncIterable<Uint8Array> = content.iterator({ destroyOnReturn: false });
  for await (const part of parts) {
    const fault = inspection.see(part);
    if (fault !== undefined) throw new Refused(fault);
    yield part;
  }
  const fault = inspection.end();
  if (fault !== undefined) throw new Refused(fault);
}

async function ignore<Answer>(content: Readable, answer: Answer): Promise<Answer> {
  content.resume();
  return answer;
}

async function* upTo(body: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const part of body) {
    bytes += part.byteLength;
    if (bytes > most) throw new Overlong('a form is larger than any page of ours can send');
    yield part;
  }
}
