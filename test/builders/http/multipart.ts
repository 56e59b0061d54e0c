/** A file as a browser sends it. */
export interface SentFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly type?: string;
}

const boundary = 'chest-test-boundary';

/** The content type and the bytes of a form with one file input called «file», its fields before the file. */
export function multipart(
  fields: Readonly<Record<string, string>>,
  sent: SentFile | 'none',
  after: Readonly<Record<string, string>> = {},
): { readonly contentType: string; readonly body: Buffer } {
  const { name, content, type } =
    sent === 'none' ? { name: '', content: new Uint8Array(), type: undefined } : sent;
  const disposition = `Content-Disposition: form-data; name="file"; filename="${name.replaceAll('"', '%22')}"`;
  const file = `--${boundary}\r\n${disposition}\r\nContent-Type: ${type ?? 'application/octet-stream'}\r\n\r\n`;
  const body = Buffer.concat([
    ...fieldParts(fields),
    Buffer.from(file),
    content,
    Buffer.from('\r\n'),
    ...fieldParts(after),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { contentType: `multipart/form-data; boundary=${boundary}`, body };
}

function fieldParts(fields: Readonly<Record<string, string>>): Buffer[] {
  return Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
}

/** Bytes as they arrive: in parts of so many. */
export async function* inParts(content: Uint8Array, bytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += bytes) yield content.subarray(at, at + bytes);
}
