import { AppError } from '../../domain/app-error.ts';

/** Why a map could not be drawn. */
export type Undrawable = 'too-large' | 'too-slow';

const reasons: Record<string, Undrawable> = {
  'drawing-too-large': 'too-large',
  'drawing-too-slow': 'too-slow',
};

/** Why drawing failed; rejects with anything but a limit that the map is beyond. */
export function whyUndrawn(error: unknown): Undrawable {
  const reason = error instanceof AppError ? reasons[error.code] : undefined;
  if (!reason) throw error;
  return reason;
}
