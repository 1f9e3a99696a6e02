const BOUND_WORDS = { AT_LEAST: "more than ", AT_MOST: "less than " };

/** Facts of minerals: what USGS says of a mineral that is no claim between two entities. */
export class FactList {
  #facts = new Map();

  /** @param {string} mineral @param {object} fact */
  add(mineral, fact) {
    const known = this.#facts.get(mineral);
    if (known === undefined) this.#facts.set(mineral, [fact]);
    else if (!known.some(({ statement }) => statement === fact.statement)) known.push(fact);
  }

  of(mineral) {
    return this.#facts.get(mineral) ?? [];
  }

  get minerals() {
    return [...this.#facts.keys()];
  }
}

/**
 * A fact with a figure: `World total, mine production, lithium content, 2025: 290,000 metric tons (USGS estimate).` Where nothing is
 * produced, `none` instead of the figure.
 */
export function figureFact({
  subject,
  label,
  period,
  quantity,
  bound,
  unit,
  unitWords,
  estimated = false,
  note,
  citation,
}) {
  const years = period.validFrom === period.validTo ? period.validFrom : `${period.validFrom} to ${period.validTo}`;
  const remarks = [estimated ? "USGS estimate" : undefined, note].filter(Boolean).join("; ");
  const figure =
    quantity === 0
      ? "none"
      : `${BOUND_WORDS[bound] ?? ""}${quantity.toLocaleString("en-US", { maximumFractionDigits: 6 })} ${unitWords}`;
  return {
    statement: `${subject}, ${label}, ${years}: ${figure}${remarks === "" ? "" : ` (${remarks})`}.`,
    quantity,
    ...(bound !== undefined && { bound }),
    unit,
    ...period,
    citations: [citation],
  };
}
