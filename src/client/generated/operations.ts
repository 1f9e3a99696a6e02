// Made by `npm run schema`. Not to be edited.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.js';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type WhoSuppliesQueryVariables = Exact<{
  minerals?: ReadonlyArray<string> | string | null | undefined;
  first?: number | null | undefined;
}>;


export type WhoSuppliesQuery = { readonly relationships: (
    { readonly totalCount: number, readonly edges: ReadonlyArray<(
      { readonly node: (
        { readonly statement: string, readonly share: number | null, readonly shareOf: Types.ShareBasis | null, readonly status: Types.ClaimStatus, readonly confidence: number, readonly from: (
          { readonly name: string }
          & { readonly __typename: 'Agreement' | 'Bloc' | 'Company' | 'Country' | 'Deposit' | 'Document' | 'Event' | 'Facility' | 'GovernmentBody' | 'Measure' | 'MediaOutlet' | 'Mineral' | 'Person' | 'Place' | 'Product' | 'Programme' | 'ResearchInstitution' | 'Vessel' }
        ), readonly to: (
          { readonly name: string }
          & { readonly __typename: 'Agreement' | 'Bloc' | 'Company' | 'Country' | 'Deposit' | 'Document' | 'Event' | 'Facility' | 'GovernmentBody' | 'Measure' | 'MediaOutlet' | 'Mineral' | 'Person' | 'Place' | 'Product' | 'Programme' | 'ResearchInstitution' | 'Vessel' }
        ), readonly citations: ReadonlyArray<(
          { readonly quote: string | null, readonly source: (
            { readonly title: string, readonly publishedOn: string | null, readonly url: string | null }
            & { readonly __typename: 'Source' }
          ) }
          & { readonly __typename: 'Citation' }
        )> }
        & { readonly __typename: 'Relationship' }
      ) }
      & { readonly __typename: 'RelationshipEdge' }
    )> }
    & { readonly __typename: 'RelationshipConnection' }
  ) };

export type NeighbourhoodQueryVariables = Exact<{
  of?: ReadonlyArray<string> | string;
  depth?: number | null | undefined;
  limit?: number | null | undefined;
  where?: Types.RelationshipFilter | null | undefined;
}>;


export type NeighbourhoodQuery = { readonly neighbourhood: (
    { readonly nodeCount: number, readonly relationshipCount: number, readonly truncated: boolean, readonly distances: ReadonlyArray<number> | null, readonly nodes: ReadonlyArray<(
      { readonly id: string, readonly kind: Types.EntityKind, readonly name: string }
      & { readonly __typename: 'Agreement' | 'Bloc' | 'Company' | 'Country' | 'Deposit' | 'Document' | 'Event' | 'Facility' | 'GovernmentBody' | 'Measure' | 'MediaOutlet' | 'Mineral' | 'Person' | 'Place' | 'Product' | 'Programme' | 'ResearchInstitution' | 'Vessel' }
    )>, readonly relationships: ReadonlyArray<(
      { readonly id: string, readonly type: Types.RelationshipType, readonly statement: string, readonly confidence: number, readonly from: (
        { readonly id: string }
        & { readonly __typename: 'Agreement' | 'Bloc' | 'Company' | 'Country' | 'Deposit' | 'Document' | 'Event' | 'Facility' | 'GovernmentBody' | 'Measure' | 'MediaOutlet' | 'Mineral' | 'Person' | 'Place' | 'Product' | 'Programme' | 'ResearchInstitution' | 'Vessel' }
      ), readonly to: (
        { readonly id: string }
        & { readonly __typename: 'Agreement' | 'Bloc' | 'Company' | 'Country' | 'Deposit' | 'Document' | 'Event' | 'Facility' | 'GovernmentBody' | 'Measure' | 'MediaOutlet' | 'Mineral' | 'Person' | 'Place' | 'Product' | 'Programme' | 'ResearchInstitution' | 'Vessel' }
      ) }
      & { readonly __typename: 'Relationship' }
    )> }
    & { readonly __typename: 'Subgraph' }
  ) };

export type PathsAtTwoDatesQueryVariables = Exact<{
  from?: string;
  to?: string;
  earlier?: string | null | undefined;
  later?: string | null | undefined;
}>;


