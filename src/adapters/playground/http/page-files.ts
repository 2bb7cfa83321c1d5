import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { type Language, languageSchema } from '../../../domain/language.ts';
import type { PageAssets } from '../page-assets.ts';
import type { createKey } from './guard.ts';

/** What the page is made of. */
export interface PageFilesDeps {
  assets: Promise<PageAssets>;
  /** The page's words in a language, as a Fluent resource. */
  words: (language: Language) => string;
  key: ReturnType<typeof createKey>;
  /** What the bot is called in links. */
  username: string;
  /** Who runs the studies. */
  marketer: number;
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** The page itself: its document, program, looks and words. */
export function createPageFiles({ assets, words, key, username, marketer }: PageFilesDeps) {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const send = (body: string, type: string) =>
    new Response(body, { headers: { ...headers, 'content-type': `${type}; charset=utf-8` } });

  app.get('/', (context) => {
    key.hand(context);
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    return context.html(document({ username, marketer }));
  });
  app.get('/page.js', async () => send((await assets).script, 'text/javascript'));
  app.get('/page.css', async () => send((await assets).style, 'text/css'));
  app.get('/words/:language', (context) =>
    send(words(languageSchema.parse(context.req.param('language'))), 'text/plain'),
  );
  return app;
}

/** An icon in two shapes, so that no file is needed for it. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='9' fill='%232f80ed'/%3E%3Cpath d='M7 20c4-10 6 4 10-4s5-2 8-6' fill='none' stroke='white' stroke-width='3' stroke-linecap='round'/%3E%3C/svg%3E";

function document({ username, marketer }: { username: string; marketer: number }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>Journey Interviewer</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
</head>
<body data-bot="${username}" data-marketer="${marketer}"></body>
</html>`;
}
