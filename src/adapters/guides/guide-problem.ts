import type { z } from 'zod';

/** A field's place as it is written in the file: `questions.customer[3].text.pl`. */
export function fieldName(path: PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

/** Says in plain words what is wrong with a value; undefined where the schema's own message is plain enough. */
export function plainWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'unrecognized_keys')
    return `there is no field called ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  if (issue.input === undefined && issue.code !== 'custom') return 'is missing';
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string') return 'must not be empty';
      return `${issue.origin === 'array' ? 'needs' : 'must be'} at least ${issue.minimum}`;
    case 'too_big':
      return `${issue.origin === 'array' ? 'may have' : 'must be'} at most ${issue.maximum}`;
    case 'invalid_type':
      return `must be ${kinds.get(issue.expected) ?? issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_key':
      return 'is not a proper id: lower-case letters, digits and hyphens';
    default:
      return undefined;
  }
}

const kinds = new Map<string, string>([
  ['string', 'a text'],
  ['array', 'a list'],
  ['object', 'a group of fields'],
  ['record', 'a group of fields'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
]);
