import { expect, it } from 'vitest';
import { createScriptedModel } from '../../support/scripted-model.ts';
import { summariserAt } from './given.ts';

it('takes no sentence for the translation of several quotes, unless these say the same', async () => {
  const said = ['Nessuno ha risposto al telefono', 'La linea cade ogni sera', 'niente', 'nulla'];
  const repeats = 'Nobody answered the phone at all';
  const lines = ['The customer complains of the service', 'The customer complains of the service'];
  const model = await createScriptedModel({
    answer: () =>
      JSON.stringify({
        translations: [...lines, 'nothing', 'nothing', repeats, repeats].map((text, n) => ({
          quote: `Q${n + 1}`,
          text,
        })),
      }),
  });
  const quotes = [...said, 'Al telefono nessuno, mai', 'Al telefono nessuno, mai'].map(
    (text, n) => ({ id: `q${n}`, text, language: 'it', answer: text }),
  );
  const context = { language: 'en' as const, signal: new AbortController().signal };
  const result = await summariserAt(model.url).translate?.(context, quotes);
  await model.close();
  expect([...(result?.translations ?? [])]).toEqual([
    ['q2', 'nothing'],
    ['q3', 'nothing'],
    ['q4', repeats],
    ['q5', repeats],
  ]);
});
