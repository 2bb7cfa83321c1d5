import { fileURLToPath } from 'node:url';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { Fonts } from './fonts.ts';

const templates = fileURLToPath(new URL('.', import.meta.url));
/** After how many drawings what none of them has used is forgotten; looking for it takes as long as a twentieth of one. */
const rememberedFor = 2;

/** Draws documents from templates, named by their files, which find each input, JSON, beside them as a file of its name. */
export interface Compiler {
  svg(template: string, inputs: Inputs): string;
  pdf(template: string, inputs: Inputs): Uint8Array;
}

type Inputs = Record<string, string>;

/** A Typst compiler that knows the given fonts and may read the files of one folder, by default this one. */
export function createCompiler(fonts: Fonts, folder = templates): Compiler {
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: fonts.blobs }],
  });
  let drawings = 0;
  const families = JSON.stringify(fonts.families);
  const compile = (template: string, inputs: Inputs) => {
    // Typst keeps results of earlier compilations for ever unless told otherwise.
    drawings += 1;
    if (drawings % rememberedFor === 0) compiler.evictCache(1);
    // As files, since what it calls inputs is part of all that it remembers, and comes in another order each time.
    for (const [name, value] of Object.entries({ ...inputs, families }))
      compiler.mapShadow(`${folder}${name}.json`, Buffer.from(value));
    const outcome = compiler.compile({ mainFilePath: `${folder}${template}` });
    const problem = outcome.takeDiagnostics();
    if (outcome.result && !problem) return outcome.result;
    const found = problem ? compiler.fetchDiagnostics(problem) : [];
    throw new Error(`${template}: ${JSON.stringify(found)}`);
  };
  return {
    svg: (template, inputs) => shorter(compiler.plainSvg(compile(template, inputs))),
    pdf: (template, inputs) => {
      const document = compile(template, inputs);
      try {
        return compiler.pdf(document, { pdfStandard: PdfStandard.UA_1 });
      } catch {
        // The standard forbids what a few texts contain; such a file is tagged too, but promises nothing.
        return compiler.pdf(document);
      }
    },
  };
}

/** Without indentation: half as long. */
function shorter(svg: string): string {
  return svg.replace(/\n\s*/g, '');
}
