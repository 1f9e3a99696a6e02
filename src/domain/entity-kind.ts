/** The scalar types that a field of a kind may have. */
export type FieldType = "string" | "integer" | "number" | "boolean" | "date" | "url";

/** A field that entities of one kind have beside those all share. */
export interface FieldDefinition {
  readonly type: FieldType;
  readonly description: string;
  /** Whether no two entities of the kind have the same value, and none has two. */
  readonly identifies?: true;
  /** For strings: what the whole value must match. */
  readonly pattern?: RegExp;
  /** For numbers: both ends included. */
  readonly range?: readonly [number, number];
}

/** A kind of entity: what it is, and its own fields by name. */
export interface EntityKindDefinition {
  /** The name of its object type in the GraphQL schema, and of its label in Neo4j. */
  readonly typeName: string;
  readonly meaning: string;
  readonly fields: Readonly<Record<string, FieldDefinition>>;
}

const COORDINATES = {
  latitude: {
    type: "number",
    range: [-90, 90],
    description: "Degrees north of the equator, WGS 84; negative to the south.",
  },
  longitude: {
    type: "number",
    range: [-180, 180],
    description: "Degrees east of Greenwich, WGS 84; negative to the west.",
  },
} as const satisfies Record<string, FieldDefinition>;

const WEBSITE = { type: "url", description: "Home page, http or https." } as const satisfies FieldDefinition;
const FOUNDED_ON = { type: "date", description: "When it was founded or opened." } as const satisfies FieldDefinition;
const COUNTRY_CODE = {
  type: "string",
  pattern: /^[A-Z]{2}$/,
  description: "ISO 3166-1 alpha-2 code of the country it belongs to or is registered in.",
} as const satisfies FieldDefinition;

