import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { journeyMapSchema } from '../../src/domain/journey-map.ts';

const published = new URL('../../docs/journey-map-1.schema.json', import.meta.url);

it('is published as it is: docs/journey-map-1.schema.json', () => {
  const schema = z.toJSONSchema(journeyMapSchema, { io: 'input' });
  expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(schema);
});

it('keeps fields it does not know', () => {
  const statement = journeyMapSchema.shape.stages.element.shape.lanes.valueType.element;
  const known = {
    id: 'b1',
    text: 'Waiting',
    kind: null,
    respondents: { customers: 1, staff: 0 },
    severity: null,
    minority: true,
    contested: false,
    review: 'proposed',
    evidence: [
      {
        answer: 'a1',
        person: 'P01',
        audience: 'customer',
        language: 'en',
        quote: 'Waiting',
        start: 0,
        end: 7,
      },
    ],
  };
  expect(statement.parse({ ...known, colour: 'red' })).toEqual({ ...known, colour: 'red' });
  expect(statement.safeParse({ ...known, evidence: [] }).success).toBe(false);
});
