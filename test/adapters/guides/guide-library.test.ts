import { describe, expect, it } from 'vitest';
import { type Document, parseDocument } from 'yaml';
import { createGuideLibrary, loadGuides } from '../../../src/adapters/guides/guide-library.ts';
import { AppError } from '../../../src/domain/app-error.ts';
import { toldName } from '../../../src/domain/guide.ts';
import { folderOf, guidesFolder, guideText } from './folder.ts';

const classic = guideText('classic');
const ids =
  loadGuides(guidesFolder)
    .find(({ id }) => id === 'classic')
    ?.questions.customer.map(({ id }) => id) ?? [];

/** Where a question for customers is in the file, and how a message names the place. */
function place(question: string): [path: (string | number)[], name: string] {
  const n = ids.indexOf(question);
  expect(n, question).toBeGreaterThanOrEqual(0);
  return [['questions', 'customer', n], `questions.customer[${n}]`];
}

/** The problems of the classic guide after a change, as `broken.yaml`. */
function problemsAfter(change: (guide: Document) => void): string[] {
  const guide = parseDocument(classic);
  change(guide);
  return messagesOf({ 'broken.yaml': String(guide) });
}

/** What loading these files complains about, without the path of the folder. */
function messagesOf(files: Record<string, string>): string[] {
  try {
    loadGuides(folderOf(files));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe('guides');
    return error.message.split('\n').map((line) => line.replace(/^\S*guides-\w+\//, ''));
  }
  return [];
}

describe('the guides on disk', () => {
  it('load', () => {
    const guides = loadGuides(guidesFolder);
    const classicStages = ['awareness', 'interest', 'decision', 'consumption', 'loyalty'];
    expect(guides.map(({ id, kind, stages }) => [id, kind, stages.map(({ id }) => id)])).toEqual([
      ['blueprint', 'blueprint', ['enquiry', 'order', 'delivery', 'handover', 'aftercare']],
      ['classic', 'current', classicStages],
      ['day', 'day', ['early-morning', 'morning', 'midday', 'afternoon', 'evening', 'night']],
      ['future', 'future', classicStages],
      ['service', 'current', ['need', 'decision', 'service', 'relationship']],
    ]);
  });

  it('are found by id', () => {
    const guides = loadGuides(guidesFolder);
    const library = createGuideLibrary(() => guides);
    expect(library.get('service')?.stages).toHaveLength(4);
    expect(library.get('nothing')).toBeUndefined();
    expect(library.list()).toEqual(guides);
  });

  it('may have been stored before questions had follow-ups, and are read as without', () => {
    const guide = parseDocument(classic);
    guide.delete('followUps');
    ids.forEach((_, n) => {
      for (const field of ['short', 'followUps', 'note'])
        guide.deleteIn(['questions', 'customer', n, field]);
    });
    const [read] = loadGuides(folderOf({ 'old.yaml': String(guide) }));
    expect(read?.followUps).toEqual([]);
    for (const question of read?.questions.customer ?? []) {
      expect(question).toMatchObject({ short: false, followUps: 0 });
      expect(question.note).toBeUndefined();
    }
  });

  it('may have been stored before stages had a second name, and then tell the one they have', () => {
    const guide = parseDocument(classic);
    guide.deleteIn(['stages', 0, 'told']);
    const [first, second] = loadGuides(folderOf({ 'old.yaml': String(guide) }))[0]?.stages ?? [];
    expect(first && toldName(first).en).toBe('Awareness');
    expect(second && toldName(second).en).toBe('Finding out more');
  });

  it('may lie beside other files, which are left alone', () => {
    const folder = folderOf({ 'classic.yaml': classic, 'notes.md': 'not: [a guide' });
    expect(loadGuides(folder).map(({ id }) => id)).toEqual(['classic']);
  });
});

describe('a broken guide is refused by file, field and problem', () => {
  it('a missing language', () => {
    const [path, name] = place('sex');
    expect(problemsAfter((guide) => guide.deleteIn([...path, 'text', 'pl']))).toEqual([
      `broken.yaml: ${name}.text.pl: is missing`,
    ]);
  });

  it('an empty text', () => {
    const [path, name] = place('sex');
    expect(problemsAfter((guide) => guide.setIn([...path, 'text', 'pl'], ' '))).toEqual([
      `broken.yaml: ${name}.text.pl: must not be empty`,
    ]);
  });

  it('an unknown stage in textAt', () => {
    const [path, name] = place('barriers');
    const problems = problemsAfter((guide) => {
      guide.setIn([...path, 'textAt', 'loyality'], guide.getIn([...path, 'text']));
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`broken.yaml: ${name}.`);
    expect(problems[0]).toContain('there is no stage "loyality"');
  });

  it('an id given twice', () => {
    const [path, name] = place('sex');
    expect(problemsAfter((guide) => guide.setIn([...path, 'id'], 'age'))).toEqual([
      `broken.yaml: ${name}.id: another question has this id`,
    ]);
    expect(problemsAfter((guide) => guide.setIn(['stages', 4, 'id'], 'interest'))).toContain(
      'broken.yaml: stages[4].id: another stage has this id',
    );
  });

  it('a name that may mean two options', () => {
    const [path, name] = place('sex');
    const also = (list: string) => (guide: Document) => {
      guide.setIn([...path, 'options', 0, 'also'], { pl: [list] });
    };
    const problem = `broken.yaml: ${name}.options[0].also:`;
    // Another option's label, its other name, in whatever language and spelling.
    expect(problemsAfter(also('Uomo'))).toEqual([
      `${problem} "Uomo" is a name of another option, too`,
    ]);
    expect(problemsAfter(also('M.'))).toContain(`${problem} "M." is a name of another option, too`);
    expect(problemsAfter(also('kobitka'))).toEqual([]);
    expect(
      problemsAfter((guide) => guide.setIn(['obstacles', 0, 'also'], { en: ['price'] })),
    ).toEqual(['broken.yaml: obstacles[0].also: "price" is a name of another option, too']);
  });

  it('a condition on a later question', () => {
    const [path, name] = place('needs');
    expect(
      problemsAfter((guide) => guide.setIn([...path, 'when', 'question'], 'barriers')),
    ).toEqual([`broken.yaml: ${name}.when: refers to no earlier question of the same part`]);
  });

  it('a name too long for the chat', () => {
    const path = ['stages', 1, 'told', 'it'];
    expect(problemsAfter((guide) => guide.setIn(path, 'Raccogliere informazioni qui'))).toEqual([
      'broken.yaml: stages[1].told: at most 24 characters',
    ]);
  });

  it('a field that does not exist', () => {
    const [path, name] = place('happened');
    expect(problemsAfter((guide) => guide.setIn([...path, 'skipable'], false))).toEqual([
      `broken.yaml: ${name}: there is no field called "skipable"`,
    ]);
  });

  it('a value that is not allowed', () => {
    const [path, name] = place('happened');
    expect(problemsAfter((guide) => guide.setIn([...path, 'kind'], 'yes-no'))).toEqual([
      expect.stringContaining(`broken.yaml: ${name}.kind: must be one of text, choice, `),
    ]);
    expect(problemsAfter((guide) => guide.setIn([...path, 'id'], 'Did It?'))).toContain(
      `broken.yaml: ${name}.id: lower-case letters, digits and hyphens`,
    );
    expect(problemsAfter((guide) => guide.set('version', 'one'))).toEqual([
      'broken.yaml: version: must be a number',
    ]);
    expect(problemsAfter((guide) => guide.set('version', 0))).toEqual([
      'broken.yaml: version: must be at least 1',
    ]);
    expect(problemsAfter((guide) => guide.setIn(['stages', 0, 'touchpoints'], []))).toEqual([
      'broken.yaml: stages[0].touchpoints: needs at least 1',
    ]);
  });

  it('follow-ups that are not for all, or twice the same', () => {
    expect(
      problemsAfter((guide) => guide.setIn(['followUps', 0, 'lanes'], ['barriers', 'gains'])),
    ).toEqual(['broken.yaml: followUps: at least one must be for all lanes']);
    expect(problemsAfter((guide) => guide.setIn(['followUps', 1, 'id'], 'example'))).toEqual([
      'broken.yaml: followUps[1].id: another follow-up has this id',
    ]);
  });

  it('what only a text may have, with another kind', () => {
    const [path, name] = place('feeling');
    const problems = problemsAfter((guide) => {
      guide.setIn([...path, 'short'], true);
      guide.setIn([...path, 'followUps'], 1);
    });
    expect(problems).toEqual([
      `broken.yaml: ${name}.short: only a text may be short`,
      `broken.yaml: ${name}.followUps: only a text may have follow-ups`,
    ]);
    const [words, field] = place('barriers');
    expect(problemsAfter((guide) => guide.setIn([...words, 'followUps'], 4))).toEqual([
      `broken.yaml: ${field}.followUps: must be at most 3`,
    ]);
  });

  it('a note that is too long for a line', () => {
    const [path, name] = place('feeling');
    const long = 'What you felt at that time, all in all';
    expect(problemsAfter((guide) => guide.setIn([...path, 'note', 'en'], long))).toEqual([
      `broken.yaml: ${name}.note: at most 30 characters`,
    ]);
  });

  it('YAML that cannot be read, by line', () => {
    expect(messagesOf({ 'broken.yaml': 'id: classic\nname: "never closed\n' })[0]).toMatch(
      /^broken\.yaml: .+ at line \d+, column \d+$/,
    );
    expect(messagesOf({ 'broken.yaml': 'id: one\nid: two\n' })).toEqual([
      'broken.yaml: Map keys must be unique at line 2, column 1',
    ]);
    expect(messagesOf({ 'broken.yaml': 'id: *nowhere\n' })[0]).toMatch(/^broken\.yaml: .*nowhere/);
  });

  it('a file that holds no guide', () => {
    for (const text of ['', '# only a comment\n', '- a\n- b\n'])
      expect(messagesOf({ 'broken.yaml': text })).toEqual([
        'broken.yaml: must be a group of fields',
      ]);
  });

  it('every problem of every file', () => {
    const [path, name] = place('sex');
    const one = parseDocument(classic);
    one.deleteIn([...path, 'text', 'pl']);
    one.setIn([...path, 'text', 'ru'], '');
    const two = guideText('service').replace('kind: current', 'kind: past');
    expect(messagesOf({ 'one.yaml': String(one), 'two.yaml': two })).toEqual([
      `one.yaml: ${name}.text.pl: is missing`,
      `one.yaml: ${name}.text.ru: must not be empty`,
      'two.yaml: kind: must be one of current, future, day, blueprint',
    ]);
  });

  it('two guides with one id', () => {
    expect(messagesOf({ 'a.yaml': classic, 'b.yaml': classic })).toEqual([
      'b.yaml: id: "classic" is the id of a.yaml too',
    ]);
  });

  it('a folder without guides, and one that is not there', () => {
    expect(messagesOf({})).toEqual([expect.stringContaining('there is no guide (*.yaml) in it')]);
    const missing = new URL('./nowhere/', import.meta.url);
    expect(() => loadGuides(missing)).toThrow(
      /^test\/adapters\/guides\/nowhere\/?: the folder cannot be read$/,
    );
  });
});
