import { describe, expect, it } from 'vitest';
import { changeSettings, studySchema } from '../../src/domain/study.ts';

const stored = {
  id: 's',
  title: 'Welds',
  goal: 'G',
  focus: '',
  kind: 'current',
  template: 'classic',
  language: 'it',
  guide: 'classic-1',
  createdAt: '2026-01-05T10:00:00.000Z',
};
const study = studySchema.parse(stored);

describe('the settings of a study', () => {
  it('have defaults where the study was stored before there were any, or some of them', () => {
    const defaults = {
      followUps: 2,
      retentionDays: 365,
      quota: { customer: null, staff: null },
      minimumCell: 3,
      lawfulBasis: 'consent',
      controller: '',
      privacy: {},
    };
    expect(study).toEqual({ ...stored, settings: defaults });
    const older = studySchema.parse({ ...stored, settings: { quota: { staff: 4 } } });
    expect(older.settings).toEqual({ ...defaults, quota: { customer: null, staff: 4 } });
  });

  it('change one by one', () => {
    const limited = changeSettings(study, { quota: { customer: 10 }, retentionDays: null });
    const both = changeSettings(limited, { quota: { staff: 5 }, followUps: 0 });
    expect(both.settings).toEqual({
      ...study.settings,
      followUps: 0,
      retentionDays: null,
      quota: { customer: 10, staff: 5 },
    });
    expect(changeSettings(both, { quota: { customer: null } }).settings.quota).toEqual({
      customer: null,
      staff: 5,
    });
    expect({ ...both, settings: study.settings }).toEqual(study);
  });

  it('keep a privacy text for each language, until an empty one takes it away', () => {
    const italian = changeSettings(study, { privacy: { it: ' Testo. ' } });
    const both = changeSettings(italian, { privacy: { en: 'Text.' } });
    expect(both.settings.privacy).toEqual({ it: 'Testo.', en: 'Text.' });
    expect(changeSettings(both, { privacy: { it: ' ' } }).settings.privacy).toEqual({
      en: 'Text.',
    });
  });

  it.each([
    { followUps: 4 },
    { followUps: -1 },
    { retentionDays: 0 },
    { quota: { customer: 0 } },
    { minimumCell: 0.5 },
    { controller: 'x'.repeat(201) },
    { privacy: { en: 'x'.repeat(1501) } },
  ])('refuse %o', (change) => {
    expect(() => changeSettings(study, change)).toThrow();
  });
});
