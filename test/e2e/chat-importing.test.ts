import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import { header as answerColumns, interviewRows } from '../support/answers-file.ts';
import { answersOf, answerUpTo } from '../support/chat.ts';
import {
  guideNamed,
  invitation,
  joinAndAgree,
  newStudy,
  question,
  says,
  startTestJourney,
  type TestJourney,
  tapLabel,
} from '../support/journey.ts';

const header = 'stage,touchpoint,metric,value,unit,n,period,source';
const rows = [
  'decision,,CES,3.2,1-7,120,2026-Q3,CRM',
  'Interest,Website,Conversion,41%,,,2026-09,Analytics',
];

let journey: TestJourney;

beforeAll(async () => {
  journey = await startTestJourney();
});
afterAll(() => journey.close());

const send = (person: Person, lines: string[], name = 'numbers.csv', caption?: string) =>
  person.sendDocument({ bytes: Buffer.from(lines.join('\n')), name, mime: 'text/csv', caption });
const studyNamed = async (title: string) => {
  const found = (await journey.stores().studies.list()).find((study) => study.title === title);
  if (!found) throw new Error(`no study ${title}`);
  return found.id;
};
const metricsOf = async (title: string) => journey.stores().metrics.all(await studyNamed(title));

describe('a file in the chat', () => {
  let customers: string;

  it('is shown, and stored by a button alone', async () => {
    const { owner } = journey;
    customers = await newStudy(journey, { title: 'Alpha' });
    send(owner, [header, ...rows, 'decision,,NPS,good,,,2026,CRM']);
    const looked = await says(owner, 'Shall I store it');
    expect(looked.text).toContain('“Alpha”: metrics, 3 rows read');
    expect(looked.text).toContain('New: 2. With another value than before: 0.');
    expect(looked.text).toContain('line 4: value "good" is not accepted');
    expect(await metricsOf('Alpha')).toEqual([]);
    tapLabel(owner, looked, 'Store');
    await says(owner, 'Stored in “Alpha”. New metrics: 2, replaced: 0.');
    expect(await metricsOf('Alpha')).toHaveLength(2);
    // The same once more has nothing to store; another value has.
    send(owner, [header, ...rows]);
    expect((await says(owner, 'nothing new')).buttons).toEqual([]);
    send(owner, [header, 'decision,,CES,3.4,1-7,140,2026-Q3,CRM']);
    tapLabel(owner, await says(owner, 'another value than before: 1'), 'Store');
    await says(owner, 'New metrics: 0, replaced: 1.');
    expect(await metricsOf('Alpha')).toContainEqual(expect.objectContaining({ value: 3.4 }));
  });

  it('may hold answers as well: the header tells', async () => {
    const { owner } = journey;
    send(owner, [answerColumns, ...interviewRows(2), 'r9,customer,en,nowhere,barriers,x,,,,']);
    const looked = await says(owner, '21 rows of answers read; 20 of them can be stored');
    expect(looked.text).toContain('line 22: stage "nowhere"');
    expect(await journey.stores().answers.all(await studyNamed('Alpha'))).toEqual([]);
    tapLabel(owner, looked, 'Store');
    await says(owner, '20 new answers are stored in “Alpha”');
    expect(await journey.stores().answers.all(await studyNamed('Alpha'))).toHaveLength(20);
    // Whoever came with the file is counted, apart from those who were interviewed here.
    owner.sendText('/studies');
    expect((await says(owner, '“Alpha”: ')).text).toBe(
      '“Alpha”: no interviews yet · 2 imported · As it is today',
    );
  });

  it('says what is wrong with a file that cannot be read', async () => {
    const { owner } = journey;
    send(owner, ['a,b', '1,2']);
    await says(owner, 'Its first line names the columns');
    send(owner, ['stage,metric,value', 'decision,CES,3']);
    await says(owner, 'missing in the first line: period, source');
    owner.sendDocument({ bytes: Buffer.from([0xff, 0x41, 0x0a]), name: 'x.csv', mime: 'text/csv' });
    await says(owner, 'save the file as UTF-8');
    owner.sendDocument({ bytes: Buffer.from('PK'), name: 'book.xlsx' });
    await says(owner, 'has to be saved as CSV');
  });

  it.each([
    {
      language: 'it',
      refused: 'Scartate: 3',
      rows: [
        'riga 3: in stage non può essere «Nirvana»: scrivi awareness (',
        ' o loyalty (',
        'riga 4: la colonna value è vuota: scrivi un numero',
        'riga 5: ha 2 celle, ma nella prima riga ci sono 8 colonne',
      ],
      file: 'Non riesco a leggere questo file: la riga 1 non è in UTF-8',
      header: 'Nella prima riga mancano alcune colonne: period, source.',
    },
    {
      language: 'ru',
      refused: 'Не приняты: 3',
      rows: [
        'строка 3: в столбце stage не подходит «Nirvana»: укажите awareness (',
        ' или loyalty (',
        'строка 4: столбец value пуст: укажите число',
        'строка 5: ячеек: 2, а столбцов в первой строке: 8',
      ],
      file: 'Не получается прочитать этот файл: строка 1 не в UTF-8',
      header: 'В первой строке не хватает столбцов: period, source.',
    },
  ])('is judged in the words of whoever sent it: $language', async (expected) => {
    const marketer = journey.person('Mara', expected.language);
    marketer.start(await invitation(journey, 'marketer'));
    await says(marketer, 'Alpha');
    send(marketer, [
      header,
      ...rows.slice(1),
      'Nirvana,,CES,1,,,2026,CRM',
      'decision,,CES,,,,2026,CRM',
      'a,b',
    ]);
    const { text } = await says(marketer, expected.refused);
    for (const said of expected.rows) expect(text).toContain(said);
    expect(text).not.toMatch(/is not accepted|is empty|columns/);
    marketer.sendDocument({ bytes: Buffer.from([0xff, 0x41, 0x0a]), name: 'x.csv' });
    await says(marketer, expected.file);
    send(marketer, ['stage,metric,value', 'decision,CES,3']);
    await says(marketer, expected.header);
  });

  it('goes to the study that is chosen where there are several, also after a restart', async () => {
    const { owner } = journey;
    await newStudy(journey, { title: 'Beta' });
    send(owner, [header, ...rows]);
    const which = await says(owner, 'Which study');
    await journey.stop();
    await journey.start();
    tapLabel(owner, which, 'Beta');
    const looked = await says(owner, '“Beta”: metrics');
    tapLabel(owner, looked, 'Store');
    await says(owner, 'Stored in “Beta”');
    expect(await metricsOf('Beta')).toHaveLength(2);
  });

  it('is nobody’s business who manages no study', async () => {
    const stranger = journey.person('Sven');
    send(stranger, [header, ...rows]);
    const { messageId } = await says(stranger, 'for the people who run studies');
    // Not even with a button that was made for somebody else.
    const study = await studyNamed('Beta');
    for (const data of [`g:${study}`, `z:${study}`]) {
      stranger.tapStale(data, messageId);
      await says(stranger, 'for the people who run studies');
    }
    expect(await metricsOf('Beta')).toHaveLength(2);
  });

  it('stays with the answer of somebody who is being interviewed, be they a marketer', async () => {
    const customer = journey.person('Carla');
    const first = await joinAndAgree(customer, customers);
    await answerUpTo(customer, first, { guide: guideNamed('classic'), id: 'profession' });
    send(customer, [header, ...rows]);
    await says(customer, 'put that with your answer');
    customer.sendText('welder');
    await question(customer);
    const answers = await answersOf(journey, customer);
    expect(answers.at(-1)).toMatchObject({ text: 'welder', attachments: [{ kind: 'document' }] });

    const { owner } = journey;
    await joinAndAgree(owner, await invitation(journey, 'customer'));
    send(owner, [header, ...rows]);
    await says(owner, 'put that with your answer');
  });
});
