import type { Upload } from '../store/model.ts';

/** The parts of a form: plain fields, and files by the name of their part. */
export interface MultipartForm {
  fields: Map<string, string>;
  files: Map<string, Upload>;
}

const CRLF = Buffer.from('\r\n');
const BLANK_LINE = Buffer.from('\r\n\r\n');

/** The boundary a multipart content type names. */
export function multipartBoundary(contentType: string): string | undefined {
  const found = /^multipart\/form-data\b.*?;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  return found?.[1] ?? found?.[2];
}

/** Reads a multipart/form-data body (RFC 7578), leniently: clients write file names without quotes. */
export function parseMultipart(body: Buffer, boundary: string): MultipartForm {
  const fields = new Map<string, string>();
  const files = new Map<string, Upload>();
  for (const part of splitParts(body, Buffer.from(`--${boundary}`))) {
    const headEnd = part.indexOf(BLANK_LINE);
    if (headEnd < 0) continue;
    const head = part.subarray(0, headEnd).toString('utf8');
    const bytes = part.subarray(headEnd + BLANK_LINE.length);
    const name = parameter(head, 'name');
    if (name === undefined) continue;
    const fileName = parameter(head, 'filename');
    if (fileName === undefined) fields.set(name, bytes.toString('utf8'));
    else {
      const mime = /^content-type:\s*(\S+)/im.exec(head)?.[1] ?? 'application/octet-stream';
      files.set(name, { name: fileName, mime, bytes });
    }
  }
  return { fields, files };
}

/** What stands between the delimiters, without the line breaks that belong to them. */
function splitParts(body: Buffer, delimiter: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let from = body.indexOf(delimiter);
  while (from >= 0) {
    const start = from + delimiter.length;
    const next = body.indexOf(Buffer.concat([CRLF, delimiter]), start);
    if (next < 0) break;
    parts.push(body.subarray(start + CRLF.length, next));
    from = next + CRLF.length;
  }
  return parts;
}

function parameter(head: string, name: string): string | undefined {
  const disposition = /^content-disposition:.*$/im.exec(head)?.[0] ?? '';
  const pattern = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\r\\n]*))`, 'i');
  const found = pattern.exec(disposition);
  return found?.[1]?.replace(/\\(.)/g, '$1') ?? found?.[2]?.trim();
}
