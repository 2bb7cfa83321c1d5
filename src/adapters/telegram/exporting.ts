import { InputFile } from 'grammy';
import type { ExportAnswers } from '../../app/export-answers.ts';
import type { Look, MapFormat, MapRenderer, MapStore } from '../../app/ports.ts';
import { withoutStaffIds } from '../../domain/staff-voices.ts';
import type { Study } from '../../domain/study.ts';
import type { ExportFormat } from './callback-data.ts';
import type { BotContext } from './context.ts';
import { fileName } from './file-name.ts';
import type { Exported } from './marketing.ts';
import { whyUndrawn } from './undrawable.ts';

/** What sending files needs. */
export interface ExportingDeps {
  maps: MapStore;
  renderer: MapRenderer;
  exportAnswers: ExportAnswers;
  answersCsv(records: Awaited<ReturnType<ExportAnswers>>): string;
}

/** What each file of a map is drawn as, and what its name ends with. */
const mapFiles: Record<
  Exclude<ExportFormat, 'csv' | 'answers'>,
  { file: MapFormat; look?: Look; ending?: string }
> = {
  png: { file: 'png' },
  contrast: { file: 'png', look: { style: 'contrast' }, ending: 'contrast.png' },
  'pdf-a4': { file: 'pdf', look: { paper: 'a4' }, ending: 'a4.pdf' },
  pdf: { file: 'pdf', look: { paper: 'a3' }, ending: 'a3.pdf' },
  'pdf-a1': { file: 'pdf', look: { paper: 'a1' }, ending: 'a1.pdf' },
  svg: { file: 'svg' },
  html: { file: 'html' },
  pptx: { file: 'pptx' },
  xlsx: { file: 'xlsx' },
  'map-csv': { file: 'csv' },
  md: { file: 'md' },
  mmd: { file: 'mmd' },
  json: { file: 'json' },
};

/** Builds what /export does with a format: sends the latest map or the answers as a file. */
export function createSendExport({ maps, renderer, exportAnswers, answersCsv }: ExportingDeps) {
  return async (ctx: BotContext, study: Study, format: ExportFormat): Promise<Exported> => {
    if (format === 'csv' || format === 'answers') {
      const records = await exportAnswers(study);
      if (records.length === 0) return 'no-answers';
      const text = format === 'csv' ? answersCsv(records) : JSON.stringify(records, null, 2);
      const name = format === 'csv' ? 'answers.csv' : 'answers.json';
      await ctx.replyWithDocument(new InputFile(Buffer.from(text), name));
      return 'sent';
    }
    const map = await maps.latest(study.id);
    if (!map) return 'no-map';
    const { file, look = {}, ending = file } = mapFiles[format];
    const files = await renderer.render(withoutStaffIds(map), [file], look).catch(whyUndrawn);
    if (typeof files === 'string') return files;
    const bytes = files.get(file);
    if (!bytes) return 'no-map';
    await ctx.replyWithDocument(new InputFile(bytes, fileName(map, ending)));
    return 'sent';
  };
}
