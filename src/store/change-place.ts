import { BadInputError } from "../domain/errors.js";

/** The parts of a revision in the order in which they are told: what a claim needs comes first, and what it takes the place of. */
export const CHANGE_SECTIONS = ["sources", "entities", "ended", "asserted"] as const;

/** A part of what a revision changed. */
export type ChangeSection = (typeof CHANGE_SECTIONS)[number];

/** A change's place in the order of its revision: its part, and its key in the order of that part, which each adapter has its own of. */
export interface ChangePlace {
  readonly section: ChangeSection;
  readonly key: string;
}

/** The place as a text that {@link readChangePlace} reads. */
export function changePlace({ section, key }: ChangePlace): string {
  return `${section} ${key}`;
}

/** The place that a text stands for. Throws BAD_USER_INPUT for one that {@link changePlace} has not made. */
export function readChangePlace(text: string): ChangePlace {
  const [, word, key] = /^([a-z]+) (.+)$/s.exec(text) ?? [];
  const section = CHANGE_SECTIONS.find((known) => known === word);
  if (section === undefined || key === undefined) throw notAPlace();
  return { section, key };
}

/** What is said of a text that is no place. */
export function notAPlace(): BadInputError {
  return new BadInputError("This is not a cursor of these changes. Use one that they came with.", "after");
}
