import type { EntityKind } from "./entity-kind.js";

/** The forms of the verb of a sentence: "supplies", "supplied", and "supply" as in "is to supply". */
export interface Verb {
  readonly present: string;
  readonly past: string;
  readonly base: string;
}

/** A type of relationship: what it means, what may stand at its ends, and how it is told. */
export interface RelationshipTypeDefinition {
  /** One sentence or two: who does what to whom, in the direction of the arrow, with every kind that the ends may have. */
  readonly meaning: string;
  readonly from: readonly EntityKind[];
  readonly to: readonly EntityKind[];
  readonly verb: Verb;
  /** The sentence, with the slots {from}, {verb}, {to}, and optionally {minerals} with the words around it in brackets. */
  readonly sentence: string;
  /** It happens at a moment (a visit, a signing): without an end it ends when it begins. */
  readonly moment?: true;
  /** Either end could be written first, and the schema says so. Traversals read it as it is written: ask for direction ANY. */
  readonly symmetric?: true;
}

const STATES = ["COUNTRY", "BLOC", "GOVERNMENT_BODY"] as const;
const ORGANISATIONS = [...STATES, "COMPANY", "RESEARCH_INSTITUTION", "MEDIA_OUTLET"] as const;
const ACTORS = [...ORGANISATIONS, "PERSON"] as const;
const SITES = ["COUNTRY", "PLACE", "DEPOSIT", "FACILITY"] as const;
const ACTS = ["AGREEMENT", "MEASURE", "EVENT", "PROGRAMME", "DOCUMENT"] as const;
const GOODS = ["MINERAL", "PRODUCT"] as const;
const EVERYTHING = [...ACTORS, "PLACE", "DEPOSIT", "FACILITY", "VESSEL", ...GOODS, ...ACTS] as const;

