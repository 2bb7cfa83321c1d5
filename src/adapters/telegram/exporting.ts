import { InputFile } from 'grammy';
import type { ExportAnswers } from '../../app/export-answers.ts';
import type { MapRenderer, MapStore } from '../../app/ports.ts';
import { withoutStaffIds } from '../../domain/staff-voices.ts';
import type { Study } from '../../domain/study.ts';
import type { BotContext } from './context.ts';
import { fileName } from './file-name.ts';
import type { Exported, ExportFormat } from './marketing.ts';

/** What sending files needs. */
export interface ExportingDeps {
  maps: MapStore;
  renderer: MapRenderer;
  exportAnswers: ExportAnswers;
  answersCsv(records: Awaited<ReturnType<ExportAnswers>>): string;
}

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
    const files = await renderer.render(withoutStaffIds(map), [format]);
    const bytes = files.get(format);
    if (!bytes) return 'no-map';
    await ctx.replyWithDocument(new InputFile(bytes, fileName(map, format)));
    return 'sent';
  };
}
