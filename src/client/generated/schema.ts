// Made by `npm run schema`. Not to be edited.
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A date-time string at UTC, such as 2007-12-03T10:15:30Z, compliant with the `date-time` format outlined in section 5.6 of the RFC 3339 profile of the ISO 8601 standard for representation of dates and times using the Gregorian calendar. */
  DateTime: { input: string; output: string; }
  /** A calendar date of reduced precision, ISO 8601: YYYY, YYYY-MM or YYYY-MM-DD, for example 2010 or 2025-10-28. */
  PartialDate: { input: string; output: string; }
};

/** A treaty, framework, memorandum or contract between parties. */
export type Agreement = Entity & Node & {
  readonly __typename?: 'Agreement';
  /** Every other name that finds it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Whether it binds in law. */
  readonly binding?: Maybe<Scalars['Boolean']['output']>;
  /** What it is, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When it came into force. */
  readonly effectiveFrom?: Maybe<Scalars['PartialDate']['output']>;
  /** When it ended. */
  readonly endedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** What a source says of this entity alone: a depth, a count, a world first. */
  readonly facts: ReadonlyArray<Fact>;
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** What sort of thing it is. */
  readonly kind: EntityKind;
  /** Set where this entity was merged into another; entity(ref) follows it, node(id) does not. */
  readonly mergedInto?: Maybe<Entity>;
  /** Its usual English name. */
  readonly name: Scalars['String']['output'];
  /** Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity. */
  readonly names: ReadonlyArray<Name>;
  /** How many current relationships there are, by type and direction; a self-loop counts in both directions. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The relationships at this entity, ordered by id. */
  readonly relationships: RelationshipConnection;
  /** When it was signed. */
  readonly signedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** What happened to this entity, earliest first: when the relationships at it began and ended, those with dates. What happens at a moment is told once. Dates of a month or a year stand on its first day for a beginning, on its last for an end. */
  readonly timeline: TimelineConnection;
  /** All that was ever known of it, the oldest first: what it was called, what it was merged into, and when. */
  readonly versions: ReadonlyArray<EntityVersion>;
};


/** A treaty, framework, memorandum or contract between parties. */
export type AgreementRelationshipCountsArgs = {
  where?: InputMaybe<RelationshipFilter>;
};


/** A treaty, framework, memorandum or contract between parties. */
export type AgreementRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


/** A treaty, framework, memorandum or contract between parties. */
export type AgreementTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};

/** A union or grouping of states that acts as one: the European Union, the Quad. */
export type Bloc = Entity & Node & {
  readonly __typename?: 'Bloc';
  /** Every other name that finds it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** What it is, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What a source says of this entity alone: a depth, a count, a world first. */
  readonly facts: ReadonlyArray<Fact>;
  /** When it was founded or opened. */
  readonly foundedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** What sort of thing it is. */
  readonly kind: EntityKind;
  /** Set where this entity was merged into another; entity(ref) follows it, node(id) does not. */
  readonly mergedInto?: Maybe<Entity>;
  /** Its usual English name. */
  readonly name: Scalars['String']['output'];
  /** Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity. */
  readonly names: ReadonlyArray<Name>;
  /** How many current relationships there are, by type and direction; a self-loop counts in both directions. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The relationships at this entity, ordered by id. */
  readonly relationships: RelationshipConnection;
  /** What happened to this entity, earliest first: when the relationships at it began and ended, those with dates. What happens at a moment is told once. Dates of a month or a year stand on its first day for a beginning, on its last for an end. */
  readonly timeline: TimelineConnection;
  /** All that was ever known of it, the oldest first: what it was called, what it was merged into, and when. */
  readonly versions: ReadonlyArray<EntityVersion>;
  /** Home page, http or https. */
  readonly website?: Maybe<Scalars['String']['output']>;
};


/** A union or grouping of states that acts as one: the European Union, the Quad. */
export type BlocRelationshipCountsArgs = {
  where?: InputMaybe<RelationshipFilter>;
};


/** A union or grouping of states that acts as one: the European Union, the Quad. */
export type BlocRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


/** A union or grouping of states that acts as one: the European Union, the Quad. */
export type BlocTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};

/** How a value is to be read. */
export type Bound =
  /** The source calls it approximate, or has rounded it. */
  | 'ABOUT'
  /** The source gives a lower bound, such as >16,000,000. */
  | 'AT_LEAST'
  /** The source gives an upper bound. */
  | 'AT_MOST'
  /** The source gives this very value. */
  | 'EXACT';

/** An entity that may be the one that is asked about. */
export type Candidate = {
  readonly __typename?: 'Candidate';
  /** The entity. */
  readonly entity: Entity;
  /** What speaks for it and against it, the weightiest first. */
  readonly reasons: ReadonlyArray<Evidence>;
  /** How likely it is that they are one, from 0 to 1, by the weight of all reasons together. The same whichever of two entities is asked about. */
  readonly score: Scalars['Float']['output'];
};