/** The relationship types. To add one is one entry here: schema, stores, import and sentences follow it. */
export const RELATIONSHIP_TYPES = {
  SUPPLIES: {
    meaning: "A country or company supplies minerals to a country or company.",
    from: ["COUNTRY", "COMPANY"],
    to: ["COUNTRY", "COMPANY"],
    verb: { present: "supplies", past: "supplied", base: "supply" },
    sentence: "{from} {verb} [{minerals} to ]{to}",
  },
  RESTRICTS: {
    meaning:
      "A country, bloc, government body or measure restricts trade with a country, bloc or company, or in a mineral or product.",
    from: [...STATES, "MEASURE"],
    to: ["COUNTRY", "BLOC", "COMPANY", ...GOODS],
    verb: { present: "restricts", past: "restricted", base: "restrict" },
    sentence: "{from} {verb} {to}[ in {minerals}]",
  },
  COOPERATES_ON: {
    meaning: "An actor cooperates on a programme, agreement, mineral, place or deposit.",
    from: ACTORS,
    to: ["PROGRAMME", "AGREEMENT", "MINERAL", "PLACE", "DEPOSIT"],
    verb: { present: "cooperates on", past: "cooperated on", base: "cooperate on" },
    sentence: "{from} {verb} {to}[ ({minerals})]",
  },
  COOPERATES_WITH: {
    meaning: "An actor cooperates with an actor.",
    from: ACTORS,
    to: ACTORS,
    verb: { present: "cooperates with", past: "cooperated with", base: "cooperate with" },
    sentence: "{from} {verb} {to}[ on {minerals}]",
    symmetric: true,
  },
  PRODUCES: {
    meaning: "A country, company, place, deposit or facility mines or makes a mineral or product.",
    from: ["COUNTRY", "COMPANY", "PLACE", "DEPOSIT", "FACILITY"],
    to: GOODS,
    verb: { present: "produces", past: "produced", base: "produce" },
    sentence: "{from} {verb} {to}",
  },
  REFINES: {
    meaning: "A country, company or facility refines, smelts or separates a mineral or product.",
    from: ["COUNTRY", "COMPANY", "FACILITY"],
    to: GOODS,
    verb: { present: "refines", past: "refined", base: "refine" },
    sentence: "{from} {verb} {to}",
  },
  HOLDS_RESERVES_OF: {
    meaning: "A country, company, place, deposit or facility holds reserves or resources of a mineral.",
    from: ["COUNTRY", "COMPANY", "DEPOSIT", "FACILITY", "PLACE"],
    to: ["MINERAL"],
    verb: { present: "holds", past: "held", base: "hold" },
    sentence: "{from} {verb} reserves of {to}",
  },
  CONTAINS: {
    meaning: "A deposit, place, facility, mineral or product contains a mineral.",
    from: ["DEPOSIT", "PLACE", "FACILITY", ...GOODS],
    to: ["MINERAL"],
    verb: { present: "contains", past: "contained", base: "contain" },
    sentence: "{from} {verb} {to}",
  },
  LOCATED_IN: {
    meaning:
      "An organisation (no country or bloc), place, deposit, facility, vessel, event or programme is located in or near a country, place, deposit or facility.",
    from: [
      ...ORGANISATIONS.filter((kind) => kind !== "COUNTRY" && kind !== "BLOC"),
      "PLACE",
      "DEPOSIT",
      "FACILITY",
      "VESSEL",
      "EVENT",
      "PROGRAMME",
    ],
    to: SITES,
    verb: { present: "is located in", past: "was located in", base: "be located in" },
    sentence: "{from} {verb} {to}",
  },
  PART_OF: {
    meaning:
      "An entity is part of a larger one. Between minerals this is the taxonomy: dysprosium is part of the rare earth elements.",
    from: EVERYTHING,
    to: EVERYTHING,
    verb: { present: "is part of", past: "was part of", base: "be part of" },
    sentence: "{from} {verb} {to}",
  },
  USED_IN: {
    meaning: "A mineral or product is used in a product.",
    from: GOODS,
    to: ["PRODUCT"],
    verb: { present: "is used in", past: "was used in", base: "be used in" },
    sentence: "{from} {verb} {to}",
  },
  PARTY_TO: {
    meaning: "An actor signed or is a party to an agreement.",
    from: ACTORS,
    to: ["AGREEMENT"],
    verb: { present: "is a party to", past: "was a party to", base: "be a party to" },
    sentence: "{from} {verb} {to}",
  },
  SIGNS: {
    meaning: "An actor signs an agreement or document.",
    from: ACTORS,
    to: ["AGREEMENT", "DOCUMENT"],
    verb: { present: "signs", past: "signed", base: "sign" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  ISSUES: {
    meaning: "An actor or event issues a document or announces a measure or programme.",
    from: [...ACTORS, "EVENT"],
    to: ["DOCUMENT", "MEASURE", "PROGRAMME"],
    verb: { present: "issues", past: "issued", base: "issue" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  COVERS: {
    meaning:
      "An agreement, measure, event, programme or document covers a mineral, product, place, deposit or facility, or another agreement, measure, event or programme.",
    from: ACTS,
    to: [...GOODS, "PLACE", "DEPOSIT", "FACILITY", "AGREEMENT", "MEASURE", "EVENT", "PROGRAMME"],
    verb: { present: "covers", past: "covered", base: "cover" },
    sentence: "{from} {verb} {to}[ ({minerals})]",
  },
  IMPOSES: {
    meaning: "A country, bloc or government body imposes a measure.",
    from: STATES,
    to: ["MEASURE"],
    verb: { present: "imposes", past: "imposed", base: "impose" },
    sentence: "{from} {verb} {to}[ on {minerals}]",
  },
  TARGETS: {
    meaning: "A measure is aimed at an actor, mineral, product, facility or vessel.",
    from: ["MEASURE"],
    to: [...ACTORS, ...GOODS, "FACILITY", "VESSEL"],
    verb: { present: "targets", past: "targeted", base: "target" },
    sentence: "{from} {verb} {to}[ ({minerals})]",
  },
  SUSPENDS: {
    meaning: "A country, bloc, government body or measure suspends a measure or agreement.",
    from: [...STATES, "MEASURE"],
    to: ["MEASURE", "AGREEMENT"],
    verb: { present: "suspends", past: "suspended", base: "suspend" },
    sentence: "{from} {verb} {to}",
  },
  TRIGGERS: {
    meaning: "An event, measure, agreement, programme or document brings about another.",
    from: ["EVENT", "MEASURE", "AGREEMENT", "PROGRAMME", "DOCUMENT"],
    to: ["EVENT", "MEASURE", "AGREEMENT", "PROGRAMME", "DOCUMENT"],
    verb: { present: "triggers", past: "triggered", base: "trigger" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  SUCCEEDS: {
    meaning: "An organisation, agreement, measure, event, programme or document takes the place of an earlier one.",
    from: [...ORGANISATIONS, ...ACTS],
    to: [...ORGANISATIONS, ...ACTS],
    verb: { present: "succeeds", past: "succeeded", base: "succeed" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  ATTENDS: {
    meaning: "An actor takes part in an event.",
    from: ACTORS,
    to: ["EVENT"],
    verb: { present: "attends", past: "attended", base: "attend" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  VISITS: {
    meaning: "An actor, such as a person or a delegation, or a vessel visits a country, place, deposit or facility.",
    from: [...ACTORS, "VESSEL"],
    to: SITES,
    verb: { present: "visits", past: "visited", base: "visit" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  HOSTS: {
    meaning: "An actor hosts an event.",
    from: ACTORS,
    to: ["EVENT"],
    verb: { present: "hosts", past: "hosted", base: "host" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  LEADS: {
    meaning: "An actor leads an organisation, programme or event.",
    from: ACTORS,
    to: [...ORGANISATIONS, "PROGRAMME", "EVENT"],
    verb: { present: "leads", past: "led", base: "lead" },
    sentence: "{from} {verb} {to}",
  },
  HOLDS_OFFICE_IN: {
    meaning: "A person holds an office (the label names it) in an organisation or programme.",
    from: ["PERSON"],
    to: [...ORGANISATIONS, "PROGRAMME"],
    verb: { present: "holds office in", past: "held office in", base: "hold office in" },
    sentence: "{from} {verb} {to}",
  },
  MEMBER_OF: {
    meaning: "An actor is a member of an organisation, such as a bloc, or of an agreement or programme.",
    from: ACTORS,
    to: [...ORGANISATIONS, "AGREEMENT", "PROGRAMME"],
    verb: { present: "is a member of", past: "was a member of", base: "be a member of" },
    sentence: "{from} {verb} {to}",
  },
  CONDUCTS: {
    meaning: "An actor, programme or vessel carries out an event or programme.",
    from: [...ACTORS, "VESSEL", "PROGRAMME"],
    to: ["EVENT", "PROGRAMME"],
    verb: { present: "carries out", past: "carried out", base: "carry out" },
    sentence: "{from} {verb} {to}",
  },
  OPERATES: {
    meaning: "An actor operates a facility, deposit or vessel.",
    from: ACTORS,
    to: ["FACILITY", "DEPOSIT", "VESSEL"],
    verb: { present: "operates", past: "operated", base: "operate" },
    sentence: "{from} {verb} {to}",
  },
  OWNS: {
    meaning:
      "An actor owns a company, research institution, media outlet, facility, deposit or vessel, or a share of it.",
    from: ACTORS,
    to: ["COMPANY", "RESEARCH_INSTITUTION", "MEDIA_OUTLET", "FACILITY", "DEPOSIT", "VESSEL"],
    verb: { present: "owns", past: "owned", base: "own" },
    sentence: "{from} {verb} {to}",
  },
  ADMINISTERS: {
    meaning: "A country, bloc or government body governs a place, deposit or facility in fact.",
    from: STATES,
    to: ["PLACE", "DEPOSIT", "FACILITY"],
    verb: { present: "administers", past: "administered", base: "administer" },
    sentence: "{from} {verb} {to}",
  },
  DISCOVERS: {
    meaning: "An actor, vessel or programme discovers a deposit, mineral or place.",
    from: [...ACTORS, "VESSEL", "PROGRAMME"],
    to: ["DEPOSIT", "MINERAL", "PLACE"],
    verb: { present: "discovers", past: "discovered", base: "discover" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  EXPLORES: {
    meaning: "An actor, vessel, programme or event explores a deposit, place or facility, or looks for a mineral.",
    from: [...ACTORS, "VESSEL", "PROGRAMME", "EVENT"],
    to: ["DEPOSIT", "PLACE", "MINERAL", "FACILITY"],
    verb: { present: "explores", past: "explored", base: "explore" },
    sentence: "{from} {verb} {to}[ for {minerals}]",
  },
  INVESTS_IN: {
    meaning:
      "An actor or programme puts money into a country, company, research institution, facility, deposit, programme, mineral or product.",
    from: [...ACTORS, "PROGRAMME"],
    to: ["COMPANY", "RESEARCH_INSTITUTION", "FACILITY", "DEPOSIT", "PROGRAMME", "COUNTRY", "PRODUCT", "MINERAL"],
    verb: { present: "invests in", past: "invested in", base: "invest in" },
    sentence: "{from} {verb} {to}[ for {minerals}]",
  },
  DISPUTES: {
    meaning:
      "An actor contests a place, deposit, measure, agreement or document, or is in dispute with a country, bloc or government body.",
    from: ACTORS,
    to: ["PLACE", "DEPOSIT", "MEASURE", "AGREEMENT", "DOCUMENT", ...STATES],
    verb: { present: "disputes", past: "disputed", base: "dispute" },
    sentence: "{from} {verb} {to}[ over {minerals}]",
  },
  CRITICISES: {
    meaning: "An actor, event or document criticises an actor, agreement, measure, event, programme or document.",
    from: [...ACTORS, "EVENT", "DOCUMENT"],
    to: [...ACTORS, ...ACTS],
    verb: { present: "criticises", past: "criticised", base: "criticise" },
    sentence: "{from} {verb} {to}[ over {minerals}]",
    moment: true,
  },
  REPORTS: {
    meaning: "An actor, chiefly a media outlet, or a document reports on an entity.",
    from: [...ACTORS, "DOCUMENT"],
    to: EVERYTHING,
    verb: { present: "reports on", past: "reported on", base: "report on" },
    sentence: "{from} {verb} {to}[ and {minerals}]",
    moment: true,
  },
  // What actors do to one another at a moment, as event data tell it, after the categories of the PLOVER ontology.
  COMMENTS_ON: {
    meaning: "An actor says something in public to an actor or about one, or makes a gesture.",
    from: ACTORS,
    to: ACTORS,
    verb: { present: "comments on", past: "commented on", base: "comment on" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  REQUESTS_FROM: {
    meaning: "An actor asks or demands something of an actor.",
    from: ACTORS,
    to: ACTORS,
    verb: { present: "makes a request to", past: "made a request to", base: "make a request to" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  AGREES_WITH: {
    meaning: "An actor agrees, promises or shows its will to cooperate with an actor, or to settle a matter.",
    from: ACTORS,
    to: ACTORS,
    verb: { present: "agrees with", past: "agreed with", base: "agree with" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  CONSULTS_WITH: {
    meaning: "An actor meets, visits, calls or negotiates with an actor.",
    from: ACTORS,
    to: ACTORS,
    verb: { present: "consults with", past: "consulted with", base: "consult with" },
    sentence: "{from} {verb} {to}",
    moment: true,
    symmetric: true,
  },
  SUPPORTS: {
    meaning: "An actor praises, defends or recognises an actor, or works with it by diplomacy.",
    from: ACTORS,
    to: ACTORS,
    verb: { present: "supports", past: "supported", base: "support" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  GIVES_AID_TO: {
    meaning: "An actor gives economic, military or humanitarian aid, or asylum, to an actor.",
    from: ACTORS,
    to: ACTORS,
    verb: { present: "gives aid to", past: "gave aid to", base: "give aid to" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  YIELDS_TO: {
    meaning: "An actor gives in to an actor: it lifts a restriction, releases, lets in or retreats.",
    from: ACTORS,
    to: ACTORS,
    verb: { present: "yields to", past: "yielded to", base: "yield to" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  INVESTIGATES: {
    meaning: "An actor investigates an actor.",
    from: ACTORS,
    to: ACTORS,
    verb: { present: "investigates", past: "investigated", base: "investigate" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  ACCUSES: {
    meaning: "An actor accuses an actor, sues it or finds it guilty.",
    from: ACTORS,
    to: ACTORS,
    verb: { present: "accuses", past: "accused", base: "accuse" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  REJECTS: {
    meaning: "An actor refuses what an actor asks, offers or prescribes.",
    from: ACTORS,
    to: ACTORS,
    verb: { present: "refuses", past: "refused", base: "refuse" },
    sentence: "{from} {verb} a demand or offer of {to}",
    moment: true,
  },
  THREATENS: {
    meaning: "An actor threatens an actor, with force or otherwise.",
    from: ACTORS,
    to: ACTORS,
    verb: { present: "threatens", past: "threatened", base: "threaten" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  PROTESTS_AGAINST: {
    meaning: "An actor protests against an actor: a rally, a strike, a blockade, a riot.",
    from: ACTORS,
    to: ACTORS,
    verb: { present: "protests against", past: "protested against", base: "protest against" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  MOBILISES_AGAINST: {
    meaning: "An actor shows or readies military or police power towards an actor.",
    from: ACTORS,
    to: ACTORS,
    verb: { present: "mobilises against", past: "mobilised against", base: "mobilise against" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  REDUCES_RELATIONS_WITH: {
    meaning: "An actor breaks off or reduces relations, talks, aid or trade with an actor.",
    from: ACTORS,
    to: ACTORS,
    verb: { present: "reduces relations with", past: "reduced relations with", base: "reduce relations with" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  COERCES: {
    meaning: "An actor seizes, arrests, expels, represses or attacks by computer an actor or what belongs to it.",
    from: ACTORS,
    to: ACTORS,
    verb: { present: "coerces", past: "coerced", base: "coerce" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
  ASSAULTS: {
    meaning: "An actor uses violence or armed force on an actor.",
    from: ACTORS,
    to: ACTORS,
    verb: { present: "assaults", past: "assaulted", base: "assault" },
    sentence: "{from} {verb} {to}",
    moment: true,
  },
} as const satisfies Record<string, RelationshipTypeDefinition>;

/** The name of a relationship type, as every interface writes it. */
export type RelationshipType = keyof typeof RELATIONSHIP_TYPES;

/** All types, in the order of the table. */
export const RELATIONSHIP_TYPE_NAMES = Object.keys(RELATIONSHIP_TYPES) as RelationshipType[];

/** The definition of a type, by its wider type. */
export function relationshipType(type: RelationshipType): RelationshipTypeDefinition {
  return RELATIONSHIP_TYPES[type];
}

/** Types of which one says that two entities work together and the other that they work against each other. */
export const OPPOSED_TYPES: readonly (readonly [RelationshipType, RelationshipType])[] = [
  ["COOPERATES_ON", "RESTRICTS"],
  ["COOPERATES_WITH", "RESTRICTS"],
  ["INVESTS_IN", "RESTRICTS"],
];
