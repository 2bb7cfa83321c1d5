import { startTestJourney, newStudy, joinAndAgree, guideNamed } from './support/journey.ts';
import { answerAll, usualReply, transcript } from './support/chat.ts';
const lang = process.argv[2] ?? 'en';
const journey = await startTestJourney();
try {
  const token = await newStudy(journey);
  const guide = guideNamed('classic');
  const p = journey.person('Anna', lang);
  const first = await joinAndAgree(p, token);
  await answerAll(p, first, { guide, form: 'customer', reply: (slot) => usualReply(slot, guide, 'we waited for ages') }).catch((e) => console.error(String(e)));
  console.log(transcript(p));
} finally {
  console.log(journey.logs().split('\n').filter((l) => /"level":(40|50)/.test(l)).slice(0, 5).join('\n'));
  await journey.close();
}