/** Entities that may be the one that is asked about. */
export type CandidateResult = {
  readonly __typename?: 'CandidateResult';
  /** The likeliest first, then by id. */
  readonly candidates: ReadonlyArray<Candidate>;
  /** The entity that is asked about; null where a text is. */
  readonly of?: Maybe<Entity>;
  /** True where the time was up before all was known of their neighbours. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** What a revision did to one record. */
export type Change = {
  readonly __typename?: 'Change';
  /** The entity that it happened to, as it was after that; null for other records. */
  readonly entity?: Maybe<Entity>;
  /** What happened. */
  readonly kind: ChangeKind;
  /** The relationship that it happened to, in the version that became known or ended; null for other records. */
  readonly relationship?: Maybe<Relationship>;
  /** The source that it happened to, as it is now; null for other records. */
  readonly source?: Maybe<Source>;
};

/** What a revision changed, a page at a time (Relay cursor connections): sources, entities, relationships that ended, relationships that became known. */
export type ChangeConnection = {
  readonly __typename?: 'ChangeConnection';
  /** The page. */
  readonly edges: ReadonlyArray<ChangeEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A change in a connection. */
export type ChangeEdge = {
  readonly __typename?: 'ChangeEdge';
  /** Its place, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: Change;
};

/** What a revision changed, or a part of it. One without changes says that nothing else up to its cursor is of interest. */
export type ChangeEvent = {
  readonly __typename?: 'ChangeEvent';
  /** The changes of interest, in the order to take them in: sources, entities, relationships that ended, relationships that became known. */
  readonly changes: ReadonlyArray<Change>;
  /** Whether the revision is told to its end; more of it follows otherwise. */
  readonly complete: Scalars['Boolean']['output'];
  /** Where to go on: the `after` of a subscription that tells exactly the rest. */
  readonly cursor: Scalars['String']['output'];
  /** The write that it is of: who made it, when and why. Null in a graph that nothing was written to. */
  readonly revision?: Maybe<Revision>;
};

/** What a revision did to a record. */
export type ChangeKind =
  /** The relationship became known: it is new, or a new version of one whose earlier version is SUPERSEDED. */
  | 'ASSERTED'
  /** The entity is new. */
  | 'ENTITY_ADDED'
  /** The entity was given other values, or names. */
  | 'ENTITY_CHANGED'
  /** The entity was merged into another: its mergedInto. */
  | 'ENTITY_MERGED'
  /** The entity was merged into another no longer. */
  | 'ENTITY_UNMERGED'
  /** The relationship was withdrawn; its retractionReason says why. */
  | 'RETRACTED'
  /** The source is new, or was given other values. */
  | 'SOURCE_RECORDED'
  /** Another version of the relationship, or another relationship, took its place: its supersededBy. */
  | 'SUPERSEDED';

/** Where a statement stands: a source, and the place and words in it. */
export type Citation = {
  readonly __typename?: 'Citation';
  /** Where in the source: a paragraph, table or row. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The exact words of the source. */
  readonly quote?: Maybe<Scalars['String']['output']>;
  /** What is cited. */
  readonly source: Source;
};

/** Where a statement stands: a source, and the place and words in it. */
export type CitationInput = {
  /** Where in the source: a paragraph, table or row. */
  readonly locator?: InputMaybe<Scalars['String']['input']>;
  /** The exact words of the source. */
  readonly quote?: InputMaybe<Scalars['String']['input']>;
  /** Id of the source. addSources adds one. */
  readonly source: Scalars['ID']['input'];
};

/** How far a claim is in force, for the time for which it is valid. */
export type ClaimStatus =
  /** Denied or contested by someone concerned. */
  | 'DISPUTED'
  /** It held and holds no more. */
  | 'ENDED'
  /** In force from validFrom to validTo. */
  | 'IN_EFFECT'
  /** Announced or scheduled, and not yet so when the source spoke. */
  | 'PLANNED'
  /** Suggested or intended, and not agreed. */
  | 'PROPOSED'
  /** Made, and out of force from validFrom to validTo. */
  | 'SUSPENDED';

/** A firm, private or owned by a state. */
export type Company = Entity & Node & {
  readonly __typename?: 'Company';
  /** Every other name that finds it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2 code of the country it belongs to or is registered in. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  /** What it is, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What a source says of this entity alone: a depth, a count, a world first. */
  readonly facts: ReadonlyArray<Fact>;
  /** When it was founded or opened. */
  readonly foundedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** What sort of thing it is. */
  readonly kind: EntityKind;
  /** Legal Entity Identifier, ISO 17442. */
  readonly lei?: Maybe<Scalars['String']['output']>;
  /** Set where this entity was merged into another; entity(ref) follows it, node(id) does not. */
  readonly mergedInto?: Maybe<Entity>;
  /** Its usual English name. */
  readonly name: Scalars['String']['output'];
  /** Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity. */
  readonly names: ReadonlyArray<Name>;
  /** How many current relationships there are, by type and direction; a self-loop counts in both directions. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The relationships at this entity, ordered by id. */
  readonly relationships: RelationshipConnection;
  /** Exchange and stock symbol, for example NYSE:MP. */
  readonly ticker?: Maybe<Scalars['String']['output']>;
  /** What happened to this entity, earliest first: when the relationships at it began and ended, those with dates. What happens at a moment is told once. Dates of a month or a year stand on its first day for a beginning, on its last for an end. */
  readonly timeline: TimelineConnection;
  /** All that was ever known of it, the oldest first: what it was called, what it was merged into, and when. */
  readonly versions: ReadonlyArray<EntityVersion>;
  /** Home page, http or https. */
  readonly website?: Maybe<Scalars['String']['output']>;
};


/** A firm, private or owned by a state. */
export type CompanyRelationshipCountsArgs = {
  where?: InputMaybe<RelationshipFilter>;
};


/** A firm, private or owned by a state. */
export type CompanyRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


/** A firm, private or owned by a state. */
export type CompanyTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};

/** Relationships between the same two entities that can't all be so, side by side. */
export type Conflict = {
  readonly __typename?: 'Conflict';
  /** In what they disagree. */
  readonly kind: ConflictKind;
  /** Two or more, by id: each disagrees with one of the others at least, and holds on a day on which that one does. */
  readonly relationships: ReadonlyArray<Relationship>;
};

/** In what relationships disagree. */
export type ConflictKind =
  /** Two entities that work together by one claim and against each other by another, both in effect. */
  | 'OPPOSITION'
  /** Different amounts of the same thing, in the same unit. */
  | 'QUANTITY'
  /** Different shares of the same whole. */
  | 'SHARE'
  /** The same thing, in force by one claim and not, or otherwise, by another. */
  | 'STATUS';

/** The conflicts found among some relationships. */
export type ConflictResult = {
  readonly __typename?: 'ConflictResult';
  /** By the least id of a relationship between their two entities, then by kind and the least id of their own. */
  readonly conflicts: ReadonlyArray<Conflict>;
  /** True where limit or the time budget cut something off. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** A state, or a territory with an ISO 3166-1 code. */
export type Country = Entity & Node & {
  readonly __typename?: 'Country';
  /** Every other name that finds it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** What it is, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What a source says of this entity alone: a depth, a count, a world first. */
  readonly facts: ReadonlyArray<Fact>;
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** ISO 3166-1 alpha-2 code, for example JP. */
  readonly iso2?: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-3 code, for example JPN. */
  readonly iso3?: Maybe<Scalars['String']['output']>;
  /** What sort of thing it is. */
  readonly kind: EntityKind;
  /** Degrees north of the equator, WGS 84; negative to the south. */
  readonly latitude?: Maybe<Scalars['Float']['output']>;
  /** Degrees east of Greenwich, WGS 84; negative to the west. */
  readonly longitude?: Maybe<Scalars['Float']['output']>;
  /** Set where this entity was merged into another; entity(ref) follows it, node(id) does not. */
  readonly mergedInto?: Maybe<Entity>;
  /** Its usual English name. */
  readonly name: Scalars['String']['output'];
  /** Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity. */
  readonly names: ReadonlyArray<Name>;
  /** How many current relationships there are, by type and direction; a self-loop counts in both directions. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The relationships at this entity, ordered by id. */
  readonly relationships: RelationshipConnection;
  /** What happened to this entity, earliest first: when the relationships at it began and ended, those with dates. What happens at a moment is told once. Dates of a month or a year stand on its first day for a beginning, on its last for an end. */
  readonly timeline: TimelineConnection;
  /** All that was ever known of it, the oldest first: what it was called, what it was merged into, and when. */
  readonly versions: ReadonlyArray<EntityVersion>;
};


/** A state, or a territory with an ISO 3166-1 code. */
export type CountryRelationshipCountsArgs = {
  where?: InputMaybe<RelationshipFilter>;
};


/** A state, or a territory with an ISO 3166-1 code. */
export type CountryRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


/** A state, or a territory with an ISO 3166-1 code. */
export type CountryTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};

/** A natural body of minerals, mined or not. */
export type Deposit = Entity & Node & {
  readonly __typename?: 'Deposit';
  /** Every other name that finds it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2 code of the country it belongs to or is registered in. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  /** Metres below the surface of the ground, or of the sea for a seabed deposit. */
  readonly depth?: Maybe<Scalars['Float']['output']>;
  /** What it is, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What a source says of this entity alone: a depth, a count, a world first. */
  readonly facts: ReadonlyArray<Fact>;
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** What sort of thing it is. */
  readonly kind: EntityKind;
  /** Degrees north of the equator, WGS 84; negative to the south. */
  readonly latitude?: Maybe<Scalars['Float']['output']>;
  /** Degrees east of Greenwich, WGS 84; negative to the west. */
  readonly longitude?: Maybe<Scalars['Float']['output']>;
  /** Set where this entity was merged into another; entity(ref) follows it, node(id) does not. */
  readonly mergedInto?: Maybe<Entity>;
  /** Its usual English name. */
  readonly name: Scalars['String']['output'];
  /** Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity. */
  readonly names: ReadonlyArray<Name>;
  /** How many current relationships there are, by type and direction; a self-loop counts in both directions. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The relationships at this entity, ordered by id. */
  readonly relationships: RelationshipConnection;
  /** What happened to this entity, earliest first: when the relationships at it began and ended, those with dates. What happens at a moment is told once. Dates of a month or a year stand on its first day for a beginning, on its last for an end. */
  readonly timeline: TimelineConnection;
  /** All that was ever known of it, the oldest first: what it was called, what it was merged into, and when. */
  readonly versions: ReadonlyArray<EntityVersion>;
};


/** A natural body of minerals, mined or not. */
export type DepositRelationshipCountsArgs = {
  where?: InputMaybe<RelationshipFilter>;
};


/** A natural body of minerals, mined or not. */
export type DepositRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


/** A natural body of minerals, mined or not. */
export type DepositTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};

/** How one state of the graph differs from an earlier one. All lists are ordered by id. */
export type Difference = {
  readonly __typename?: 'Difference';
  /** Known in the later state and not in the earlier one, in no version. */
  readonly added: ReadonlyArray<Relationship>;
  /** Of what is known in the later state: what holds on the earlier asOf and not on its own. */
  readonly ended: ReadonlyArray<Relationship>;
  /** Known in the earlier state and retracted by the later one, with no other version in its place. */
  readonly retracted: ReadonlyArray<Relationship>;
  /** Of what is known in the later state: what holds on its asOf and not on the earlier one. */
  readonly started: ReadonlyArray<Relationship>;
  /** Known in another version in the later state. */
  readonly superseded: ReadonlyArray<Supersession>;
  /** True where limit or the time budget cut something off. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** Which way relationships are read, seen from the entity that is asked about. */
export type Direction =
  /** Both ways. */
  | 'ANY'
  /** From its to to its from. */
  | 'IN'
  /** From the relationship's from to its to. */
  | 'OUT';

/** A text that actors issue: a joint statement, a report, a list. */
export type Document = Entity & Node & {
  readonly __typename?: 'Document';
  /** Every other name that finds it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** What it is, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What a source says of this entity alone: a depth, a count, a world first. */
  readonly facts: ReadonlyArray<Fact>;
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** What sort of thing it is. */
  readonly kind: EntityKind;
  /** Set where this entity was merged into another; entity(ref) follows it, node(id) does not. */
  readonly mergedInto?: Maybe<Entity>;
  /** Its usual English name. */
  readonly name: Scalars['String']['output'];
  /** Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity. */
  readonly names: ReadonlyArray<Name>;
  /** When it was published. */
  readonly publishedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** How many current relationships there are, by type and direction; a self-loop counts in both directions. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The relationships at this entity, ordered by id. */
  readonly relationships: RelationshipConnection;
  /** What happened to this entity, earliest first: when the relationships at it began and ended, those with dates. What happens at a moment is told once. Dates of a month or a year stand on its first day for a beginning, on its last for an end. */
  readonly timeline: TimelineConnection;
  /** Where it can be read. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** All that was ever known of it, the oldest first: what it was called, what it was merged into, and when. */
  readonly versions: ReadonlyArray<EntityVersion>;
};


/** A text that actors issue: a joint statement, a report, a list. */
export type DocumentRelationshipCountsArgs = {
  where?: InputMaybe<RelationshipFilter>;
};


/** A text that actors issue: a joint statement, a report, a list. */
export type DocumentRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


/** A text that actors issue: a joint statement, a report, a list. */
export type DocumentTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};

/** Two entities that may be one. */
export type Duplicate = {
  readonly __typename?: 'Duplicate';
  /** The two, by id. */
  readonly entities: ReadonlyArray<Entity>;
  /** What speaks for it and against it, the weightiest first. */
  readonly reasons: ReadonlyArray<Evidence>;
  /** How likely it is that they are one, from 0 to 1, by the weight of all reasons together. */
  readonly score: Scalars['Float']['output'];
};

/** The pairs of entities that are likeliest to be one. */
export type DuplicateResult = {
  readonly __typename?: 'DuplicateResult';
  /** The likeliest first, then by the ids of the two. */
  readonly duplicates: ReadonlyArray<Duplicate>;
  /** True where there may be more: first or the time budget cut something off. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** Anything that can stand at an end of a relationship. One object type per kind implements it. */
export type Entity = {
  /** Every other name that finds it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** What it is, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What a source says of this entity alone: a depth, a count, a world first. */
  readonly facts: ReadonlyArray<Fact>;
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** What sort of thing it is. */
  readonly kind: EntityKind;
  /** Set where this entity was merged into another; entity(ref) follows it, node(id) does not. */
  readonly mergedInto?: Maybe<Entity>;
  /** Its usual English name. */
  readonly name: Scalars['String']['output'];
  /** Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity. */
  readonly names: ReadonlyArray<Name>;
  /** How many current relationships there are, by type and direction; a self-loop counts in both directions. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The relationships at this entity, ordered by id. */
  readonly relationships: RelationshipConnection;
  /** What happened to this entity, earliest first: when the relationships at it began and ended, those with dates. What happens at a moment is told once. Dates of a month or a year stand on its first day for a beginning, on its last for an end. */
  readonly timeline: TimelineConnection;
  /** All that was ever known of it, the oldest first: what it was called, what it was merged into, and when. */
  readonly versions: ReadonlyArray<EntityVersion>;
};


/** Anything that can stand at an end of a relationship. One object type per kind implements it. */
export type EntityRelationshipCountsArgs = {
  where?: InputMaybe<RelationshipFilter>;
};


/** Anything that can stand at an end of a relationship. One object type per kind implements it. */
export type EntityRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


/** Anything that can stand at an end of a relationship. One object type per kind implements it. */
export type EntityTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};

/** Entities, a page at a time (Relay cursor connections). */
export type EntityConnection = {
  readonly __typename?: 'EntityConnection';
  /** The page. */
  readonly edges: ReadonlyArray<EntityEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entity in a connection. */
export type EntityEdge = {
  readonly __typename?: 'EntityEdge';
  /** Its place, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The entity. */
  readonly node: Entity;
};

/** A value of a field that entities of one kind have. */
export type EntityFieldInput = {
  /** Name of the field, for example symbol for a MINERAL. */
  readonly name: Scalars['String']['input'];
  /** The value as a text: Dy, 24.28, true, 2025-10. Null takes it away. */
  readonly value?: InputMaybe<Scalars['String']['input']>;
};

/** Which entities a traversal may pass through or return. The starts and ends that a request names are always allowed. */
export type EntityFilter = {
  /** References (id, name or alias) of entities to leave out. Never applies to the starts and ends. */
  readonly exclude?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Only entities of these kinds. Never applies to the starts and ends. */
  readonly kinds?: InputMaybe<ReadonlyArray<EntityKind>>;
  /** Do not go on through an entity with more matching relationships than this (either direction, each parallel one counted); it may still be an end. */
  readonly maxDegree?: InputMaybe<Scalars['Int']['input']>;
};

/** An entity. Of one that is known, what is not given stays as it is, and null takes a value away. */
export type EntityInput = {
  /** Its other names, in place of those of which nothing more is known. */
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What it is, in a sentence or two. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** What sources say of it alone, in place of all facts. */
  readonly facts?: InputMaybe<ReadonlyArray<FactInput>>;
  /** Values of the fields of its kind. */
  readonly fields?: InputMaybe<ReadonlyArray<EntityFieldInput>>;
  /** Its slug: lower-case letters, digits and hyphens. */
  readonly id: Scalars['ID']['input'];
  /** What sort of thing it is; required for a new entity, and never changed. */
  readonly kind?: InputMaybe<EntityKind>;
  /** Its usual English name; required for a new entity. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Its names of which more is known, in place of all further names. */
  readonly names?: InputMaybe<ReadonlyArray<NameInput>>;
};

/** What sort of thing an entity is. One object type implements each. */
export type EntityKind =
  /** A treaty, framework, memorandum or contract between parties. */
  | 'AGREEMENT'
  /** A union or grouping of states that acts as one: the European Union, the Quad. */
  | 'BLOC'
  /** A firm, private or owned by a state. */
  | 'COMPANY'
  /** A state, or a territory with an ISO 3166-1 code. */
  | 'COUNTRY'
  /** A natural body of minerals, mined or not. */
  | 'DEPOSIT'
  /** A text that actors issue: a joint statement, a report, a list. */
  | 'DOCUMENT'
  /** Something that happens at a time: a meeting, a test, a quarrel. */
  | 'EVENT'
  /** A mine, plant, refinery, port or other works. */
  | 'FACILITY'
  /** A government, ministry, agency or other organ of a state or bloc. */
  | 'GOVERNMENT_BODY'
  /** An act of policy: an export control, ban, licence rule, tariff, sanction or subsidy. */
  | 'MEASURE'
  /** A newspaper, broadcaster or news agency. */
  | 'MEDIA_OUTLET'
  /** An element, ore, compound or group of them, as USGS and IEA name commodities. */
  | 'MINERAL'
  /** A human being. */
  | 'PERSON'
  /** A location on the map that is no country, deposit or facility: an island, a city, a sea, a region. */
  | 'PLACE'
  /** A good made with minerals, a technology, or a use: a magnet, a battery, control rods. */
  | 'PRODUCT'
  /** An organised effort over time: a project, an initiative, a policy. */
  | 'PROGRAMME'
  /** A university, institute or laboratory. */
  | 'RESEARCH_INSTITUTION'
  /** A ship or platform. */
  | 'VESSEL';

/** What was known of an entity for a time. Nothing is overwritten: a correction makes another version. */
export type EntityVersion = {
  readonly __typename?: 'EntityVersion';
  /** The entity as it was known then. */
  readonly entity: Entity;
  /** Since when this was known: the instant of the write that said so. */
  readonly knownFrom: Scalars['DateTime']['output'];
  /** Until when: the instant of the write that gave it other values. Null for what is known now. */
  readonly knownUntil?: Maybe<Scalars['DateTime']['output']>;
};

/** Something that happens at a time: a meeting, a test, a quarrel. */
export type Event = Entity & Node & {
  readonly __typename?: 'Event';
  /** Every other name that finds it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** What it is, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When it ended, or is to end. */
  readonly endedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** What a source says of this entity alone: a depth, a count, a world first. */
  readonly facts: ReadonlyArray<Fact>;
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** What sort of thing it is. */
  readonly kind: EntityKind;
  /** Set where this entity was merged into another; entity(ref) follows it, node(id) does not. */
  readonly mergedInto?: Maybe<Entity>;
  /** Its usual English name. */
  readonly name: Scalars['String']['output'];
  /** Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity. */
  readonly names: ReadonlyArray<Name>;
  /** How many current relationships there are, by type and direction; a self-loop counts in both directions. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The relationships at this entity, ordered by id. */
  readonly relationships: RelationshipConnection;
  /** When it began, or is to begin. */
  readonly startedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** What happened to this entity, earliest first: when the relationships at it began and ended, those with dates. What happens at a moment is told once. Dates of a month or a year stand on its first day for a beginning, on its last for an end. */
  readonly timeline: TimelineConnection;
  /** All that was ever known of it, the oldest first: what it was called, what it was merged into, and when. */
  readonly versions: ReadonlyArray<EntityVersion>;
};


/** Something that happens at a time: a meeting, a test, a quarrel. */
export type EventRelationshipCountsArgs = {
  where?: InputMaybe<RelationshipFilter>;
};


/** Something that happens at a time: a meeting, a test, a quarrel. */
export type EventRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


/** Something that happens at a time: a meeting, a test, a quarrel. */
export type EventTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};

/** One reason for or against two entities being one. */
export type Evidence = {
  readonly __typename?: 'Evidence';
  /** Of places: kilometres between them. */
  readonly distanceKm?: Maybe<Scalars['Float']['output']>;
  /** What sort of reason it is. */
  readonly kind: EvidenceKind;
  /** Of neighbours: up to five of those in common, those with the fewest relationships first. */
  readonly neighbours?: Maybe<ReadonlyArray<Entity>>;
  /** Of names: how alike they are, above 0 and at most 1. */
  readonly similarity?: Maybe<Scalars['Float']['output']>;
  /** The reason in words. */
  readonly statement: Scalars['String']['output'];
  /** How much it weighs, in bits: each doubles the odds that they are one, and below 0 halves them. Weights are set by judgement. */
  readonly weight: Scalars['Float']['output'];
};

/** What speaks for or against two entities being one. */
export type EvidenceKind =
  /** Both are called the same, case and accents apart. */
  | 'EXACT_NAME'
  /** Against it: coordinates too far from each other. */
  | 'FAR_APART'
  /** Coordinates close to each other. */
  | 'NEAR'
  /** Against it: in, of or under the flag of different countries. */
  | 'OTHER_COUNTRY'
  /** Against it: different values of a field of which an entity has one. */
  | 'OTHER_IDENTIFIER'
  /** Against it: a relationship between the two, and nothing is related to itself. */
  | 'RELATED'
  /** The same value of a field that only one entity of the kind has: iso2, lei, imo, symbol. */
  | 'SAME_IDENTIFIER'
  /** A name of both, which is an alias of one at least. */
  | 'SHARED_ALIAS'
  /** Relationships with the same entities, those with few relationships above all. */
  | 'SHARED_NEIGHBOURS'
  /** Names that are alike: words in common or but a slip away, weighed by how rare they are. */
  | 'SIMILAR_NAME'
  /** Names in different scripts, or in one that is not Latin, that are alike in Latin letters. */
  | 'TRANSLITERATION';

/** A file format that a subgraph can be written in. */
export type ExportFormat =
  /** One table for spreadsheets. */
  | 'CSV'
  /** A script of Cypher statements, for an empty Neo4j. */
  | 'CYPHER'
  /** Elements JSON of Cytoscape and Cytoscape.js. */
  | 'CYTOSCAPE'
  /** DOT, for Graphviz. */
  | 'DOT'
  /** Entities of FollowTheMoney, one JSON object a line, for OpenAleph, yente and its libraries. */
  | 'FOLLOW_THE_MONEY'
  /** GEXF 1.3, for Gephi, with the time for which each relationship holds. */
  | 'GEXF'
  /** GraphML, for Gephi, yEd, networkx and igraph. */
  | 'GRAPHML'
  /** Node-link JSON, as networkx and D3 read it. */
  | 'JSON'
  /** JSON Lines, one record a line, as lodegraph import reads them. */
  | 'JSONL'
  /** The same RDF as TURTLE, in JSON-LD 1.1. */
  | 'JSON_LD'
  /** A Mermaid flowchart, for Markdown. */
  | 'MERMAID'
  /** The nodes for neo4j-admin database import, which wants --array-delimiter=U+001F and --multiline-fields=true; beside NEO4J_RELATIONSHIPS_CSV. */
  | 'NEO4J_NODES_CSV'
  /** The relationships for neo4j-admin database import, beside NEO4J_NODES_CSV. */
  | 'NEO4J_RELATIONSHIPS_CSV'
  /** One table with typed columns in Apache Parquet, for notebooks; in a query it is base64, since it is no text. */
  | 'PARQUET'
  /** RDF in Turtle, for triple stores: each relationship as a triple, and as a statement with PROV-O for its sources. */
  | 'TURTLE';

/** A mine, plant, refinery, port or other works. */
export type Facility = Entity & Node & {
  readonly __typename?: 'Facility';
  /** Every other name that finds it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2 code of the country it belongs to or is registered in. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  /** What it is, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What a source says of this entity alone: a depth, a count, a world first. */
  readonly facts: ReadonlyArray<Fact>;
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** What sort of thing it is. */
  readonly kind: EntityKind;
  /** Degrees north of the equator, WGS 84; negative to the south. */
  readonly latitude?: Maybe<Scalars['Float']['output']>;
  /** Degrees east of Greenwich, WGS 84; negative to the west. */
  readonly longitude?: Maybe<Scalars['Float']['output']>;
  /** Set where this entity was merged into another; entity(ref) follows it, node(id) does not. */
  readonly mergedInto?: Maybe<Entity>;
  /** Its usual English name. */
  readonly name: Scalars['String']['output'];
  /** Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity. */
  readonly names: ReadonlyArray<Name>;
  /** When it began to work. */
  readonly openedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** How many current relationships there are, by type and direction; a self-loop counts in both directions. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The relationships at this entity, ordered by id. */
  readonly relationships: RelationshipConnection;
  /** What happened to this entity, earliest first: when the relationships at it began and ended, those with dates. What happens at a moment is told once. Dates of a month or a year stand on its first day for a beginning, on its last for an end. */
  readonly timeline: TimelineConnection;
  /** All that was ever known of it, the oldest first: what it was called, what it was merged into, and when. */
  readonly versions: ReadonlyArray<EntityVersion>;
};


/** A mine, plant, refinery, port or other works. */
export type FacilityRelationshipCountsArgs = {
  where?: InputMaybe<RelationshipFilter>;
};


/** A mine, plant, refinery, port or other works. */
export type FacilityRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


/** A mine, plant, refinery, port or other works. */
export type FacilityTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};

