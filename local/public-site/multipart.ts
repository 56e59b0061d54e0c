/** A file as somebody chooses it. */
export interface AttachedFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** What the browser says that it is: nobody has to believe it. */
  readonly type?: string;
}

const boundary = '----chest-applicant-7f3c';

/** The bytes of a form with a file input called «file»: the fields that stand before it, the file, the button. */
export function multipartOf(
  fields: URLSearchParams,
  file: AttachedFile | undefined,
): { readonly contentType: string; readonly body: Uint8Array } {
  const { name, content, type } = file ?? { name: '', content: new Uint8Array() };
  const parts = [...fields].map((field) => fieldPart(...field));
  const isButton = (part: string): boolean => part.includes('name="then"');
  const disposition = `Content-Disposition: form-data; name="file"; filename="${name.replaceAll('"', '%22')}"`;
  const head = `--${boundary}\r\n${disposition}\r\nContent-Type: ${type ?? 'application/octet-stream'}\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(parts.filter((part) => !isButton(part)).join('') + head),
    content,
    Buffer.from(`\r\n${parts.filter(isButton).join('')}--${boundary}--\r\n`),
  ]);
  return { contentType: `multipart/form-data; boundary=${boundary}`, body };
}

function fieldPart(name: string, value: string): string {
  return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
}