/** The kinds of entity. To add a kind or a field is one entry here. */
export const ENTITY_KINDS = {
  COUNTRY: {
    typeName: "Country",
    meaning: "A state, or a territory with an ISO 3166-1 code.",
    fields: {
      iso2: {
        type: "string",
        identifies: true,
        pattern: /^[A-Z]{2}$/,
        description: "ISO 3166-1 alpha-2 code, for example JP.",
      },
      iso3: {
        type: "string",
        identifies: true,
        pattern: /^[A-Z]{3}$/,
        description: "ISO 3166-1 alpha-3 code, for example JPN.",
      },
      ...COORDINATES,
    },
  },
  BLOC: {
    typeName: "Bloc",
    meaning: "A union or grouping of states that acts as one: the European Union, the Quad.",
    fields: { foundedOn: FOUNDED_ON, website: WEBSITE },
  },
  GOVERNMENT_BODY: {
    typeName: "GovernmentBody",
    meaning: "A government, ministry, agency or other organ of a state or bloc.",
    fields: { countryCode: COUNTRY_CODE, foundedOn: FOUNDED_ON, website: WEBSITE },
  },
  COMPANY: {
    typeName: "Company",
    meaning: "A firm, private or owned by a state.",
    fields: {
      countryCode: COUNTRY_CODE,
      lei: {
        type: "string",
        identifies: true,
        pattern: /^[A-Z0-9]{18}[0-9]{2}$/,
        description: "Legal Entity Identifier, ISO 17442.",
      },
      ticker: { type: "string", description: "Exchange and stock symbol, for example NYSE:MP." },
      foundedOn: FOUNDED_ON,
      website: WEBSITE,
    },
  },
  RESEARCH_INSTITUTION: {
    typeName: "ResearchInstitution",
    meaning: "A university, institute or laboratory.",
    fields: { countryCode: COUNTRY_CODE, foundedOn: FOUNDED_ON, website: WEBSITE },
  },
  MEDIA_OUTLET: {
    typeName: "MediaOutlet",
    meaning: "A newspaper, broadcaster or news agency.",
    fields: { countryCode: COUNTRY_CODE, website: WEBSITE },
  },
  PERSON: {
    typeName: "Person",
    meaning: "A human being.",
    fields: {
      citizenship: {
        type: "string",
        pattern: /^[A-Z]{2}$/,
        description: "ISO 3166-1 alpha-2 code of the country of citizenship.",
      },
      bornOn: { type: "date", description: "Date of birth." },
    },
  },
  PLACE: {
    typeName: "Place",
    meaning: "A location on the map that is no country, deposit or facility: an island, a city, a sea, a region.",
    fields: { countryCode: COUNTRY_CODE, ...COORDINATES },
  },
  DEPOSIT: {
    typeName: "Deposit",
    meaning: "A natural body of minerals, mined or not.",
    fields: {
      countryCode: COUNTRY_CODE,
      ...COORDINATES,
      depth: {
        type: "number",
        description: "Metres below the surface of the ground, or of the sea for a seabed deposit.",
      },
    },
  },
  FACILITY: {
    typeName: "Facility",
    meaning: "A mine, plant, refinery, port or other works.",
    fields: {
      countryCode: COUNTRY_CODE,
      ...COORDINATES,
      openedOn: { type: "date", description: "When it began to work." },
    },
  },
  VESSEL: {
    typeName: "Vessel",
    meaning: "A ship or platform.",
    fields: {
      imo: {
        type: "string",
        identifies: true,
        pattern: /^\d{7}$/,
        description: "IMO ship identification number, seven digits.",
      },
      flag: { type: "string", pattern: /^[A-Z]{2}$/, description: "ISO 3166-1 alpha-2 code of the flag state." },
    },
  },
  MINERAL: {
    typeName: "Mineral",
    meaning: "An element, ore, compound or group of them, as USGS and IEA name commodities.",
    fields: {
      symbol: {
        type: "string",
        identifies: true,
        pattern: /^[A-Z][a-z]?$/,
        description: "Chemical symbol, for an element.",
      },
      atomicNumber: {
        type: "integer",
        identifies: true,
        range: [1, 118],
        description: "Number of protons, for an element.",
      },
      hsCode: {
        type: "string",
        pattern: /^\d{4}(\.?\d{2})?$/,
        description: "Harmonized System heading or subheading, four or six digits.",
      },
    },
  },
  PRODUCT: {
    typeName: "Product",
    meaning: "A good made with minerals, a technology, or a use: a magnet, a battery, control rods.",
    fields: {
      hsCode: {
        type: "string",
        pattern: /^\d{4}(\.?\d{2})?$/,
        description: "Harmonized System heading or subheading, four or six digits.",
      },
    },
  },
  AGREEMENT: {
    typeName: "Agreement",
    meaning: "A treaty, framework, memorandum or contract between parties.",
    fields: {
      signedOn: { type: "date", description: "When it was signed." },
      effectiveFrom: { type: "date", description: "When it came into force." },
      endedOn: { type: "date", description: "When it ended." },
      binding: { type: "boolean", description: "Whether it binds in law." },
    },
  },
  MEASURE: {
    typeName: "Measure",
    meaning: "An act of policy: an export control, ban, licence rule, tariff, sanction or subsidy.",
    fields: {
      number: { type: "string", description: "The number that its issuer gave it, for example No. 18 of 2025." },
      announcedOn: { type: "date", description: "When it was announced." },
      effectiveFrom: { type: "date", description: "When it took effect." },
      endedOn: { type: "date", description: "When it ended." },
    },
  },
  EVENT: {
    typeName: "Event",
    meaning: "Something that happens at a time: a meeting, a test, a quarrel.",
    fields: {
      startedOn: { type: "date", description: "When it began, or is to begin." },
      endedOn: { type: "date", description: "When it ended, or is to end." },
    },
  },
  PROGRAMME: {
    typeName: "Programme",
    meaning: "An organised effort over time: a project, an initiative, a policy.",
    fields: {
      startedOn: { type: "date", description: "When it began." },
      endedOn: { type: "date", description: "When it ended." },
      website: WEBSITE,
    },
  },
  DOCUMENT: {
    typeName: "Document",
    meaning: "A text that actors issue: a joint statement, a report, a list.",
    fields: {
      publishedOn: { type: "date", description: "When it was published." },
      url: { type: "url", description: "Where it can be read." },
    },
  },
} as const satisfies Record<string, EntityKindDefinition>;

/** The name of a kind, as every interface writes it. */
export type EntityKind = keyof typeof ENTITY_KINDS;

/** All kinds, in the order of the table. */
export const ENTITY_KIND_NAMES = Object.keys(ENTITY_KINDS) as EntityKind[];

/** The definition of a kind, by its wider type. */
export function entityKind(kind: EntityKind): EntityKindDefinition {
  return ENTITY_KINDS[kind];
}
