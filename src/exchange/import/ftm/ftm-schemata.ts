import type { EntityKind } from "../../../domain/entity-kind.js";
import type { RelationshipType } from "../../../domain/relationship-type.js";

/** A property whose first value goes into a column, as what. */
export interface FtmColumn {
  readonly column: string;
  readonly form: "text" | "date" | "country" | "url" | "imo" | "lei";
}

/** A schema whose entities are entities here. */
export interface FtmThing {
  readonly kind: EntityKind;
  /** By property; where two properties go into one column, the first that has a value wins. */
  readonly columns: Readonly<Record<string, FtmColumn>>;
}

/** A schema whose entities are relationships here. */
export interface FtmLink {
  readonly type: RelationshipType;
  /** The properties that hold the ids of the ends. */
  readonly from: string;
  readonly to: string;
}

const COUNTRY = { column: "countryCode", form: "country" } as const;
const WEBSITE = { website: { column: "website", form: "url" } } as const;
const FOUNDED = { incorporationDate: { column: "foundedOn", form: "date" } } as const;
const SEATED = { jurisdiction: COUNTRY, mainCountry: COUNTRY, country: COUNTRY } as const;
const PERIOD = {
  startDate: { column: "startedOn", form: "date" },
  endDate: { column: "endedOn", form: "date" },
} as const;

const FIRM: FtmThing = {
  kind: "COMPANY",
  columns: {
    ...SEATED,
    ...WEBSITE,
    ...FOUNDED,
    leiCode: { column: "lei", form: "lei" },
    ticker: { column: "ticker", form: "text" },
  },
};

/** What an organisation is that FollowTheMoney says to belong to a state. */
export const PUBLIC_BODY: FtmThing = { kind: "GOVERNMENT_BODY", columns: { ...SEATED, ...WEBSITE, ...FOUNDED } };

/** Schemata of things. A legal entity may be a person too, but mostly is a firm; there is no kind for other organisations. */
export const FTM_THINGS: ReadonlyMap<string, FtmThing> = new Map<string, FtmThing>([
  [
    "Person",
    {
      kind: "PERSON",
      columns: {
        nationality: { column: "citizenship", form: "country" },
        citizenship: { column: "citizenship", form: "country" },
        birthDate: { column: "bornOn", form: "date" },
      },
    },
  ],
  ["Company", FIRM],
  ["LegalEntity", FIRM],
  ["Organization", FIRM],
  ["PublicBody", PUBLIC_BODY],
  [
    "Vessel",
    {
      kind: "VESSEL",
      columns: { imoNumber: { column: "imo", form: "imo" }, flag: { column: "flag", form: "country" } },
    },
  ],
  ["Project", { kind: "PROGRAMME", columns: PERIOD }],
  ["Event", { kind: "EVENT", columns: PERIOD }],
  [
    "Sanction",
    {
      kind: "MEASURE",
      columns: {
        authorityId: { column: "number", form: "text" },
        listingDate: { column: "announcedOn", form: "date" },
        startDate: { column: "effectiveFrom", form: "date" },
        endDate: { column: "endedOn", form: "date" },
      },
    },
  ],
]);

/** Schemata of links. A sanction is a thing besides: the measure that is aimed at its entity. */
export const FTM_LINKS: ReadonlyMap<string, FtmLink> = new Map<string, FtmLink>([
  ["Ownership", { type: "OWNS", from: "owner", to: "asset" }],
  ["Directorship", { type: "LEADS", from: "director", to: "organization" }],
  ["Employment", { type: "HOLDS_OFFICE_IN", from: "employee", to: "employer" }],
  ["Membership", { type: "MEMBER_OF", from: "member", to: "organization" }],
  ["Succession", { type: "SUCCEEDS", from: "successor", to: "predecessor" }],
  ["ProjectParticipant", { type: "COOPERATES_ON", from: "participant", to: "project" }],
]);

/** Names beside the first, and what is noted of them. */
export const FTM_NAMES: ReadonlyMap<string, { readonly note?: string; readonly confidence?: number }> = new Map([
  ["name", {}],
  ["alias", {}],
  ["previousName", { note: "A former name." }],
  ["weakAlias", { note: "A weak alias: others go by it too.", confidence: 0.5 }],
]);

/** Texts that make the description. */
export const FTM_DESCRIPTIONS: readonly string[] = [
  "summary",
  "description",
  "notes",
  "authority",
  "reason",
  "provisions",
];

/** Identifiers that no field holds, and that are kept as facts, each with the words before it. */
export const FTM_IDENTIFIERS: ReadonlyMap<string, string> = new Map([
  ["registrationNumber", "Registration number"],
  ["idNumber", "Identity number"],
  ["taxNumber", "Tax number"],
  ["vatCode", "VAT number"],
  ["innCode", "INN"],
  ["ogrnCode", "OGRN"],
  ["okpoCode", "OKPO"],
  ["dunsCode", "D-U-N-S number"],
  ["uniqueEntityId", "Unique Entity ID"],
  ["swiftBic", "SWIFT/BIC"],
  ["isinCode", "ISIN"],
  ["cikCode", "SEC Central Index Key"],
  ["permId", "PermID"],
  ["wikidataId", "Wikidata ID"],
  ["mmsi", "MMSI"],
  ["callSign", "Call sign"],
]);