/** What a source says of one entity alone: a depth, a count, a world first. */
export type Fact = {
  readonly __typename?: 'Fact';
  /** How the quantity is to be read. */
  readonly bound?: Maybe<Bound>;
  /** Who says so. */
  readonly citations: ReadonlyArray<Citation>;
  /** The number in it, in the unit given. */
  readonly quantity?: Maybe<Scalars['Float']['output']>;
  /** The fact in one English sentence. */
  readonly statement: Scalars['String']['output'];
  /** UCUM unit (the Unified Code for Units of Measure) of quantity: t, t/a, m. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** When it began to be so. */
  readonly validFrom?: Maybe<Scalars['PartialDate']['output']>;
  /** When it ceased to be so. */
  readonly validTo?: Maybe<Scalars['PartialDate']['output']>;
};

/** What a source says of one entity alone. */
export type FactInput = {
  /** How the number is to be read. */
  readonly bound?: InputMaybe<Bound>;
  /** Where it stands. */
  readonly citations?: InputMaybe<ReadonlyArray<CitationInput>>;
  /** The number in it. */
  readonly quantity?: InputMaybe<Scalars['Float']['input']>;
  /** The fact, in a sentence. */
  readonly statement: Scalars['String']['input'];
  /** UCUM unit of quantity. */
  readonly unit?: InputMaybe<Scalars['String']['input']>;
  /** When it begins to hold. */
  readonly validFrom?: InputMaybe<Scalars['PartialDate']['input']>;
  /** The last date on which it holds. */
  readonly validTo?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** A government, ministry, agency or other organ of a state or bloc. */
export type GovernmentBody = Entity & Node & {
  readonly __typename?: 'GovernmentBody';
  /** Every other name that finds it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2 code of the country it belongs to or is registered in. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  /** What it is, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What a source says of this entity alone: a depth, a count, a world first. */
  readonly facts: ReadonlyArray<Fact>;
  /** When it was founded or opened. */
  readonly foundedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** What sort of thing it is. */
  readonly kind: EntityKind;
  /** Set where this entity was merged into another; entity(ref) follows it, node(id) does not. */
  readonly mergedInto?: Maybe<Entity>;
  /** Its usual English name. */
  readonly name: Scalars['String']['output'];
  /** Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity. */
  readonly names: ReadonlyArray<Name>;
  /** How many current relationships there are, by type and direction; a self-loop counts in both directions. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The relationships at this entity, ordered by id. */
  readonly relationships: RelationshipConnection;
  /** What happened to this entity, earliest first: when the relationships at it began and ended, those with dates. What happens at a moment is told once. Dates of a month or a year stand on its first day for a beginning, on its last for an end. */
  readonly timeline: TimelineConnection;
  /** All that was ever known of it, the oldest first: what it was called, what it was merged into, and when. */
  readonly versions: ReadonlyArray<EntityVersion>;
  /** Home page, http or https. */
  readonly website?: Maybe<Scalars['String']['output']>;
};


/** A government, ministry, agency or other organ of a state or bloc. */
export type GovernmentBodyRelationshipCountsArgs = {
  where?: InputMaybe<RelationshipFilter>;
};


/** A government, ministry, agency or other organ of a state or bloc. */
export type GovernmentBodyRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


/** A government, ministry, agency or other organ of a state or bloc. */
export type GovernmentBodyTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};

