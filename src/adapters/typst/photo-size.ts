const longestSum = 10_000;
const width = 2560;

/**
 * Width in pixels for a picture of the given proportions: 2560, less where Telegram would refuse the photo
 * (width + height over 10,000: https://core.telegram.org/bots/api#sendphoto).
 */
export function photoWidth(size: { width: number; height: number }): number {
  const ratio = size.height / size.width;
  return Math.min(width, Math.floor((longestSum - 1) / (1 + ratio)));
}
