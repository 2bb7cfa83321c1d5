import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { outputs } from '../../src/adapters/llm/outputs.ts';
import { codeLaneSchema } from '../../src/domain/lane.ts';
import type { Language } from '../../src/domain/language.ts';
import { type ModelScript, type Tag, tagsOf } from '../support/scripted-model.ts';

const asideSchema = z.enum(['denial', 'nothing', 'off-topic']);
const byLane = <Value extends z.ZodType>(value: Value) => z.partialRecord(codeLaneSchema, value);

/** What a reader made of one stage; themes of one label are not noted. */
const stageSchema = z.strictObject({
  /** By sentence: its codes, or why it was set aside. */
  said: z.record(
    z.string(),
    z.union([asideSchema, z.array(z.tuple([codeLaneSchema, z.string()]))]),
  ),
  /** By title: the labels of the theme. */
  themes: byLane(z.record(z.string(), z.array(z.string()))),
  actions: z.array(
    z.strictObject({
      why: z.string(),
      text: z.string(),
      impact: z.int(),
      effort: z.int(),
      answers: byLane(z.array(z.string())),
    }),
  ),
  contradictions: z.array(z.strictObject({ barrier: z.string(), gain: z.string() })),
});
type StageNotes = z.infer<typeof stageSchema>;

type Answer<Name extends keyof typeof outputs> = z.infer<(typeof outputs)[Name]>;

/**
 * A model that reads a corpus as it was read once: by sentences, labels and titles rather than by requests, so
 * that it answers whatever batches the product makes of them. What was not noted it leaves out.
 */
export function notedReading(language: Language): NonNullable<ModelScript['answer']> {
  const file = new URL(`readings/${language}.json`, import.meta.url);
  const notes = z.record(z.string(), stageSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
  return ({ messages }) => {
    const input = messages.find(({ role }) => role === 'user')?.content ?? '';
    const line = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(input)?.[1] ?? '';
    const stage = notes[line('Stage')];
    if (!stage) throw new Error(`Nothing is noted of ${line('Stage')}.`);
    const [segments, codes, themes] = ['segment', 'code', 'theme'].map((tag) => tagsOf(input, tag));
    if (segments?.length) return JSON.stringify(codesOf(stage, segments));
    if (input.includes('\nNew codes:\n'))
      return JSON.stringify(placingsOf(stage, themes ?? [], codes ?? []));
    if (codes?.length) return JSON.stringify(themesOf(stage, codes, line('Lane')));
    return JSON.stringify(actionsOf(stage, themes ?? []));
  };
}

function codesOf({ said }: StageNotes, segments: Tag[]): Answer<'codes'> {
  const codes = new Map<string, Answer<'codes'>['codes'][number]>();
  const setAside: Answer<'codes'>['setAside'] = [];
  for (const { id, text } of segments) {
    const noted = said[text] ?? [];
    if (typeof noted === 'string') setAside.push({ segment: id, reason: noted });
    else
      for (const [lane, label] of noted) {
        const code = codes.get(`${lane} ${label}`) ?? { segments: [], lane, label };
        code.segments.push(id);
        codes.set(`${lane} ${label}`, code);
      }
  }
  return { codes: [...codes.values()], setAside };
}

function themesOf(stage: StageNotes, codes: Tag[], lane?: string): Answer<'themes'> {
  const themes = new Map<string, Answer<'themes'>['themes'][number]>();
  for (const code of codes) {
    const own = lane ?? code.attributes.lane;
    const title = titleOf(stage, own, code.text);
    const theme = themes.get(`${own} ${title}`) ?? {
      title,
      definition: '',
      codes: [],
      opposed: [],
    };
    theme.codes.push(code.id);
    themes.set(`${own} ${title}`, theme);
  }
  return { themes: [...themes.values()] };
}

function placingsOf(stage: StageNotes, themes: Tag[], codes: Tag[]): Answer<'placings'> {
  // A theme may carry the label that it began with.
  const themeOf = ({ attributes: { lane }, text }: Tag) =>
    themes.find(
      (theme) =>
        theme.attributes.lane === lane &&
        titleOf(stage, lane, theme.text) === titleOf(stage, lane, text),
    );
  return {
    placed: codes.flatMap((code) => {
      const theme = themeOf(code);
      const title = titleOf(stage, code.attributes.lane, code.text);
      const wider = theme?.text === title ? '' : title;
      return theme ? [{ code: code.id, theme: theme.id, opposed: false, title: wider }] : [];
    }),
    themes: themesOf(
      stage,
      codes.filter((code) => !themeOf(code)),
    ).themes,
  };
}

function actionsOf({ actions, contradictions }: StageNotes, themes: Tag[]): Answer<'actions'> {
  const idOf = (lane: string, title: string) =>
    themes.find((theme) => theme.attributes.lane === lane && theme.text === title)?.id;
  return {
    actions: actions.flatMap(({ answers, ...action }) => {
      const ids = Object.entries(answers).flatMap(([lane, titles]) =>
        titles.flatMap((title) => idOf(lane, title) ?? []),
      );
      return ids.length > 0 ? [{ ...action, answers: ids, metrics: [] }] : [];
    }),
    hypotheses: [],
    contradictions: contradictions.flatMap((pair) => {
      const [barrier, gain] = [idOf('barriers', pair.barrier), idOf('gains', pair.gain)];
      return barrier && gain ? [{ barrier, gain }] : [];
    }),
  };
}

/** The title of the theme that a label, or a theme in the making, belongs to; its own where it stands alone. */
function titleOf({ themes }: StageNotes, lane: string | undefined, label: string): string {
  const own = Object.entries(Object.entries(themes).find(([each]) => each === lane)?.[1] ?? {});
  return own.find(([, labels]) => labels.includes(label))?.[0] ?? label;
}
