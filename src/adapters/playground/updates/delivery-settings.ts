/** How updates are delivered; a test may change the fields of a running server. */
export interface DeliverySettings {
  /** Lets a button pass the texts that wait before it, as Telegram's separate queues do. */
  buttonsOvertake: boolean;
  /** Delivers every n-th update twice; 0 turns it off. */
  duplicateEvery: number;
}

/** Ordered delivery without duplicates, unless told otherwise. */
export function createDeliverySettings(settings: Partial<DeliverySettings> = {}): DeliverySettings {
  return { buttonsOvertake: false, duplicateEvery: 0, ...settings };
}
