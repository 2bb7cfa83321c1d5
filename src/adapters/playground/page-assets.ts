import { fileURLToPath } from 'node:url';
import { build, stop } from 'esbuild';

/** The page's program and its looks. */
export interface PageAssets {
  script: string;
  style: string;
}

/** Puts the page together from its sources; takes a fraction of a second, so that nothing built need be kept. */
export async function buildPage(): Promise<PageAssets> {
  const built = await build({
    entryPoints: [fileURLToPath(new URL('./page/main.tsx', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    outdir: 'page',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // The list of messages is made for React.
    alias: {
      react: 'preact/compat',
      'react-dom': 'preact/compat',
      'react/jsx-runtime': 'preact/jsx-runtime',
    },
    legalComments: 'none',
    logLevel: 'silent',
  });
  // Its helper process has nothing more to do.
  await stop();
  const text = (end: string) =>
    built.outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}