/** A state of the graph, by either of its two times or both. */
export type GraphState = {
  /** What holds on this date. */
  readonly asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  /** What was known at this instant. Default: what is known now. */
  readonly knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An act of policy: an export control, ban, licence rule, tariff, sanction or subsidy. */
export type Measure = Entity & Node & {
  readonly __typename?: 'Measure';
  /** Every other name that finds it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** When it was announced. */
  readonly announcedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** What it is, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When it took effect. */
  readonly effectiveFrom?: Maybe<Scalars['PartialDate']['output']>;
  /** When it ended. */
  readonly endedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** What a source says of this entity alone: a depth, a count, a world first. */
  readonly facts: ReadonlyArray<Fact>;
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** What sort of thing it is. */
  readonly kind: EntityKind;
  /** Set where this entity was merged into another; entity(ref) follows it, node(id) does not. */
  readonly mergedInto?: Maybe<Entity>;
  /** Its usual English name. */
  readonly name: Scalars['String']['output'];
  /** Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity. */
  readonly names: ReadonlyArray<Name>;
  /** The number that its issuer gave it, for example No. 18 of 2025. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** How many current relationships there are, by type and direction; a self-loop counts in both directions. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The relationships at this entity, ordered by id. */
  readonly relationships: RelationshipConnection;
  /** What happened to this entity, earliest first: when the relationships at it began and ended, those with dates. What happens at a moment is told once. Dates of a month or a year stand on its first day for a beginning, on its last for an end. */
  readonly timeline: TimelineConnection;
  /** All that was ever known of it, the oldest first: what it was called, what it was merged into, and when. */
  readonly versions: ReadonlyArray<EntityVersion>;
};


/** An act of policy: an export control, ban, licence rule, tariff, sanction or subsidy. */
export type MeasureRelationshipCountsArgs = {
  where?: InputMaybe<RelationshipFilter>;
};


/** An act of policy: an export control, ban, licence rule, tariff, sanction or subsidy. */
export type MeasureRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


/** An act of policy: an export control, ban, licence rule, tariff, sanction or subsidy. */
export type MeasureTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};

/** A newspaper, broadcaster or news agency. */
export type MediaOutlet = Entity & Node & {
  readonly __typename?: 'MediaOutlet';
  /** Every other name that finds it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2 code of the country it belongs to or is registered in. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  /** What it is, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What a source says of this entity alone: a depth, a count, a world first. */
  readonly facts: ReadonlyArray<Fact>;
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** What sort of thing it is. */
  readonly kind: EntityKind;
  /** Set where this entity was merged into another; entity(ref) follows it, node(id) does not. */
  readonly mergedInto?: Maybe<Entity>;
  /** Its usual English name. */
  readonly name: Scalars['String']['output'];
  /** Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity. */
  readonly names: ReadonlyArray<Name>;
  /** How many current relationships there are, by type and direction; a self-loop counts in both directions. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The relationships at this entity, ordered by id. */
  readonly relationships: RelationshipConnection;
  /** What happened to this entity, earliest first: when the relationships at it began and ended, those with dates. What happens at a moment is told once. Dates of a month or a year stand on its first day for a beginning, on its last for an end. */
  readonly timeline: TimelineConnection;
  /** All that was ever known of it, the oldest first: what it was called, what it was merged into, and when. */
  readonly versions: ReadonlyArray<EntityVersion>;
  /** Home page, http or https. */
  readonly website?: Maybe<Scalars['String']['output']>;
};


/** A newspaper, broadcaster or news agency. */
export type MediaOutletRelationshipCountsArgs = {
  where?: InputMaybe<RelationshipFilter>;
};


/** A newspaper, broadcaster or news agency. */
export type MediaOutletRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


/** A newspaper, broadcaster or news agency. */
export type MediaOutletTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};

/** An element, ore, compound or group of them, as USGS and IEA name commodities. */
export type Mineral = Entity & Node & {
  readonly __typename?: 'Mineral';
  /** Every other name that finds it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Number of protons, for an element. */
  readonly atomicNumber?: Maybe<Scalars['Int']['output']>;
  /** What it is, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What a source says of this entity alone: a depth, a count, a world first. */
  readonly facts: ReadonlyArray<Fact>;
  /** Harmonized System heading or subheading, four or six digits. */
  readonly hsCode?: Maybe<Scalars['String']['output']>;
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** What sort of thing it is. */
  readonly kind: EntityKind;
  /** Set where this entity was merged into another; entity(ref) follows it, node(id) does not. */
  readonly mergedInto?: Maybe<Entity>;
  /** Its usual English name. */
  readonly name: Scalars['String']['output'];
  /** Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity. */
  readonly names: ReadonlyArray<Name>;
  /** How many current relationships there are, by type and direction; a self-loop counts in both directions. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The relationships at this entity, ordered by id. */
  readonly relationships: RelationshipConnection;
  /** Chemical symbol, for an element. */
  readonly symbol?: Maybe<Scalars['String']['output']>;
  /** What happened to this entity, earliest first: when the relationships at it began and ended, those with dates. What happens at a moment is told once. Dates of a month or a year stand on its first day for a beginning, on its last for an end. */
  readonly timeline: TimelineConnection;
  /** All that was ever known of it, the oldest first: what it was called, what it was merged into, and when. */
  readonly versions: ReadonlyArray<EntityVersion>;
};


/** An element, ore, compound or group of them, as USGS and IEA name commodities. */
export type MineralRelationshipCountsArgs = {
  where?: InputMaybe<RelationshipFilter>;
};


/** An element, ore, compound or group of them, as USGS and IEA name commodities. */
export type MineralRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


/** An element, ore, compound or group of them, as USGS and IEA name commodities. */
export type MineralTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Adds sources, or gives known ones other values. All or none of them. */
  readonly addSources: WriteResult;
  /** Adds relationships, each with a source. One that is known already is given the citations that it lacks, so that asserting twice changes nothing. All or none of them. */
  readonly assertRelationships: WriteResult;
  /** Makes two entities that are one into one. The first goes on resolving, to the second; its relationships are superseded by the same ones at the second. unmergeEntity undoes it. */
  readonly mergeEntities: WriteResult;
  /** Ends relationships that turned out to be wrong. They stay readable, with the reason and the instant. All or none of them. */
  readonly retractRelationships: WriteResult;
  /** Gives an entity a further name, by which it is found from then on; or takes one away. */
  readonly setAlias: WriteResult;
  /** Puts a corrected relationship in the place of another, which stays readable and names the new one in supersededBy. */
  readonly supersedeRelationship: WriteResult;
  /** Undoes a merger: the entity has its relationships again, and those that the merger made end, unless others have cited them since. */
  readonly unmergeEntity: WriteResult;
  /** Adds entities, or gives known ones other values: what is not given stays. All or none of them. */
  readonly upsertEntities: WriteResult;
};


export type MutationAddSourcesArgs = {
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  sources: ReadonlyArray<SourceInput>;
};


export type MutationAssertRelationshipsArgs = {
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  relationships: ReadonlyArray<RelationshipInput>;
};


export type MutationMergeEntitiesArgs = {
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['String']['input'];
  into: Scalars['String']['input'];
  reason: Scalars['String']['input'];
};


export type MutationRetractRelationshipsArgs = {
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  ids: ReadonlyArray<Scalars['ID']['input']>;
  reason: Scalars['String']['input'];
};


