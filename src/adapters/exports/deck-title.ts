import { sayNotCovered } from '../../app/not-covered.ts';
import { initialsOf } from '../../domain/initials.ts';
import type { JourneyMap } from '../../domain/journey-map.ts';
import { oneLine } from '../../domain/plain-text.ts';
import { brief, colours, direction, linesOf, page, type Slide } from './deck-look.ts';
import { headFacts, type Words } from './words.ts';

const mostTraits = 8;
const card = { x: 8.6, y: 1.3, w: 4.1 };
const inset = 0.25;

/** The first slide: what the map is, and whose journey it is. */
export function titleSlide(slide: Slide, map: JourneyMap, hash: string, words: Words): void {
  const { study, persona } = map;
  slide.background = { color: colours.brand };
  const put = (text: string, y: number, h: number, fontSize: number, bold = false) =>
    slide.addText(text, {
      ...{ x: 0.9, y, w: 7.2, h, margin: 0, fontSize, bold, color: colours.white, fit: 'shrink' },
      valign: 'top',
      ...direction(text),
    });
  put(oneLine(words.say(`kind-${study.kind}`)), 1.3, 0.4, 14, true);
  put(brief(study.title, 110), 1.75, 1.9, study.title.length > 50 ? 30 : 40, true);
  put(brief(study.goal, 260), 3.85, 1.3, 18);
  const facts = [...headFacts(map, hash, words), sayNotCovered(map, words) ?? []].flat();
  put(brief(facts.join(' · '), 600), 5.6, 0.9, 13);
  if (persona.name.trim() !== '' || persona.traits.length > 0) putPersona(slide, persona, words);
}

/** A card as high as what stands on it. */
function putPersona(slide: Slide, persona: JourneyMap['persona'], words: Words): void {
  const name = brief(persona.name, 60);
  const traits = persona.traits
    .slice(0, mostTraits)
    .map(({ trait, value, respondents, asked }) => ({
      trait: brief(trait, 40),
      value: `${brief(value, 60)}  ${respondents}/${asked}`,
    }));
  const beside = { x: card.x + 1.15, w: card.w - 1.15 - inset };
  const width = card.w - 2 * inset;
  const headHeight = Math.max(0.75, 0.3 + linesOf(name, beside.w, 19) * 0.33);
  const listHeight = traits.reduce(
    (sum, { value }) => sum + 0.3 + linesOf(value, width, 13) * 0.24,
    0,
  );
  const height = Math.min(headHeight + listHeight + 3 * inset, page.height - card.y - page.margin);
  slide.addShape('roundRect', {
    ...{ ...card, h: height, rectRadius: 0.12, fill: { color: colours.white } },
  });
  slide.addText(initialsOf(persona.name), {
    shape: 'ellipse',
    ...{ x: card.x + inset, y: card.y + inset, w: 0.75, h: 0.75, margin: 0 },
    ...{ fill: { color: colours.brand }, color: colours.white, bold: true, fontSize: 16 },
    ...{ align: 'center', valign: 'middle' },
  });
  slide.addText(
    [
      {
        text: words.say('persona'),
        options: { fontSize: 11, color: colours.brand, bold: true, breakLine: true },
      },
      { text: name, options: { fontSize: 19, bold: true } },
    ],
    {
      ...{ ...beside, y: card.y + inset, h: headHeight, margin: 0, color: colours.ink },
      ...{ valign: 'top', fit: 'shrink', ...direction(name) },
    },
  );
  if (traits.length === 0) return;
  slide.addText(
    traits.flatMap(({ trait, value }) => [
      { text: trait, options: { fontSize: 10, color: colours.muted, breakLine: true } },
      { text: value, options: { fontSize: 13, breakLine: true, paraSpaceAfter: 5 } },
    ]),
    {
      ...{ x: card.x + inset, y: card.y + headHeight + 2 * inset, w: width },
      ...{ h: height - headHeight - 3 * inset, margin: 0, color: colours.ink },
      ...{ valign: 'top', fit: 'shrink' },
    },
  );
}
