const use = /<use xlink:href="#([^"]+)"/g;

/** Runs of glyph ids in the order they are drawn; an id stands for one outline at one size. */
export function glyphRuns(svg: string): string[] {
  return svg
    .split('class="typst-text"')
    .slice(1)
    .map((run) => Array.from(run.split('</g>')[0]?.matchAll(use) ?? [], ([, id]) => id).join(' '));
}

/** Width and height of a PNG, from its header. */
export function pngSize(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
