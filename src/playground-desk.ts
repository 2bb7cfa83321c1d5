import { answerRows } from './adapters/example/answer-rows.ts';
import type { Corpus } from './adapters/example/corpus.ts';
import type { Desk, StudyGlance } from './adapters/playground/desk.ts';
import type { LocalControl } from './adapters/playground/local-control.ts';
import { fileName } from './adapters/telegram/file-name.ts';
import { photoParts } from './app/ports.ts';
import type { Answer } from './domain/answer.ts';
import type { Language } from './domain/language.ts';
import type { Study } from './domain/study.ts';
import { createFillIn } from './fill-in.ts';
import type { Journey } from './journey.ts';

const mimes = { png: 'image/png', pdf: 'application/pdf', json: 'application/json' };

/** What the page of the playground shows and does beside the chats. */
export function createDesk(
  { stores, core, renderer }: Journey['parts'],
  { corpus, control }: { corpus: Corpus; control: Pick<LocalControl, 'findPerson'> },
): Desk {
  const fillIn = createFillIn(corpus, stores);

  async function glanceAt(study: Study, language: Language): Promise<StudyGlance> {
    const guide = await stores.studies.guide(study.id, study.guide);
    const answers = (await stores.answers.all(study.id)).filter(({ skipped }) => !skipped);
    const count = (stage: string, audience: Answer['audience']) =>
      answers.filter((each) => each.stage === stage && each.audience === audience).length;
    const people = (audience: Answer['audience']) =>
      new Set(answers.filter((each) => each.audience === audience).map(({ person }) => person))
        .size;
    return {
      id: study.id,
      title: study.title,
      people: { customers: people('customer'), staff: people('staff') },
      stages: (guide?.stages ?? []).map(({ id, name }) => ({
        name: name[language],
        customers: count(id, 'customer'),
        staff: count(id, 'staff'),
      })),
      map: (await stores.maps.latest(study.id))?.version ?? null,
      news: await core.newsSinceMap(study),
    };
  }

  return {
    fillIn: async (id) => fillIn(control.findPerson(id)),
    async studies(language) {
      const all = await stores.studies.list();
      return Promise.all(all.reverse().map((study) => glanceAt(study, language)));
    },
    async loadExample(language, present) {
      const { title, goal, template, in: translated } = corpus.marketer.study;
      const titles = [title, ...Object.values(translated).map((each) => each.title)];
      const there = await stores.studies.list();
      if (there.some((study) => titles.includes(study.title))) return;
      const words = translated[language] ?? { title, goal };
      const study = await core.designing.create({ ...words, template, language });
      const guide = core.guides.get(template);
      if (typeof study === 'string' || !guide) throw new Error(`no guide "${template}"`);
      // Whoever can be played on the page has still to be asked.
      const asked = corpus.people.filter(({ name }) => !present.includes(name));
      const imported = await core.importAnswers(study.id, answerRows(asked, guide), {
        dryRun: false,
      });
      if (imported.kind !== 'imported' || imported.refused.length > 0)
        throw new Error(`the example does not fit its guide: ${JSON.stringify(imported)}`);
    },
    async mapFile(id, version, format) {
      const map = await stores.maps.get(id, version);
      if (!map) return null;
      // Drawn as for the chat, so that what was sent there need not be drawn again; but whole.
      const photo = format === 'png' && photoParts(map) === 1;
      const bytes = (await renderer.render(map, [format], { photo })).get(format);
      if (!bytes) return null;
      const name = fileName(map, format);
      return { name, mime: mimes[format], bytes };
    },
  };
}
