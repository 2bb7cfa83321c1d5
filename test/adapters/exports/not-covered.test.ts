import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { WrittenFormat } from '../../../src/app/ports.ts';
import { fullMap } from '../typst/sample-maps.ts';
import { written } from './written.ts';

const map = {
  ...fullMap('en', 3),
  notCovered: [{ stage: 'stage-2', answers: 4, reason: 'timed out' }],
};
const said = /Interest: 4 answers \(the language model could not be reached\)/;

it.each<WrittenFormat>(['md', 'html', 'pptx', 'xlsx'])(
  'a map as %s says what it lacks',
  async (format) => {
    const bytes = Buffer.from(await written(map, format));
    const files =
      bytes.subarray(0, 2).toString() === 'PK' ? Object.values(unzipSync(bytes)) : [bytes];
    const text = files.map((file) => Buffer.from(file).toString('utf8')).join('\n');
    expect(text.replaceAll('\\', '')).toMatch(said);
  },
);