export type PathsAtTwoDatesQuery = { readonly earlier: (
    { readonly outcome: Types.PathOutcome, readonly paths: ReadonlyArray<(
      { readonly length: number, readonly confidence: number, readonly validFrom: string | null, readonly validTo: string | null, readonly explanation: string }
      & { readonly __typename: 'Path' }
    )> }
    & { readonly __typename: 'PathResult' }
  ), readonly later: (
    { readonly outcome: Types.PathOutcome, readonly paths: ReadonlyArray<(
      { readonly length: number, readonly confidence: number, readonly validFrom: string | null, readonly validTo: string | null, readonly explanation: string }
      & { readonly __typename: 'Path' }
    )> }
    & { readonly __typename: 'PathResult' }
  ) };

export type ConnectionFragment = (
  { readonly outcome: Types.PathOutcome, readonly paths: ReadonlyArray<(
    { readonly length: number, readonly confidence: number, readonly validFrom: string | null, readonly validTo: string | null, readonly explanation: string }
    & { readonly __typename: 'Path' }
  )> }
  & { readonly __typename: 'PathResult' }
);

export type WhatAnAgreementCoversQueryVariables = Exact<{
  agreement?: string;
}>;


export type WhatAnAgreementCoversQuery = { readonly entity:
    | (
      { readonly signedOn: string | null, readonly binding: boolean | null, readonly name: string, readonly aliases: ReadonlyArray<string>, readonly description: string | null, readonly covers: (
        { readonly edges: ReadonlyArray<(
          { readonly node: (
            { readonly statement: string, readonly status: Types.ClaimStatus, readonly citations: ReadonlyArray<(
              { readonly quote: string | null, readonly source: (
                { readonly title: string }
                & { readonly __typename: 'Source' }
              ) }
              & { readonly __typename: 'Citation' }
            )> }
            & { readonly __typename: 'Relationship' }
          ) }
          & { readonly __typename: 'RelationshipEdge' }
        )> }
        & { readonly __typename: 'RelationshipConnection' }
      ), readonly signedBy: (
        { readonly edges: ReadonlyArray<(
          { readonly node: (
            { readonly statement: string, readonly status: Types.ClaimStatus, readonly citations: ReadonlyArray<(
              { readonly quote: string | null, readonly source: (
                { readonly title: string }
                & { readonly __typename: 'Source' }
              ) }
              & { readonly __typename: 'Citation' }
            )> }
            & { readonly __typename: 'Relationship' }
          ) }
          & { readonly __typename: 'RelationshipEdge' }
        )> }
        & { readonly __typename: 'RelationshipConnection' }
      ) }
      & { readonly __typename: 'Agreement' }
    )
    | (
      { readonly name: string, readonly aliases: ReadonlyArray<string>, readonly description: string | null, readonly covers: (
        { readonly edges: ReadonlyArray<(
          { readonly node: (
            { readonly statement: string, readonly status: Types.ClaimStatus, readonly citations: ReadonlyArray<(
              { readonly quote: string | null, readonly source: (
                { readonly title: string }
                & { readonly __typename: 'Source' }
              ) }
              & { readonly __typename: 'Citation' }
            )> }
            & { readonly __typename: 'Relationship' }
          ) }
          & { readonly __typename: 'RelationshipEdge' }
        )> }
        & { readonly __typename: 'RelationshipConnection' }
      ), readonly signedBy: (
        { readonly edges: ReadonlyArray<(
          { readonly node: (
            { readonly statement: string, readonly status: Types.ClaimStatus, readonly citations: ReadonlyArray<(
              { readonly quote: string | null, readonly source: (
                { readonly title: string }
                & { readonly __typename: 'Source' }
              ) }
              & { readonly __typename: 'Citation' }
            )> }
            & { readonly __typename: 'Relationship' }
          ) }
          & { readonly __typename: 'RelationshipEdge' }
        )> }
        & { readonly __typename: 'RelationshipConnection' }
      ) }
      & { readonly __typename: 'Bloc' | 'Company' | 'Country' | 'Deposit' | 'Document' | 'Event' | 'Facility' | 'GovernmentBody' | 'Measure' | 'MediaOutlet' | 'Mineral' | 'Person' | 'Place' | 'Product' | 'Programme' | 'ResearchInstitution' | 'Vessel' }
    )
   | null };

export type ClaimsFragment = (
  { readonly edges: ReadonlyArray<(
    { readonly node: (
      { readonly statement: string, readonly status: Types.ClaimStatus, readonly citations: ReadonlyArray<(
        { readonly quote: string | null, readonly source: (
          { readonly title: string }
          & { readonly __typename: 'Source' }
        ) }
        & { readonly __typename: 'Citation' }
      )> }
      & { readonly __typename: 'Relationship' }
    ) }
    & { readonly __typename: 'RelationshipEdge' }
  )> }
  & { readonly __typename: 'RelationshipConnection' }
);