export type MutationSetAliasArgs = {
  alias: Scalars['String']['input'];
  citations?: InputMaybe<ReadonlyArray<CitationInput>>;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  entity: Scalars['String']['input'];
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  remove?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationSupersedeRelationshipArgs = {
  by: RelationshipInput;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationUnmergeEntityArgs = {
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationUpsertEntitiesArgs = {
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  entities: ReadonlyArray<EntityInput>;
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A name of an entity, usual or further, with what is known of it. */
export type Name = {
  readonly __typename?: 'Name';
  /** Where the name is used or explained. */
  readonly citations: ReadonlyArray<Citation>;
  /** How sure it is that the text means this entity: above 0, at most 1. */
  readonly confidence: Scalars['Float']['output'];
  /** A translation, a garbled spelling, and why it is taken for this entity. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The name as it is written. */
  readonly text: Scalars['String']['output'];
};

/** A further name of an entity, with what is known of it. */
export type NameInput = {
  /** Where it stands. */
  readonly citations?: InputMaybe<ReadonlyArray<CitationInput>>;
  /** How sure it is that the text means this entity: above 0, at most 1. Default 1. */
  readonly confidence?: InputMaybe<Scalars['Float']['input']>;
  /** A translation, or why the text is taken for this entity. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The name: one line. */
  readonly text: Scalars['String']['input'];
};

/** Anything with an id of its own. Ids are unique over entities, sources and relationships. */
export type Node = {
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
};

/** Where a page stands in its connection (Relay). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last edge: the `after` of the next page. Null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is something before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first edge; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A way from one entity to another: its relationships in order, and the entities between them. */
export type Path = {
  readonly __typename?: 'Path';
  /** The weakest link: the least confidence of its relationships. */
  readonly confidence: Scalars['Float']['output'];
  /** The sum of the weights; equal to length for HOPS. */
  readonly cost: Scalars['Float']['output'];
  /** The path told in plain English, a sentence a step, each with its source. */
  readonly explanation: Scalars['String']['output'];
  /** Whether there is a day on which all of its relationships hold, as far as their dates say. */
  readonly holds: Scalars['Boolean']['output'];
  /** How many relationships it has. */
  readonly length: Scalars['Int']['output'];
  /** Its entities in order, one more than relationships. */
  readonly nodes: ReadonlyArray<Entity>;
  /** Its relationships in order, each as it is recorded, whichever way it was crossed. */
  readonly relationships: ReadonlyArray<Relationship>;
  /** When the whole path begins to hold: the latest validFrom. Null where unbounded, and where it never holds. */
  readonly validFrom?: Maybe<Scalars['PartialDate']['output']>;
  /** When the whole path ceases to hold: the earliest end. Null where unbounded, and where it never holds. */
  readonly validTo?: Maybe<Scalars['PartialDate']['output']>;
};

/** One of several sequences of steps. */
export type PathAlternative = {
  /** The steps, one after another; none for going nowhere. */
  readonly steps: ReadonlyArray<PathStep>;
};

/** What a path may repeat: the path modes of ISO/IEC 39075 (GQL). */
export type PathMode =
  /** No entity twice. */
  | 'ACYCLIC'
  /** No entity twice, but the start may be the end. With direction ANY, one relationship out and back is such a path. */
  | 'SIMPLE'
  /** No relationship twice. */
  | 'TRAIL'
  /** Anything may come again, within maxLength. */
  | 'WALK';

/** What was found, or why nothing was: no answer is not one answer. */
export type PathOutcome =
  /** The search stopped before it knew; paths holds what it had found. */
  | 'BUDGET_SPENT'
  /** There is at least one path. */
  | 'FOUND'
  /** Nothing recorded connects them in this direction at all (undocumented, not disproven). */
  | 'NOT_CONNECTED'
  /** Something does, but not with these filters, dates, weight and mode. */
  | 'NOT_WITHIN_FILTER'
  /** Something allowed does, but is longer. */
  | 'NOT_WITHIN_MAX_LENGTH';

/** The paths found between entities, or why there are none. */
export type PathResult = {
  readonly __typename?: 'PathResult';
  /** The entities that the paths end at, once each, in the order of the paths. */
  readonly ends: ReadonlyArray<Entity>;
  /** Entities that were met and not gone through because they have more relationships than maxDegree, by id; the first 1000 of them. */
  readonly hubs: ReadonlyArray<Entity>;
  /** What was found, or why nothing was. */
  readonly outcome: PathOutcome;
  /** Shortest (or cheapest) first, ties by the relationship ids along the path. */
  readonly paths: ReadonlyArray<Path>;
  /** Every node and relationship of the paths, once each; distances count hops from the start along the paths. */
  readonly subgraph: Subgraph;
  /** True where limit or the budget cut something off; reaching k is not truncation. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** Which of all paths are wanted: the selectors of ISO/IEC 39075 (GQL). */
export type PathSelector =
  /** Every path of the least length (or cost). */
  | 'ALL_SHORTEST'
  /** One shortest path: the first in the order of the answer. */
  | 'ANY_SHORTEST'
  /** The k shortest (or cheapest) paths, longer ones included. */
  | 'SHORTEST_K';

/** A step of a pattern. It either crosses one relationship, which types, direction, where and to describe, or, with anyOf, goes by one of several sequences of steps. min and max say how often it is repeated. */
export type PathStep = {
  /** One of these sequences is gone by instead of one relationship; each repetition chooses anew. Leave types, direction, where and to out then: they belong to the steps within. */
  readonly anyOf?: InputMaybe<ReadonlyArray<PathAlternative>>;
  /** Which way it is crossed on the way from the start of the path to its end. */
  readonly direction?: InputMaybe<Direction>;
  /** How often the step is taken at most: 1 to 30, and not less than min. */
  readonly max?: InputMaybe<Scalars['Int']['input']>;
  /** How often the step is taken at least: 0 (it may be left out) to 30. */
  readonly min?: InputMaybe<Scalars['Int']['input']>;
  /** What it arrives at, each time that it is repeated. Default: any entity. */
  readonly to?: InputMaybe<PatternEnd>;
  /** The relationship is of one of these types. Default: any. */
  readonly types?: InputMaybe<ReadonlyArray<RelationshipType>>;
  /** What must hold of it, beside the filter for all steps. */
  readonly where?: InputMaybe<RelationshipFilter>;
};

/** What a relationship costs on a path. Equal costs (to 1e-9): fewer relationships first, then the relationship ids along the path, compared by code unit. */
export type PathWeight =
  /** -ln(confidence): the cheapest path is the surest, as confidences multiply. */
  | 'CONFIDENCE'
  /** 1 each. */
  | 'HOPS'
  /** -ln(share), over claims whose share is of the recipient's imports or consumption; others are not used. The cheapest path is the one by which most arrives, as shares multiply. */
  | 'SHARE';

/** Which entities a pattern may start at, end at or pass: some that are named, all of some kinds, or the named ones that are of these kinds. Give at least one of the two; an empty list matches nothing. */
export type PatternEnd = {
  /** An entity of one of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<EntityKind>>;
  /** References (id, name or alias): one of these entities. */
  readonly refs?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A human being. */
export type Person = Entity & Node & {
  readonly __typename?: 'Person';
  /** Every other name that finds it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Date of birth. */
  readonly bornOn?: Maybe<Scalars['PartialDate']['output']>;
  /** ISO 3166-1 alpha-2 code of the country of citizenship. */
  readonly citizenship?: Maybe<Scalars['String']['output']>;
  /** What it is, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What a source says of this entity alone: a depth, a count, a world first. */
  readonly facts: ReadonlyArray<Fact>;
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** What sort of thing it is. */
  readonly kind: EntityKind;
  /** Set where this entity was merged into another; entity(ref) follows it, node(id) does not. */
  readonly mergedInto?: Maybe<Entity>;
  /** Its usual English name. */
  readonly name: Scalars['String']['output'];
  /** Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity. */
  readonly names: ReadonlyArray<Name>;
  /** How many current relationships there are, by type and direction; a self-loop counts in both directions. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The relationships at this entity, ordered by id. */
  readonly relationships: RelationshipConnection;
  /** What happened to this entity, earliest first: when the relationships at it began and ended, those with dates. What happens at a moment is told once. Dates of a month or a year stand on its first day for a beginning, on its last for an end. */
  readonly timeline: TimelineConnection;
  /** All that was ever known of it, the oldest first: what it was called, what it was merged into, and when. */
  readonly versions: ReadonlyArray<EntityVersion>;
};


/** A human being. */
export type PersonRelationshipCountsArgs = {
  where?: InputMaybe<RelationshipFilter>;
};


/** A human being. */
export type PersonRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


/** A human being. */
export type PersonTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};

/** A location on the map that is no country, deposit or facility: an island, a city, a sea, a region. */
export type Place = Entity & Node & {
  readonly __typename?: 'Place';
  /** Every other name that finds it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2 code of the country it belongs to or is registered in. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  /** What it is, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What a source says of this entity alone: a depth, a count, a world first. */
  readonly facts: ReadonlyArray<Fact>;
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** What sort of thing it is. */
  readonly kind: EntityKind;
  /** Degrees north of the equator, WGS 84; negative to the south. */
  readonly latitude?: Maybe<Scalars['Float']['output']>;
  /** Degrees east of Greenwich, WGS 84; negative to the west. */
  readonly longitude?: Maybe<Scalars['Float']['output']>;
  /** Set where this entity was merged into another; entity(ref) follows it, node(id) does not. */
  readonly mergedInto?: Maybe<Entity>;
  /** Its usual English name. */
  readonly name: Scalars['String']['output'];
  /** Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity. */
  readonly names: ReadonlyArray<Name>;
  /** How many current relationships there are, by type and direction; a self-loop counts in both directions. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The relationships at this entity, ordered by id. */
  readonly relationships: RelationshipConnection;
  /** What happened to this entity, earliest first: when the relationships at it began and ended, those with dates. What happens at a moment is told once. Dates of a month or a year stand on its first day for a beginning, on its last for an end. */
  readonly timeline: TimelineConnection;
  /** All that was ever known of it, the oldest first: what it was called, what it was merged into, and when. */
  readonly versions: ReadonlyArray<EntityVersion>;
};


/** A location on the map that is no country, deposit or facility: an island, a city, a sea, a region. */
export type PlaceRelationshipCountsArgs = {
  where?: InputMaybe<RelationshipFilter>;
};


/** A location on the map that is no country, deposit or facility: an island, a city, a sea, a region. */
export type PlaceRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


/** A location on the map that is no country, deposit or facility: an island, a city, a sea, a region. */
export type PlaceTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};

/** A good made with minerals, a technology, or a use: a magnet, a battery, control rods. */
export type Product = Entity & Node & {
  readonly __typename?: 'Product';
  /** Every other name that finds it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** What it is, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What a source says of this entity alone: a depth, a count, a world first. */
  readonly facts: ReadonlyArray<Fact>;
  /** Harmonized System heading or subheading, four or six digits. */
  readonly hsCode?: Maybe<Scalars['String']['output']>;
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** What sort of thing it is. */
  readonly kind: EntityKind;
  /** Set where this entity was merged into another; entity(ref) follows it, node(id) does not. */
  readonly mergedInto?: Maybe<Entity>;
  /** Its usual English name. */
  readonly name: Scalars['String']['output'];
  /** Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity. */
  readonly names: ReadonlyArray<Name>;
  /** How many current relationships there are, by type and direction; a self-loop counts in both directions. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The relationships at this entity, ordered by id. */
  readonly relationships: RelationshipConnection;
  /** What happened to this entity, earliest first: when the relationships at it began and ended, those with dates. What happens at a moment is told once. Dates of a month or a year stand on its first day for a beginning, on its last for an end. */
  readonly timeline: TimelineConnection;
  /** All that was ever known of it, the oldest first: what it was called, what it was merged into, and when. */
  readonly versions: ReadonlyArray<EntityVersion>;
};


/** A good made with minerals, a technology, or a use: a magnet, a battery, control rods. */
export type ProductRelationshipCountsArgs = {
  where?: InputMaybe<RelationshipFilter>;
};


/** A good made with minerals, a technology, or a use: a magnet, a battery, control rods. */
export type ProductRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


/** A good made with minerals, a technology, or a use: a magnet, a battery, control rods. */
export type ProductTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};

/** An organised effort over time: a project, an initiative, a policy. */
export type Programme = Entity & Node & {
  readonly __typename?: 'Programme';
  /** Every other name that finds it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** What it is, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When it ended. */
  readonly endedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** What a source says of this entity alone: a depth, a count, a world first. */
  readonly facts: ReadonlyArray<Fact>;
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** What sort of thing it is. */
  readonly kind: EntityKind;
  /** Set where this entity was merged into another; entity(ref) follows it, node(id) does not. */
  readonly mergedInto?: Maybe<Entity>;
  /** Its usual English name. */
  readonly name: Scalars['String']['output'];
  /** Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity. */
  readonly names: ReadonlyArray<Name>;
  /** How many current relationships there are, by type and direction; a self-loop counts in both directions. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The relationships at this entity, ordered by id. */
  readonly relationships: RelationshipConnection;
  /** When it began. */
  readonly startedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** What happened to this entity, earliest first: when the relationships at it began and ended, those with dates. What happens at a moment is told once. Dates of a month or a year stand on its first day for a beginning, on its last for an end. */
  readonly timeline: TimelineConnection;
  /** All that was ever known of it, the oldest first: what it was called, what it was merged into, and when. */
  readonly versions: ReadonlyArray<EntityVersion>;
  /** Home page, http or https. */
  readonly website?: Maybe<Scalars['String']['output']>;
};


/** An organised effort over time: a project, an initiative, a policy. */
export type ProgrammeRelationshipCountsArgs = {
  where?: InputMaybe<RelationshipFilter>;
};


/** An organised effort over time: a project, an initiative, a policy. */
export type ProgrammeRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


/** An organised effort over time: a project, an initiative, a policy. */
export type ProgrammeTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** Entities that may be the same as one, or be meant by a text: found by names in any script, identifiers and neighbours, each with what speaks for it and against it. They are of its kind, and not merged already. Nothing is merged by this: that is for people to do. */
  readonly candidates: CandidateResult;
  /** Relationships about the same thing that disagree, side by side with their sources: another share or amount, another status, or work together here and against each other there, at one time as far as their dates say. Which is right is for the reader to judge. */
  readonly conflicts: ConflictResult;
  /** Whether any path leads from one entity to another, found without building one: cheaper than paths where only that is asked. True for an entity and itself. Null where the time budget was spent before it was known. */
  readonly connected?: Maybe<Scalars['Boolean']['output']>;
  /** What changed between two states of the graph: which relationships became known, were retracted or corrected between two instants, and which began or ended between two dates. */
  readonly diff: Difference;
  /** The pairs of entities of the whole graph that are likeliest to be one, with what speaks for it and against it: a worklist for a curator. Compared are entities with an identifier, a name, a rare word or a similar spelling in common, in bounded time. */
  readonly duplicates: DuplicateResult;
  /** All entities, or those of some kinds, ordered by id. */
  readonly entities: EntityConnection;
  /** By id, else by name, else by alias, case and accents folded; the first of the three with a hit decides. Two hits in it: an error that lists them. None: null. */
  readonly entity?: Maybe<Entity>;
  /** Paths that follow a pattern (a regular path query): steps over relationships of given types and directions, repeated, left out or with alternatives. Fewest relationships first, then by the relationship ids along the path, then by the start. A path is its sequence of relationships, however many ways it matches; it has at least one, so a pattern that may be empty finds none for that. NOT_CONNECTED means that both ends are given and that nothing recorded connects them, by any steps; NOT_WITHIN_FILTER that no path matches. */
  readonly matchPaths: PathResult;
  /** Everything within depth hops: the nodes (the starts among them) nearest first, then by id, and the relationships traversed: those that can be crossed, in the direction asked, from a node nearer than depth. induced adds all other matching relationships among these nodes. limit cuts nodes, furthest first, and with them their relationships. */
  readonly neighbourhood: Subgraph;
  /** The entity, relationship or source with this id; null where there is none. A retracted relationship is still found. */
  readonly node?: Maybe<Node>;
  /** As node, for many ids: in their order, null where there is none. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** Paths between two entities, shortest (or cheapest) first, ties in a fixed order. A path is its sequence of relationships: parallel ones make different paths, a self-loop is one. A trail may pass through its ends. from = to asks for cycles: one or more relationships back to the start (ACYCLIC finds none). limit bounds what is returned, k what is asked for. */
  readonly paths: PathResult;
  /** All that can be reached from any of some entities, with its distance: nearest first, then by id, the starts left out. neighbourhood gives the relationships on the way as well; reachable goes as far as there is something, a page at a time. */
  readonly reachable: ReachableConnection;
  /** The latest attempts that this server has refused since it started, the latest first. Needs the role admin. The log, and AUDIT_LOG, hold all. */
  readonly refusals: ReadonlyArray<Refusal>;
  /** Relationships that match, from and to any of the entities given, ordered by id. */
  readonly relationships: RelationshipConnection;
  /** The log of writes, the latest first: who wrote, when, why and what. Between the recordedAt of two of them, diff tells what changed. */
  readonly revisions: RevisionConnection;
  /** Full text over names, aliases and descriptions, best first; forgives a typing slip. */
  readonly search: ReadonlyArray<SearchHit>;
  /** All relationships that match, with their ends; with of, only those among these entities (an induced subgraph). */
  readonly subgraph: Subgraph;
};


export type QueryCandidatesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EntityKind>>;
  minScore?: InputMaybe<Scalars['Float']['input']>;
  of?: InputMaybe<Scalars['String']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


export type QueryConflictsArgs = {
  kinds?: InputMaybe<ReadonlyArray<ConflictKind>>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  of?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  where?: InputMaybe<RelationshipFilter>;
};


export type QueryConnectedArgs = {
  direction?: InputMaybe<Direction>;
  from: Scalars['String']['input'];
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  through?: InputMaybe<EntityFilter>;
  to: Scalars['String']['input'];
  where?: InputMaybe<RelationshipFilter>;
};


export type QueryDiffArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  of?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  since: GraphState;
  until?: InputMaybe<GraphState>;
  where?: InputMaybe<RelationshipFilter>;
};


export type QueryDuplicatesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EntityKind>>;
  minScore?: InputMaybe<Scalars['Float']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


export type QueryEntitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EntityKind>>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryEntityArgs = {
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  ref: Scalars['String']['input'];
};


export type QueryMatchPathsArgs = {
  from: PatternEnd;
  holdsTogether?: InputMaybe<Scalars['Boolean']['input']>;
  inSequence?: InputMaybe<Scalars['Boolean']['input']>;
  k?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  mode?: InputMaybe<PathMode>;
  selector?: InputMaybe<PathSelector>;
  steps: ReadonlyArray<PathStep>;
  through?: InputMaybe<EntityFilter>;
  to?: InputMaybe<PatternEnd>;
  where?: InputMaybe<RelationshipFilter>;
};


export type QueryNeighbourhoodArgs = {
  depth?: InputMaybe<Scalars['Int']['input']>;
  direction?: InputMaybe<Direction>;
  induced?: InputMaybe<Scalars['Boolean']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  of: ReadonlyArray<Scalars['String']['input']>;
  through?: InputMaybe<EntityFilter>;
  where?: InputMaybe<RelationshipFilter>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryPathsArgs = {
  direction?: InputMaybe<Direction>;
  from: Scalars['String']['input'];
  holdsTogether?: InputMaybe<Scalars['Boolean']['input']>;
  inSequence?: InputMaybe<Scalars['Boolean']['input']>;
  k?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  mode?: InputMaybe<PathMode>;
  selector?: InputMaybe<PathSelector>;
  through?: InputMaybe<EntityFilter>;
  to: Scalars['String']['input'];
  weight?: InputMaybe<PathWeight>;
  where?: InputMaybe<RelationshipFilter>;
};


export type QueryReachableArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: ReadonlyArray<Scalars['String']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EntityKind>>;
  maxDistance?: InputMaybe<Scalars['Int']['input']>;
  through?: InputMaybe<EntityFilter>;
  where?: InputMaybe<RelationshipFilter>;
};


export type QueryRefusalsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  to?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  where?: InputMaybe<RelationshipFilter>;
};


