import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Fonts } from './fonts.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const cachedFor = 4;

/** Draws documents of this folder's templates. */
export interface Compiler {
  svg(template: string, inputs: Record<string, string>): string;
  pdf(template: string, inputs: Record<string, string>): Uint8Array;
  /** What the document tells about itself by `metadata` under a label. */
  query(template: string, inputs: Record<string, string>, label: string): unknown;
}

/** A Typst compiler that knows the given fonts; loading them takes a few milliseconds. */
export function createCompiler(fonts: Fonts): Compiler {
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: fonts.blobs }],
  });
  const families = JSON.stringify(fonts.families);
  const compile = (template: string, inputs: Record<string, string>) => {
    // Typst keeps results of earlier compilations for ever unless told otherwise.
    compiler.evictCache(cachedFor);
    const outcome = compiler.compile({
      mainFilePath: `${folder}${template}`,
      inputs: { ...inputs, families },
    });
    const problem = outcome.takeDiagnostics();
    if (outcome.result && !problem) return outcome.result;
    const found = problem ? compiler.fetchDiagnostics(problem) : [];
    throw new Error(`${template}: ${JSON.stringify(found)}`);
  };
  return {
    svg: (template, inputs) => compiler.plainSvg(compile(template, inputs)),
    pdf: (template, inputs) => compiler.pdf(compile(template, inputs)),
    query: (template, inputs, label) =>
      compiler.query(compile(template, inputs), { selector: label, field: 'value' }),
  };
}