export type ExportNeighbourhoodQueryVariables = Exact<{
  of?: ReadonlyArray<string> | string;
  depth?: number | null | undefined;
  where?: Types.RelationshipFilter | null | undefined;
  format?: Types.ExportFormat;
}>;


export type ExportNeighbourhoodQuery = { readonly neighbourhood: (
    { readonly nodeCount: number, readonly relationshipCount: number, readonly export: string }
    & { readonly __typename: 'Subgraph' }
  ) };

export type WhoSuppliesWhomMeasuresTargetQueryVariables = Exact<{
  minerals?: ReadonlyArray<string> | string | null | undefined;
  imposedBy?: string;
}>;


export type WhoSuppliesWhomMeasuresTargetQuery = { readonly matchPaths: (
    { readonly outcome: Types.PathOutcome, readonly truncated: boolean, readonly paths: ReadonlyArray<(
      { readonly length: number, readonly validFrom: string | null, readonly validTo: string | null, readonly explanation: string, readonly nodes: ReadonlyArray<(
        { readonly name: string }
        & { readonly __typename: 'Agreement' | 'Bloc' | 'Company' | 'Country' | 'Deposit' | 'Document' | 'Event' | 'Facility' | 'GovernmentBody' | 'Measure' | 'MediaOutlet' | 'Mineral' | 'Person' | 'Place' | 'Product' | 'Programme' | 'ResearchInstitution' | 'Vessel' }
      )> }
      & { readonly __typename: 'Path' }
    )> }
    & { readonly __typename: 'PathResult' }
  ) };

