const SOURCE = "usgs-mcs-2026";

/** What is part of what, and what is on the list of critical minerals of the United States. */
export function readTaxonomy(rows, context) {
  addParts(rows, context);
  addCritical(rows, context);
}

function addParts(rows, { commodities, claims }) {
  const places = placesOf(rows, commodities);
  for (const [whole, { parts = [] }] of Object.entries(commodities.minerals)) {
    for (const part of parts) {
      const place = places.get(part);
      if (place === undefined) continue;
      const [chapter, commodity] = place;
      claims.add(
        { type: "PART_OF", from: part, to: whole },
        { source: SOURCE, locator: `${chapter}, rows of ${commodity}` },
      );
    }
  }
  for (const whole of commodities.withForms) {
    for (const [detail, { id, of = whole, name, contains }] of Object.entries(commodities.formsOf(whole))) {
      // A form without a name of its own is a mineral of another row, which says what it is part of.
      if (name === undefined || !places.has(whole)) continue;
      const claim = contains ? { type: "CONTAINS", from: id, to: of } : { type: "PART_OF", from: id, to: of };
      claims.add(claim, { source: SOURCE, locator: `${places.get(whole)[0]}, Import Sources, rows of ${detail}` });
    }
  }
}

/** The first place of each mineral in the release. */
function placesOf(rows, commodities) {
  const places = new Map();
  for (const row of rows) {
    const mineral = commodities.mineralOf(row);
    if (!places.has(mineral)) places.set(mineral, [row["MCS chapter"], row.Commodity.trim()]);
  }
  return places;
}

function addCritical(rows, { commodities, claims }) {
  const marks = new Map();
  for (const row of rows) {
    const mineral = commodities.mineralOf(row);
    const known = marks.get(mineral) ?? {
      chapter: row["MCS chapter"],
      commodity: row.Commodity.trim(),
      marks: new Set(),
    };
    if (["Yes", "No"].includes(row["Is critical mineral 2025"])) known.marks.add(row["Is critical mineral 2025"]);
    marks.set(mineral, known);
  }
  const isCritical = (mineral) => [...(marks.get(mineral)?.marks ?? [])].join() === "Yes";
  const partOf = new Map(
    Object.entries(commodities.minerals).flatMap(([whole, { parts = [] }]) => parts.map((part) => [part, whole])),
  );
  // A group is on the list by itself only where all of its members are: what is part of it would be on the list as well.
  const isListed = (mineral) => isCritical(mineral) && (commodities.minerals[mineral]?.parts ?? []).every(isCritical);
  for (const [mineral, { chapter, commodity }] of marks) {
    if (commodities.minerals[mineral] === undefined || !isListed(mineral) || isListed(partOf.get(mineral))) continue;
    claims.add(
      {
        type: "PART_OF",
        from: mineral,
        to: "united-states-critical-minerals-2025",
        validFrom: "2025-11-07",
      },
      { source: SOURCE, locator: `chapter ${chapter}, rows of ${commodity}, column Is critical mineral 2025` },
    );
  }
}
