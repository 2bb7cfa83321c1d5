/**
 * Pieces of a model's answer that may be the JSON object asked for: all of it, what stands in code fences,
 * and balanced braces among prose; most likely first. Reasoning in `<think>` is left out.
 */
export function findJson(answer: string): string[] {
  const text = answer.replace(/<think>[\s\S]*?<\/think>/g, '').trim();
  const fenced = [...text.matchAll(/```[a-z]*\s*([\s\S]*?)```/gi)].map(([, inner]) => inner ?? '');
  return [text, ...fenced, ...balanced(text)];
}

/** Outermost spans of balanced braces; braces within strings do not count. */
function balanced(text: string): string[] {
  const spans: string[] = [];
  let depth = 0;
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = depth > 0;
    else if (character === '{') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (character === '}' && depth > 0) {
      depth -= 1;
      if (depth === 0) spans.push(text.slice(start, at + 1));
    }
  }
  return spans;
}