export type WhatAnExportControlReachesQueryVariables = Exact<{
  control?: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhatAnExportControlReachesQuery = { readonly connected: boolean | null, readonly withoutChina: boolean | null, readonly reachable: (
    { readonly totalCount: number, readonly truncated: boolean, readonly pageInfo: (
      { readonly hasNextPage: boolean, readonly endCursor: string | null }
      & { readonly __typename: 'PageInfo' }
    ), readonly edges: ReadonlyArray<(
      { readonly distance: number, readonly node: (
        { readonly id: string, readonly name: string }
        & { readonly __typename: 'Agreement' | 'Bloc' | 'Company' | 'Country' | 'Deposit' | 'Document' | 'Event' | 'Facility' | 'GovernmentBody' | 'Measure' | 'MediaOutlet' | 'Mineral' | 'Person' | 'Place' | 'Product' | 'Programme' | 'ResearchInstitution' | 'Vessel' }
      ) }
      & { readonly __typename: 'ReachableEdge' }
    )> }
    & { readonly __typename: 'ReachableConnection' }
  ) };

export type WhereSourcesDisagreeQueryVariables = Exact<{
  of?: ReadonlyArray<string> | string | null | undefined;
  limit?: number | null | undefined;
}>;


export type WhereSourcesDisagreeQuery = { readonly conflicts: (
    { readonly truncated: boolean, readonly conflicts: ReadonlyArray<(
      { readonly kind: Types.ConflictKind, readonly relationships: ReadonlyArray<(
        { readonly statement: string, readonly confidence: number, readonly status: Types.ClaimStatus, readonly validFrom: string | null, readonly validTo: string | null, readonly citations: ReadonlyArray<(
          { readonly quote: string | null, readonly source: (
            { readonly title: string, readonly publishedOn: string | null }
            & { readonly __typename: 'Source' }
          ) }
          & { readonly __typename: 'Citation' }
        )> }
        & { readonly __typename: 'Relationship' }
      )> }
      & { readonly __typename: 'Conflict' }
    )> }
    & { readonly __typename: 'ConflictResult' }
  ) };

export type WhatBeganAndEndedQueryVariables = Exact<{
  entity?: string;
  of?: ReadonlyArray<string> | string | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
}>;


export type WhatBeganAndEndedQuery = { readonly entity: (
    { readonly timeline: (
      { readonly totalCount: number, readonly edges: ReadonlyArray<(
        { readonly node: (
          { readonly date: string, readonly event: Types.TimelineEvent, readonly relationship: (
            { readonly statement: string }
            & { readonly __typename: 'Relationship' }
          ) }
          & { readonly __typename: 'TimelineEntry' }
        ) }
        & { readonly __typename: 'TimelineEdge' }
      )> }
      & { readonly __typename: 'TimelineConnection' }
    ) }
    & { readonly __typename: 'Agreement' | 'Bloc' | 'Company' | 'Country' | 'Deposit' | 'Document' | 'Event' | 'Facility' | 'GovernmentBody' | 'Measure' | 'MediaOutlet' | 'Mineral' | 'Person' | 'Place' | 'Product' | 'Programme' | 'ResearchInstitution' | 'Vessel' }
  ) | null, readonly diff: (
    { readonly truncated: boolean, readonly started: ReadonlyArray<(
      { readonly statement: string, readonly validFrom: string | null }
      & { readonly __typename: 'Relationship' }
    )>, readonly ended: ReadonlyArray<(
      { readonly statement: string, readonly validTo: string | null }
      & { readonly __typename: 'Relationship' }
    )> }
    & { readonly __typename: 'Difference' }
  ) };

export type WhichEntityIsMeantQueryVariables = Exact<{
  name?: string;
}>;


export type WhichEntityIsMeantQuery = { readonly meant: (
    { readonly candidates: ReadonlyArray<(
      { readonly score: number, readonly entity: (
        { readonly id: string, readonly kind: Types.EntityKind, readonly name: string, readonly aliases: ReadonlyArray<string> }
        & { readonly __typename: 'Agreement' | 'Bloc' | 'Company' | 'Country' | 'Deposit' | 'Document' | 'Event' | 'Facility' | 'GovernmentBody' | 'Measure' | 'MediaOutlet' | 'Mineral' | 'Person' | 'Place' | 'Product' | 'Programme' | 'ResearchInstitution' | 'Vessel' }
      ), readonly reasons: ReadonlyArray<(
        { readonly kind: Types.EvidenceKind, readonly weight: number, readonly statement: string, readonly similarity: number | null, readonly distanceKm: number | null }
        & { readonly __typename: 'Evidence' }
      )> }
      & { readonly __typename: 'Candidate' }
    )> }
    & { readonly __typename: 'CandidateResult' }
  ), readonly twice: (
    { readonly truncated: boolean, readonly duplicates: ReadonlyArray<(
      { readonly score: number, readonly entities: ReadonlyArray<(
        { readonly id: string, readonly kind: Types.EntityKind, readonly name: string }
        & { readonly __typename: 'Agreement' | 'Bloc' | 'Company' | 'Country' | 'Deposit' | 'Document' | 'Event' | 'Facility' | 'GovernmentBody' | 'Measure' | 'MediaOutlet' | 'Mineral' | 'Person' | 'Place' | 'Product' | 'Programme' | 'ResearchInstitution' | 'Vessel' }
      )>, readonly reasons: ReadonlyArray<(
        { readonly kind: Types.EvidenceKind, readonly weight: number, readonly statement: string, readonly neighbours: ReadonlyArray<(
          { readonly name: string }
          & { readonly __typename: 'Agreement' | 'Bloc' | 'Company' | 'Country' | 'Deposit' | 'Document' | 'Event' | 'Facility' | 'GovernmentBody' | 'Measure' | 'MediaOutlet' | 'Mineral' | 'Person' | 'Place' | 'Product' | 'Programme' | 'ResearchInstitution' | 'Vessel' }
        )> | null }
        & { readonly __typename: 'Evidence' }
      )> }
      & { readonly __typename: 'Duplicate' }
    )> }
    & { readonly __typename: 'DuplicateResult' }
  ) };

export type FollowChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  afterRevision?: number | null | undefined;
  of?: ReadonlyArray<string> | string | null | undefined;
  minerals?: ReadonlyArray<string> | string | null | undefined;
  limit?: number | null | undefined;
}>;


export type FollowChangesSubscription = { readonly changes: (
    { readonly cursor: string, readonly complete: boolean, readonly revision: (
      { readonly number: number, readonly recordedAt: string, readonly author: string | null, readonly reason: string }
      & { readonly __typename: 'Revision' }
    ) | null, readonly changes: ReadonlyArray<(
      { readonly kind: Types.ChangeKind, readonly entity: (
        { readonly id: string, readonly name: string }
        & { readonly __typename: 'Agreement' | 'Bloc' | 'Company' | 'Country' | 'Deposit' | 'Document' | 'Event' | 'Facility' | 'GovernmentBody' | 'Measure' | 'MediaOutlet' | 'Mineral' | 'Person' | 'Place' | 'Product' | 'Programme' | 'ResearchInstitution' | 'Vessel' }
      ) | null, readonly relationship: (
        { readonly id: string, readonly statement: string, readonly retractionReason: string | null }
        & { readonly __typename: 'Relationship' }
      ) | null, readonly source: (
        { readonly id: string, readonly title: string }
        & { readonly __typename: 'Source' }
      ) | null }
      & { readonly __typename: 'Change' }
    )> }
    & { readonly __typename: 'ChangeEvent' }
  ) };

