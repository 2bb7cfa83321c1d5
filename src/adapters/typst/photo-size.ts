const longestSide = 2560;
const pixelsPerPoint = 3;
const mostPixels = 36_000_000;

interface Size {
  width: number;
  height: number;
}

/**
 * Width in pixels of a photo for the chat. Telegram keeps at most 2560 pixels of the longer side, so that more
 * would be lost; that is within its limits (https://core.telegram.org/bots/api#sendphoto).
 */
export function photoWidth({ width, height }: Size): number {
  return Math.max(1, Math.floor((longestSide * width) / Math.max(width, height)));
}

/** Width in pixels for print, of a picture of so many points: three pixels a point, fewer where it is very large. */
export function fullWidth({ width, height }: Size): number {
  return Math.floor(Math.min(width * pixelsPerPoint, Math.sqrt((mostPixels * width) / height)));
}
