import type { Language } from '../../domain/language.ts';

/** What has come in for a study, as the page shows it. */
export interface StudyGlance {
  id: string;
  title: string;
  /** Every stage of its guide, in order, with how many answers it has. */
  stages: { name: string; customers: number; staff: number }[];
  /** People who have answered. */
  people: { customers: number; staff: number };
  /** The version of its latest map; null when none was drafted. */
  map: number | null;
  /** How many answers have come since then. */
  news: number;
}

/** What the page shows and does beyond what a messenger can: the side of the product that a trial needs. */
export interface Desk {
  studies(language: Language): Promise<StudyGlance[]>;
  /** Stores the example study, once, with the interviews of all but those whose names are given: they can be played. */
  loadExample(language: Language, present: string[]): Promise<void>;
  /** Answers what a person is being asked as somebody of the example would; false when there is nothing to answer. */
  fillIn(person: number): Promise<boolean>;
  /** A version of a study's map as a file; null when there is none. */
  mapFile(study: string, version: number, format: 'png' | 'pdf' | 'json'): Promise<MapFile | null>;
}

/** A file of a map. */
export interface MapFile {
  name: string;
  mime: string;
  bytes: Uint8Array;
}
