import { startTestJourney, newStudy, joinAndAgree, guideNamed, question, says, tapLabel, passBy } from './support/journey.ts';
import { answerAll, answerUpTo, usualReply, transcript } from './support/chat.ts';
const sleep = (ms: number) => new Promise((r) => setTimeout(r, ms));
const journey = await startTestJourney({ FRAGMENT_PAUSE_MS: '400' });
try {
  const token = await newStudy(journey);
  const guide = guideNamed('classic');
  const p = journey.person('Anna', 'en');
  let m = await joinAndAgree(p, token);
  for (let i = 0; i < 7; i++) { p.sendText('skip'); m = await question(p); }
  p.sendText('what do you mean?'); m = await question(p);
  p.sendText('of course'); m = await question(p);
  const need = p.sendText('Somebody'); await sleep(100); p.sendText('who checks our welds'); m = await question(p);
  p.tap(m.messageId, m.buttons.flat().find((b) => b.text.includes('meant'))!.text); await sleep(300);
  p.sendText('search engine'); m = await question(p);
  p.sendText('not bad'); m = await question(p);
  p.editText(need.messageId, 'A firm'); await says(p, 'changed');
  p.sendText('the wait'); await sleep(700); m = await question(p);
  p.sendText('1'); m = await question(p);
  p.sendText('four');
  await sleep(900);
  console.log(transcript(p));
} finally {
  console.log(journey.logs().split('\n').filter((l) => /"level":(40|50)/.test(l)).slice(0, 5).join('\n'));
  await journey.close();
}
