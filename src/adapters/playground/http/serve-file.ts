import type { Upload } from '../store/model.ts';

/** What a browser may show within the page: nothing in it can run. */
const passive = /^(image\/(png|jpeg|gif|webp)|(audio|video)\/[\w.+-]+)$/;

/**
 * A file that somebody sent, for a browser: pictures and recordings to be shown, everything else to be saved,
 * so that a document with a script in it never runs as a page of ours. What is not lasting is not kept there.
 */
export function serveFile(file: Upload, { isLasting }: { isLasting: boolean }): Response {
  const [mime = ''] = file.mime.split(';');
  const isPassive = passive.test(mime);
  // Without what a header or a folder could be led astray by.
  const name = encodeURIComponent(file.name.replace(/^.*[/\\]/s, '')).replace(/['()*]/g, '_');
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': isPassive ? mime : 'application/octet-stream',
      'content-disposition': `${isPassive ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': isLasting ? 'private, max-age=31536000, immutable' : 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