export const ConnectionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Connection"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PathResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"paths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<ConnectionFragment, unknown>;
export const ClaimsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Claims"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<ClaimsFragment, unknown>;
export const WhoSuppliesDocument = {"__meta__":{"hash":"14d3aae0f64ebcac12c079e24e3a4e24ffbc60e3a5ba8c89a98cd6bf78dfb943"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoSupplies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minerals"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"dysprosium","block":false}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SUPPLIES"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"minerals"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minerals"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"includeMineralGroups"},"value":{"kind":"BooleanValue","value":true}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"shareOf"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<WhoSuppliesQuery, WhoSuppliesQueryVariables>;
export const NeighbourhoodDocument = {"__meta__":{"hash":"1469413c2b9a79a79437e9b3cf286ed8af647c33b9f7c48b9b0c449939ad0d74"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Neighbourhood"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"minamitori-island","block":false}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"depth"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"2"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"limit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipFilter"}},"defaultValue":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"asOf"},"value":{"kind":"StringValue","value":"2026-02-15","block":false}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"neighbourhood"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}},{"kind":"Argument","name":{"kind":"Name","value":"depth"},"value":{"kind":"Variable","name":{"kind":"Name","value":"depth"}}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"limit"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodeCount"}},{"kind":"Field","name":{"kind":"Name","value":"relationshipCount"}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"distances"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<NeighbourhoodQuery, NeighbourhoodQueryVariables>;
export const PathsAtTwoDatesDocument = {"__meta__":{"hash":"e3ae9cad5fd8115bf66aab9d4d9f339155a26e18b9905cb4d84e66d8b0bf8f3c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PathsAtTwoDates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"china","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"japan","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"earlier"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PartialDate"}},"defaultValue":{"kind":"StringValue","value":"2010","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"later"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PartialDate"}},"defaultValue":{"kind":"StringValue","value":"2026","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"earlier"},"name":{"kind":"Name","value":"paths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"earlier"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"maxLength"},"value":{"kind":"IntValue","value":"3"}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Connection"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"later"},"name":{"kind":"Name","value":"paths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"later"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"maxLength"},"value":{"kind":"IntValue","value":"3"}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Connection"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Connection"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PathResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"paths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<PathsAtTwoDatesQuery, PathsAtTwoDatesQueryVariables>;
export const WhatAnAgreementCoversDocument = {"__meta__":{"hash":"75ddc346a070403668e446e1f019b11ac3e863a5a9bcb1902726a1f25b8d9d98"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatAnAgreementCovers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agreement"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"us-japan-critical-minerals-framework-2025","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ref"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agreement"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agreement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"binding"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"covers"},"name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"OUT"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COVERS"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Claims"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"signedBy"},"name":{"kind":"Name","value":"relationships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"IN"}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SIGNS"},{"kind":"EnumValue","value":"PARTY_TO"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Claims"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Claims"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]} as unknown as DocumentNode<WhatAnAgreementCoversQuery, WhatAnAgreementCoversQueryVariables>;
export const ExportNeighbourhoodDocument = {"__meta__":{"hash":"98f6e533594f745215bfe927fcb4c4f2e90808a91d5c17058e9a17691d10b63d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExportNeighbourhood"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"us-japan-critical-minerals-framework-2025","block":false}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"depth"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"1"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RelationshipFilter"}},"defaultValue":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"asOf"},"value":{"kind":"StringValue","value":"2026-02-15","block":false}}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"format"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportFormat"}}},"defaultValue":{"kind":"EnumValue","value":"GRAPHML"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"neighbourhood"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}},{"kind":"Argument","name":{"kind":"Name","value":"depth"},"value":{"kind":"Variable","name":{"kind":"Name","value":"depth"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodeCount"}},{"kind":"Field","name":{"kind":"Name","value":"relationshipCount"}},{"kind":"Field","name":{"kind":"Name","value":"export"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"format"},"value":{"kind":"Variable","name":{"kind":"Name","value":"format"}}}]},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<ExportNeighbourhoodQuery, ExportNeighbourhoodQueryVariables>;
export const WhoSuppliesWhomMeasuresTargetDocument = {"__meta__":{"hash":"d8a5031feb7cbfdcebb91a5c7cb40f9266c9d75148f7148d7c839e552e6203ae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoSuppliesWhomMeasuresTarget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minerals"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"rare earth elements","block":false}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"imposedBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"China","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"matchPaths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COUNTRY"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"steps"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SUPPLIES"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"max"},"value":{"kind":"IntValue","value":"3"}},{"kind":"ObjectField","name":{"kind":"Name","value":"where"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"minerals"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minerals"}}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"TARGETS"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"IN"}},{"kind":"ObjectField","name":{"kind":"Name","value":"to"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"MEASURE"}]}}]}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"IMPOSES"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"IN"}}]},{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"types"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PART_OF"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"min"},"value":{"kind":"IntValue","value":"0"}},{"kind":"ObjectField","name":{"kind":"Name","value":"max"},"value":{"kind":"IntValue","value":"2"}}]}]}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"refs"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"imposedBy"}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"selector"},"value":{"kind":"EnumValue","value":"ANY_SHORTEST"}},{"kind":"Argument","name":{"kind":"Name","value":"mode"},"value":{"kind":"EnumValue","value":"ACYCLIC"}},{"kind":"Argument","name":{"kind":"Name","value":"holdsTogether"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"paths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<WhoSuppliesWhomMeasuresTargetQuery, WhoSuppliesWhomMeasuresTargetQueryVariables>;
export const WhatAnExportControlReachesDocument = {"__meta__":{"hash":"e32c15217e6dc01165e1e43b50a29937856f626d7eca8e92e6126270e4e9ce18"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatAnExportControlReaches"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"control"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"April 2025 controls","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"10"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reachable"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"control"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"OUT"}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PRODUCT"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"connected"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"control"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"StringValue","value":"Minamitori Island","block":false}}]},{"kind":"Field","alias":{"kind":"Name","value":"withoutChina"},"name":{"kind":"Name","value":"connected"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"control"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"StringValue","value":"Minamitori Island","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"through"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"exclude"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"China","block":false}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"maxDegree"},"value":{"kind":"IntValue","value":"30"}}]}}]}]}}]} as unknown as DocumentNode<WhatAnExportControlReachesQuery, WhatAnExportControlReachesQueryVariables>;
export const WhereSourcesDisagreeDocument = {"__meta__":{"hash":"cd668c7fdbc77ebc5626215c91ee45511165ca43c5f5f9ae63696a452834340c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhereSourcesDisagree"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"China","block":false}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"limit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"limit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conflicts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"relationships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<WhereSourcesDisagreeQuery, WhereSourcesDisagreeQueryVariables>;
export const WhatBeganAndEndedDocument = {"__meta__":{"hash":"e359a64edcaee18eceaacb3967954fec0fe2a743831f045387ca2e3fca739c51"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatBeganAndEnded"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"entity"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"Minamitori Island","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"Japan","block":false},{"kind":"StringValue","value":"China","block":false}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PartialDate"}},"defaultValue":{"kind":"StringValue","value":"2025-01","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PartialDate"}},"defaultValue":{"kind":"StringValue","value":"2026-03","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ref"},"value":{"kind":"Variable","name":{"kind":"Name","value":"entity"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"diff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"started"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ended"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<WhatBeganAndEndedQuery, WhatBeganAndEndedQueryVariables>;
export const WhichEntityIsMeantDocument = {"__meta__":{"hash":"cddd353d5d8a6237c9d018e00d7463496498ec8d1fc934f32ace7cf32e459cbf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhichEntityIsMeant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"白云鄂博","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"meant"},"name":{"kind":"Name","value":"candidates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"candidates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"similarity"}},{"kind":"Field","name":{"kind":"Name","value":"distanceKm"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"twice"},"name":{"kind":"Name","value":"duplicates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"minScore"},"value":{"kind":"FloatValue","value":"0.05"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"duplicates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"neighbours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<WhichEntityIsMeantQuery, WhichEntityIsMeantQueryVariables>;
export const FollowChangesDocument = {"__meta__":{"hash":"0000283f5f652e8de88ba3792ead119451e5d27deddf156b98e59df6f0f5590c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FollowChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"afterRevision"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minerals"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"limit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"afterRevision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"afterRevision"}}},{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}},{"kind":"Argument","name":{"kind":"Name","value":"minerals"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minerals"}}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"limit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"revision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"retractionReason"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]} as unknown as DocumentNode<FollowChangesSubscription, FollowChangesSubscriptionVariables>;