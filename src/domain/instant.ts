import { isPartialDate } from "./partial-date.js";

const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** The instant that a text such as 2026-02-15T12:00:00Z names; undefined where it names none, or leaves its zone open. */
export function parseInstant(text: string): Date | undefined {
  const written = text.toUpperCase();
  if (!SHAPE.test(written) || !isPartialDate(written.slice(0, 10))) return undefined;
  const instant = new Date(written);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/** What to tell someone who wrote `written`, as they wrote it, for an instant. */
export function notAnInstant(written: string): string {
  return `${written} is not an instant. Write a day, a time and a zone, such as 2026-02-15T12:00:00Z.`;
}
