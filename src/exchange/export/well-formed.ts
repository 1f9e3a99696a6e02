/** The text with each lone half of a surrogate pair, which no encoding can hold, replaced by U+FFFD. */
export function wellFormed(text: string): string {
  return text.toWellFormed();
}
