import { describe, expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { loadGuides } from '../../../src/adapters/guides/guide-library.ts';
import { folderOf, guidesFolder, guideText } from './folder.ts';

const classic = loadGuides(guidesFolder).find(({ id }) => id === 'classic');
const persona = classic?.questions.customer.filter(({ lane }) => lane === 'persona') ?? [];
const rest = classic?.questions.customer.filter(({ lane }) => lane !== 'persona') ?? [];

/** The classic guide with `use: who` and these questions of its own for customers, and that part. */
function guidesWith(own: object[], part: unknown = persona) {
  const guide = parseDocument(guideText('classic'));
  guide.setIn(['questions', 'customer'], [...own, { use: 'who' }, ...rest]);
  const parts = part === null ? {} : { 'parts/who.yaml': stringify(part) };
  return folderOf({ 'classic.yaml': String(guide), ...parts });
}

const idsOf = (folder: URL) => loadGuides(folder)[0]?.questions.customer.map(({ id }) => id);

function complaints(folder: URL): string[] {
  try {
    loadGuides(folder);
  } catch (error) {
    const lines = error instanceof Error ? error.message.split('\n') : [];
    return lines.map((line) => line.replace(/^\S*guides-\w+\//, ''));
  }
  return [];
}

describe('a part of a guide', () => {
  it('stands where it is named, as if it were written there', () => {
    expect(loadGuides(guidesWith([]))).toEqual([classic]);
  });

  it('gives way to a question of its id that the guide words itself, which takes its place', () => {
    const [age, sex] = persona;
    const own = { ...sex, options: sex?.options?.slice(0, 2) };
    const folder = guidesWith([own]);
    expect(idsOf(folder)).toEqual(classic?.questions.customer.map(({ id }) => id));
    expect(loadGuides(folder)[0]?.questions.customer.slice(0, 2)).toEqual([age, own]);
  });

  it('is named where something in it is wrong, once for all guides that use it', () => {
    const folder = guidesWith([], [...persona.slice(0, 2), { ...persona[2], lane: 'personna' }]);
    expect(complaints(folder)).toEqual([
      expect.stringContaining('parts/who.yaml: [2].lane: must be one of '),
    ]);
  });

  it('leaves the places of the guide’s own questions as they are written', () => {
    const wrong = { ...rest[0], id: 'mine', kind: 'yes-no' };
    expect(complaints(guidesWith([wrong]))).toEqual([
      expect.stringContaining('classic.yaml: questions.customer[0].kind: must be one of '),
    ]);
  });

  it.each([
    ['that is not there', null, 'there is no parts/who.yaml'],
    ['that is no list', { id: 'age' }, 'parts/who.yaml must be a list'],
  ])('is asked for by name: one %s', (_, part, problem) => {
    expect(complaints(guidesWith([], part))).toEqual([
      `classic.yaml: questions.customer[0].use: ${problem}`,
    ]);
  });

  it('lies in the folder of parts, and nowhere else', () => {
    const guide = parseDocument(guideText('classic'));
    guide.setIn(['questions', 'customer'], [{ use: '../classic' }, ...rest]);
    expect(complaints(folderOf({ 'classic.yaml': String(guide) }))).toEqual([
      'classic.yaml: questions.customer[0].use: there is no parts/../classic.yaml',
    ]);
  });
});