export type QueryRevisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySearchArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<EntityKind>>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  text: Scalars['String']['input'];
};


export type QuerySubgraphArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  of?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  where?: InputMaybe<RelationshipFilter>;
};

/** Entities that can be reached, a page at a time (Relay cursor connections): nearest first, then by id, the starts left out. */
export type ReachableConnection = {
  readonly __typename?: 'ReachableConnection';
  /** The page. */
  readonly edges: ReadonlyArray<ReachableEdge>;
  /** Entities that the search for the page met and did not go through because they have more relationships than maxDegree, by id; the first 1000 of them. */
  readonly hubs: ReadonlyArray<Entity>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages (counted only when asked for; a lower bound where the time budget was spent). */
  readonly totalCount: Scalars['Int']['output'];
  /** True where the time budget was spent before the page was full: entities may be missing from it. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** An entity that can be reached, and how far it is. */
export type ReachableEdge = {
  readonly __typename?: 'ReachableEdge';
  /** Its place, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** Relationships from the nearest start, at least 1. */
  readonly distance: Scalars['Int']['output'];
  /** The entity. */
  readonly node: Entity;
};

/** An attempt that was refused; or, of a caller who was refused again and again, how often within a minute. */
export type Refusal = {
  readonly __typename?: 'Refusal';
  /** IP address that it came from, as trusted proxies have told it. */
  readonly address: Scalars['String']['output'];
  /** When; of several, when the last of them was. */
  readonly at: Scalars['DateTime']['output'];
  /** Who they said they were without proving it: the id in a key, the subject of a token. Anybody can say so. */
  readonly claimed?: Maybe<Scalars['String']['output']>;
  /** The code of the error that was answered: UNAUTHENTICATED, FORBIDDEN or RATE_LIMITED. */
  readonly code: Scalars['String']['output'];
  /** How many: 1 for the first of a caller, then those that followed within a minute. */
  readonly count: Scalars['Int']['output'];
  /** Who it was: the name of a key, the subject of a token. Null for someone who had not proved who they are. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The name of the operation, where it has one. */
  readonly operation?: Maybe<Scalars['String']['output']>;
  /** What was tried: a field such as Mutation.addSources, or a path such as /metrics. */
  readonly places: ReadonlyArray<Scalars['String']['output']>;
  /** Its message; null where several are counted. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** A claim: one typed, directed, dated, cited statement. Sources that say the same are citations of one claim; sources that disagree in any value are two claims. A status holds for the claim's validity: a change of status is another claim. */
export type Relationship = Node & {
  readonly __typename?: 'Relationship';
  /** How the quantity or share is to be read: AT_LEAST for a source's >16,000,000. */
  readonly bound?: Maybe<Bound>;
  /** The sources that say so; at least one. */
  readonly citations: ReadonlyArray<Citation>;
  /** How sure the statement is: above 0, at most 1. */
  readonly confidence: Scalars['Float']['output'];
  /** The entity that it leaves: the supplier, the restrictor, the part. */
  readonly from: Entity;
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** What the source calls it, where the type is broader. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** The minerals that the claim concerns; empty where it concerns none in particular. */
  readonly minerals: ReadonlyArray<Mineral>;
  /** How much, in the unit given. */
  readonly quantity?: Maybe<Scalars['Float']['output']>;
  /** When this graph took it in. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** When this graph withdrew it; absent while it stands. */
  readonly retractedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was retracted; null for a current one. */
  readonly retractionReason?: Maybe<Scalars['String']['output']>;
  /** A fraction of the whole that shareOf names, above 0, at most 1. */
  readonly share?: Maybe<Scalars['Float']['output']>;
  /** The whole that share is a fraction of. */
  readonly shareOf?: Maybe<ShareBasis>;
  /** The step of the supply chain that a quantity or share is about. */
  readonly stage?: Maybe<SupplyStage>;
  /** One sentence in plain English, for example: China supplied 63 % of Japan's rare earth elements in 2024. */
  readonly statement: Scalars['String']['output'];
  /** How far it is in force: a framework that is signed but not acted on, a suspended control and a supply that flows are not the same thing. */
  readonly status: ClaimStatus;
  /** The relationship that took its place when it was corrected; null where none did. */
  readonly supersededBy?: Maybe<Relationship>;
  /** The entity that it arrives at: the recipient, the restricted, the whole. */
  readonly to: Entity;
  /** What it says of its ends, in the direction from `from` to `to`. */
  readonly type: RelationshipType;
  /** UCUM unit (the Unified Code for Units of Measure) of quantity: t, t/a, m. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** When it begins, or is to begin, to hold; absent where unknown or always. */
  readonly validFrom?: Maybe<Scalars['PartialDate']['output']>;
  /** The last date on which it holds, or is to hold; absent where unknown or where no end is set. A moment ends when it begins. */
  readonly validTo?: Maybe<Scalars['PartialDate']['output']>;
};

/** Relationships, a page at a time (Relay cursor connections), ordered by id. */
export type RelationshipConnection = {
  readonly __typename?: 'RelationshipConnection';
  /** The page. */
  readonly edges: ReadonlyArray<RelationshipEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** How many relationships of one type an entity has in one direction. */
export type RelationshipCount = {
  readonly __typename?: 'RelationshipCount';
  /** How many there are; at least 1. */
  readonly count: Scalars['Int']['output'];
  /** OUT for those that leave the entity, IN for those that arrive; a self-loop does both. */
  readonly direction: Direction;
  /** The type counted. */
  readonly type: RelationshipType;
};

/** A relationship in a connection. */
export type RelationshipEdge = {
  readonly __typename?: 'RelationshipEdge';
  /** Its place, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The relationship. */
  readonly node: Relationship;
};

/** Which relationships may be used. Every given field must hold; an empty list matches nothing. */
export type RelationshipFilter = {
  /** Only claims that hold on this date: validFrom (from its first day) to validTo (through its last) shares a day with it; an open end is unbounded. Types that happen at a moment (a visit, a signing) end when they begin unless they say otherwise. */
  readonly asOf?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Also claims about a group that one of minerals is PART_OF. */
  readonly includeMineralGroups?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether claims with neither date pass asOf. */
  readonly includeUndated?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only what was recorded here by this instant and not yet retracted: recordedAt <= knownAt < retractedAt. Default: now. */
  readonly knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only claims at least this sure: 0 to 1. */
  readonly minConfidence?: InputMaybe<Scalars['Float']['input']>;
  /** References (id, name or alias). A mineral stands for itself and everything that is PART_OF it by the current taxonomy. A claim concerns the minerals that it lists and those at its ends. */
  readonly minerals?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Only claims with a source published on or before this date: what could be read then (vintages). A source dated less precisely counts from the last day that it may mean; one without a date never does. */
  readonly publishedBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Only claims that cite one of these sources, by id. */
  readonly sources?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only of these statuses. Default: every status. */
  readonly statuses?: InputMaybe<ReadonlyArray<ClaimStatus>>;
  /** Only of these types. */
  readonly types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};

/** A claim: one typed, directed, dated, cited statement. The ontology says what may stand at the ends of each type. */
export type RelationshipInput = {
  /** How quantity or share is to be read. */
  readonly bound?: InputMaybe<Bound>;
  /** Where it stands: one source at least. */
  readonly citations: ReadonlyArray<CitationInput>;
  /** How sure it is: above 0, at most 1. Default 1. */
  readonly confidence?: InputMaybe<Scalars['Float']['input']>;
  /** Reference (id, name or alias) of the entity that it leaves. */
  readonly from: Scalars['String']['input'];
  /** Default: made from the content, so that saying the same twice is one relationship. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** What the source calls it, where the type is broader. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** References (id, name or alias) of the minerals that it concerns. */
  readonly minerals?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** How much: 0 or more. */
  readonly quantity?: InputMaybe<Scalars['Float']['input']>;
  /** A fraction of the whole that shareOf names, above 0, at most 1. */
  readonly share?: InputMaybe<Scalars['Float']['input']>;
  /** The whole that share is a fraction of. */
  readonly shareOf?: InputMaybe<ShareBasis>;
  /** The step of the supply chain that a quantity or share is about. */
  readonly stage?: InputMaybe<SupplyStage>;
  /** How far it is in force. Default IN_EFFECT. */
  readonly status?: InputMaybe<ClaimStatus>;
  /** Reference (id, name or alias) of the entity that it arrives at. */
  readonly to: Scalars['String']['input'];
  /** What it says of its ends. */
  readonly type: RelationshipType;
  /** UCUM unit of quantity: t, t/a, m. */
  readonly unit?: InputMaybe<Scalars['String']['input']>;
  /** When it begins to hold. */
  readonly validFrom?: InputMaybe<Scalars['PartialDate']['input']>;
  /** The last date on which it holds. */
  readonly validTo?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** What a relationship says of its two ends, in the direction from its from to its to. An actor is a country, bloc, government body, company, research institution, media outlet or person; an organisation is an actor that is no person. */
export type RelationshipType =
  /** An actor accuses an actor, sues it or finds it guilty. */
  | 'ACCUSES'
  /** A country, bloc or government body governs a place, deposit or facility in fact. */
  | 'ADMINISTERS'
  /** An actor agrees, promises or shows its will to cooperate with an actor, or to settle a matter. */
  | 'AGREES_WITH'
  /** An actor uses violence or armed force on an actor. */
  | 'ASSAULTS'
  /** An actor takes part in an event. */
  | 'ATTENDS'
  /** An actor seizes, arrests, expels, represses or attacks by computer an actor or what belongs to it. */
  | 'COERCES'
  /** An actor says something in public to an actor or about one, or makes a gesture. */
  | 'COMMENTS_ON'
  /** An actor, programme or vessel carries out an event or programme. */
  | 'CONDUCTS'
  /** An actor meets, visits, calls or negotiates with an actor. Either end could be written first. */
  | 'CONSULTS_WITH'
  /** A deposit, place, facility, mineral or product contains a mineral. */
  | 'CONTAINS'
  /** An actor cooperates on a programme, agreement, mineral, place or deposit. */
  | 'COOPERATES_ON'
  /** An actor cooperates with an actor. Either end could be written first. */
  | 'COOPERATES_WITH'
  /** An agreement, measure, event, programme or document covers a mineral, product, place, deposit or facility, or another agreement, measure, event or programme. */
  | 'COVERS'
  /** An actor, event or document criticises an actor, agreement, measure, event, programme or document. */
  | 'CRITICISES'
  /** An actor, vessel or programme discovers a deposit, mineral or place. */
  | 'DISCOVERS'
  /** An actor contests a place, deposit, measure, agreement or document, or is in dispute with a country, bloc or government body. */
  | 'DISPUTES'
  /** An actor, vessel, programme or event explores a deposit, place or facility, or looks for a mineral. */
  | 'EXPLORES'
  /** An actor gives economic, military or humanitarian aid, or asylum, to an actor. */
  | 'GIVES_AID_TO'
  /** A person holds an office (the label names it) in an organisation or programme. */
  | 'HOLDS_OFFICE_IN'
  /** A country, company, place, deposit or facility holds reserves or resources of a mineral. */
  | 'HOLDS_RESERVES_OF'
  /** An actor hosts an event. */
  | 'HOSTS'
  /** A country, bloc or government body imposes a measure. */
  | 'IMPOSES'
  /** An actor investigates an actor. */
  | 'INVESTIGATES'
  /** An actor or programme puts money into a country, company, research institution, facility, deposit, programme, mineral or product. */
  | 'INVESTS_IN'
  /** An actor or event issues a document or announces a measure or programme. */
  | 'ISSUES'
  /** An actor leads an organisation, programme or event. */
  | 'LEADS'
  /** An organisation (no country or bloc), place, deposit, facility, vessel, event or programme is located in or near a country, place, deposit or facility. */
  | 'LOCATED_IN'
  /** An actor is a member of an organisation, such as a bloc, or of an agreement or programme. */
  | 'MEMBER_OF'
  /** An actor shows or readies military or police power towards an actor. */
  | 'MOBILISES_AGAINST'
  /** An actor operates a facility, deposit or vessel. */
  | 'OPERATES'
  /** An actor owns a company, research institution, media outlet, facility, deposit or vessel, or a share of it. */
  | 'OWNS'
  /** An actor signed or is a party to an agreement. */
  | 'PARTY_TO'
  /** An entity is part of a larger one. Between minerals this is the taxonomy: dysprosium is part of the rare earth elements. */
  | 'PART_OF'
  /** A country, company, place, deposit or facility mines or makes a mineral or product. */
  | 'PRODUCES'
  /** An actor protests against an actor: a rally, a strike, a blockade, a riot. */
  | 'PROTESTS_AGAINST'
  /** An actor breaks off or reduces relations, talks, aid or trade with an actor. */
  | 'REDUCES_RELATIONS_WITH'
  /** A country, company or facility refines, smelts or separates a mineral or product. */
  | 'REFINES'
  /** An actor refuses what an actor asks, offers or prescribes. */
  | 'REJECTS'
  /** An actor, chiefly a media outlet, or a document reports on an entity. */
  | 'REPORTS'
  /** An actor asks or demands something of an actor. */
  | 'REQUESTS_FROM'
  /** A country, bloc, government body or measure restricts trade with a country, bloc or company, or in a mineral or product. */
  | 'RESTRICTS'
  /** An actor signs an agreement or document. */
  | 'SIGNS'
  /** An organisation, agreement, measure, event, programme or document takes the place of an earlier one. */
  | 'SUCCEEDS'
  /** A country or company supplies minerals to a country or company. */
  | 'SUPPLIES'
  /** An actor praises, defends or recognises an actor, or works with it by diplomacy. */
  | 'SUPPORTS'
  /** A country, bloc, government body or measure suspends a measure or agreement. */
  | 'SUSPENDS'
  /** A measure is aimed at an actor, mineral, product, facility or vessel. */
  | 'TARGETS'
  /** An actor threatens an actor, with force or otherwise. */
  | 'THREATENS'
  /** An event, measure, agreement, programme or document brings about another. */
  | 'TRIGGERS'
  /** A mineral or product is used in a product. */
  | 'USED_IN'
  /** An actor, such as a person or a delegation, or a vessel visits a country, place, deposit or facility. */
  | 'VISITS'
  /** An actor gives in to an actor: it lifts a restriction, releases, lets in or retreats. */
  | 'YIELDS_TO';

/** A university, institute or laboratory. */
export type ResearchInstitution = Entity & Node & {
  readonly __typename?: 'ResearchInstitution';
  /** Every other name that finds it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2 code of the country it belongs to or is registered in. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  /** What it is, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What a source says of this entity alone: a depth, a count, a world first. */
  readonly facts: ReadonlyArray<Fact>;
  /** When it was founded or opened. */
  readonly foundedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** What sort of thing it is. */
  readonly kind: EntityKind;
  /** Set where this entity was merged into another; entity(ref) follows it, node(id) does not. */
  readonly mergedInto?: Maybe<Entity>;
  /** Its usual English name. */
  readonly name: Scalars['String']['output'];
  /** Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity. */
  readonly names: ReadonlyArray<Name>;
  /** How many current relationships there are, by type and direction; a self-loop counts in both directions. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The relationships at this entity, ordered by id. */
  readonly relationships: RelationshipConnection;
  /** What happened to this entity, earliest first: when the relationships at it began and ended, those with dates. What happens at a moment is told once. Dates of a month or a year stand on its first day for a beginning, on its last for an end. */
  readonly timeline: TimelineConnection;
  /** All that was ever known of it, the oldest first: what it was called, what it was merged into, and when. */
  readonly versions: ReadonlyArray<EntityVersion>;
  /** Home page, http or https. */
  readonly website?: Maybe<Scalars['String']['output']>;
};


/** A university, institute or laboratory. */
export type ResearchInstitutionRelationshipCountsArgs = {
  where?: InputMaybe<RelationshipFilter>;
};


/** A university, institute or laboratory. */
export type ResearchInstitutionRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


/** A university, institute or laboratory. */
export type ResearchInstitutionTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};

/** One write to the graph: who made it, when and why. */
export type Revision = {
  readonly __typename?: 'Revision';
  /** The name of the key, or the subject of the token, that it was made with; null for a load, which needs none. */
  readonly author?: Maybe<Scalars['String']['output']>;
  /** What it changed. A source that a later revision has written again is told with that one. */
  readonly changes: ChangeConnection;
  /** From 1 on, without a gap. */
  readonly number: Scalars['Int']['output'];
  /** Why, or what was written. */
  readonly reason: Scalars['String']['output'];
  /** When: the knownAt that shows the graph as this write left it. */
  readonly recordedAt: Scalars['DateTime']['output'];
};


/** One write to the graph: who made it, when and why. */
export type RevisionChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Revisions, a page at a time (Relay cursor connections), the latest first. */
export type RevisionConnection = {
  readonly __typename?: 'RevisionConnection';
  /** The page. */
  readonly edges: ReadonlyArray<RevisionEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A revision in a connection. */
export type RevisionEdge = {
  readonly __typename?: 'RevisionEdge';
  /** Its place, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The revision. */
  readonly node: Revision;
};

/** An entity that a search found. */
export type SearchHit = {
  readonly __typename?: 'SearchHit';
  /** The entity. */
  readonly entity: Entity;
  /** How well it matches: comparable within one search only, the higher the better. */
  readonly score: Scalars['Float']['output'];
};

/** The whole that a share is a fraction of. */
export type ShareBasis =
  /** The share is of what the recipient (to) consumes, or of its supply from all sources. */
  | 'CONSUMPTION_OF_RECIPIENT'
  /** The share is of what the supplier (from) exports. */
  | 'EXPORTS_OF_SUPPLIER'
  /** The share is of what the recipient (to) imports. */
  | 'IMPORTS_OF_RECIPIENT'
  /** The share is of the production of the whole world. */
  | 'WORLD_PRODUCTION'
  /** The share is of the reserves of the whole world. */
  | 'WORLD_RESERVES';

/** A document, page or data release that statements are cited to. */
export type Source = Node & {
  readonly __typename?: 'Source';
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** When it was published, as precisely as is known. */
  readonly publishedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** Who published it. */
  readonly publisher?: Maybe<Scalars['String']['output']>;
  /** Its title. */
  readonly title: Scalars['String']['output'];
  /** Where it can be read. */
  readonly url?: Maybe<Scalars['String']['output']>;
};

/** A document, page or data release that statements are cited to. */
export type SourceInput = {
  /** One line, unique over sources, entities and relationships. */
  readonly id: Scalars['ID']['input'];
  /** When it was published, as precisely as is known. */
  readonly publishedOn?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Who published it. */
  readonly publisher?: InputMaybe<Scalars['String']['input']>;
  /** Its title. */
  readonly title: Scalars['String']['input'];
  /** Where it can be read: http or https. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

/** A part of the graph: entities, and relationships among them. */
export type Subgraph = {
  readonly __typename?: 'Subgraph';
  /** Hops from the nearest start, in the order of nodes; null where there is no start. */
  readonly distances?: Maybe<ReadonlyArray<Scalars['Int']['output']>>;
  /** The nodes and relationships, with their sources, written in a file format. It carries what was asked, the revision, the two times and a hash of its content, by which lodegraph verify tells whether it still matches. */
  readonly export: Scalars['String']['output'];
  /** Entities that were met and not gone through because they have more relationships than maxDegree, by id; the first 1000 of them. */
  readonly hubs: ReadonlyArray<Entity>;
  /** How many nodes there are without limit (counted only when asked for; a lower bound where the time budget was spent). */
  readonly nodeCount: Scalars['Int']['output'];
  /** The entities, nearest to a start first, then by id. */
  readonly nodes: ReadonlyArray<Entity>;
  /** How many relationships there are without limit (counted only when asked for; a lower bound where the time budget was spent). */
  readonly relationshipCount: Scalars['Int']['output'];
  /** The relationships, ordered by id; both ends of each are among the nodes. */
  readonly relationships: ReadonlyArray<Relationship>;
  /** True where limit or the time budget cut something off. */
  readonly truncated: Scalars['Boolean']['output'];
};


/** A part of the graph: entities, and relationships among them. */
export type SubgraphExportArgs = {
  format: ExportFormat;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** What changes in the graph, as it happens, or from an earlier place on: each change once, in the order of revisions. Without a place to begin at, the first event has no changes: its cursor says from where on the others are. */
  readonly changes: ChangeEvent;
};


export type SubscriptionChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  afterRevision?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  minerals?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  of?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};

/** A relationship that was corrected: both versions have the same id, and differ in recordedAt. */
export type Supersession = {
  readonly __typename?: 'Supersession';
  /** As it is known after. */
  readonly after: Relationship;
  /** As it was known before. */
  readonly before: Relationship;
};

/** A step of the supply chain, from the ground to the product. */
export type SupplyStage =
  /** Metals mixed for a use. */
  | 'ALLOY'
  /** Ore enriched near the mine. */
  | 'CONCENTRATE'
  /** Looking for a deposit and measuring it. */
  | 'EXPLORATION'
  /** Permanent magnets. */
  | 'MAGNET'
  /** The metal itself. */
  | 'METAL'
  /** Taking ore out of the ground or the seabed. */
  | 'MINING'
  /** Goods made with the mineral. */
  | 'PRODUCT'
  /** Winning the mineral from scrap and waste. */
  | 'RECYCLING'
  /** Making a pure compound or metal: smelting, refining. */
  | 'REFINING'
  /** Parting elements from one another, as with rare earths. */
  | 'SEPARATION';

/** The events of an entity, a page at a time (Relay cursor connections), earliest first. */
export type TimelineConnection = {
  readonly __typename?: 'TimelineConnection';
  /** The page. */
  readonly edges: ReadonlyArray<TimelineEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are in all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An event in a timeline. */
export type TimelineEdge = {
  readonly __typename?: 'TimelineEdge';
  /** Its place, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: TimelineEntry;
};

/** The beginning or the end of a relationship. */
export type TimelineEntry = {
  readonly __typename?: 'TimelineEntry';
  /** When, as precisely as it was given. */
  readonly date: Scalars['PartialDate']['output'];
  /** What happened. */
  readonly event: TimelineEvent;
  /** To which relationship. */
  readonly relationship: Relationship;
};

/** What happened to a relationship. */
export type TimelineEvent =
  /** Its last day: it held through validTo. */
  | 'ENDED'
  /** It happened at a moment: a visit, a signing. */
  | 'HAPPENED'
  /** Its first day: it holds from validFrom on. */
  | 'STARTED';

/** A ship or platform. */
export type Vessel = Entity & Node & {
  readonly __typename?: 'Vessel';
  /** Every other name that finds it. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** What it is, in a sentence or two. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What a source says of this entity alone: a depth, a count, a world first. */
  readonly facts: ReadonlyArray<Fact>;
  /** ISO 3166-1 alpha-2 code of the flag state. */
  readonly flag?: Maybe<Scalars['String']['output']>;
  /** What node(id:) finds it by. An entity's is a readable slug: japan, minamitori-island. */
  readonly id: Scalars['ID']['output'];
  /** IMO ship identification number, seven digits. */
  readonly imo?: Maybe<Scalars['String']['output']>;
  /** What sort of thing it is. */
  readonly kind: EntityKind;
  /** Set where this entity was merged into another; entity(ref) follows it, node(id) does not. */
  readonly mergedInto?: Maybe<Entity>;
  /** Its usual English name. */
  readonly name: Scalars['String']['output'];
  /** Every name with what is known of it: the usual one first, then translations, garbled spellings and why they are taken for this entity. */
  readonly names: ReadonlyArray<Name>;
  /** How many current relationships there are, by type and direction; a self-loop counts in both directions. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The relationships at this entity, ordered by id. */
  readonly relationships: RelationshipConnection;
  /** What happened to this entity, earliest first: when the relationships at it began and ended, those with dates. What happens at a moment is told once. Dates of a month or a year stand on its first day for a beginning, on its last for an end. */
  readonly timeline: TimelineConnection;
  /** All that was ever known of it, the oldest first: what it was called, what it was merged into, and when. */
  readonly versions: ReadonlyArray<EntityVersion>;
};


/** A ship or platform. */
export type VesselRelationshipCountsArgs = {
  where?: InputMaybe<RelationshipFilter>;
};


/** A ship or platform. */
export type VesselRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<Direction>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};


/** A ship or platform. */
export type VesselTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationshipFilter>;
};

/** What a write has come to, and the records that it named as they are now. */
export type WriteResult = {
  readonly __typename?: 'WriteResult';
  /** Records that were given other values, or further citations. */
  readonly changed: Scalars['Int']['output'];
  /** Records that are new. */
  readonly created: Scalars['Int']['output'];
  /** The entities that were named. */
  readonly entities: ReadonlyArray<Entity>;
  /** The instant of the revision: its knownAt. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The relationships that were named: those that were ended, then those that are current. */
  readonly relationships: ReadonlyArray<Relationship>;
  /** Relationships that were ended. */
  readonly retracted: Scalars['Int']['output'];
  /** The revision of the graph: a new one, unless nothing had to be changed. For expectedRevision. */
  readonly revision: Scalars['Int']['output'];
  /** The sources that were named. */
  readonly sources: ReadonlyArray<Source>;
  /** Records that say nothing new. */
  readonly unchanged: Scalars['Int']['output'];
};
