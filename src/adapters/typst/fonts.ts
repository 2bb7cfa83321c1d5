import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { coverageOf } from './coverage.ts';
import { renameFamily } from './font-name.ts';

/** Fonts ready for the compiler: their bytes, their families in order of preference, what each family covers. */
export interface Fonts {
  blobs: Buffer[];
  families: string[];
  coverage: Set<number>[];
}

// The first of each family is the one whose coverage counts: its other weights cover the same.
const shipped = [
  'inter/400Regular/Inter_400Regular.ttf',
  'inter/400Regular_Italic/Inter_400Regular_Italic.ttf',
  'inter/500Medium/Inter_500Medium.ttf',
  'inter/600SemiBold/Inter_600SemiBold.ttf',
  'inter/700Bold/Inter_700Bold.ttf',
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
  'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  'noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf',
];

/**
 * Reads the fonts that come from npm, and after them every TTF or OTF of `folder`, where there is one: scripts that
 * those lack. The font for Chinese and Japanese comes last.
 */
export function loadFonts(folder: string | null, withChinese = false): Fonts {
  const { resolve } = createRequire(import.meta.url);
  const fonts: Fonts = { blobs: [], families: [], coverage: [] };
  for (const name of shipped) add(fonts, resolve(`@expo-google-fonts/${name}`));
  for (const path of fontsIn(folder)) addIfFont(fonts, path);
  if (withChinese)
    add(fonts, join(dirname(resolve('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Regular.otf'));
  return fonts;
}

/** The TTF and OTF files of a folder, by name; none where there is no such folder. */
export function fontsIn(folder: string | null): string[] {
  if (folder === null || !existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /\.[ot]tf$/i.test(name));
  return names.sort().map((name) => join(folder, name));
}

function add(fonts: Fonts, path: string): void {
  const blob = readFileSync(path);
  const family = withoutStyle(renameFamily(blob));
  const coverage = fonts.families.includes(family) ? null : coverageOf(blob);
  fonts.blobs.push(blob);
  if (coverage === null) return;
  fonts.families.push(family);
  fonts.coverage.push(coverage);
}

function addIfFont(fonts: Fonts, path: string): void {
  try {
    add(fonts, path);
  } catch {
    // Whatever it is, maps can be drawn without it.
  }
}

/** The family as Typst knows it: it leaves out words for weight and style at the end. */
function withoutStyle(family: string): string {
  return family.replace(/( (thin|light|regular|medium|semibold|bold|black|italic))+$/i, '');
}
