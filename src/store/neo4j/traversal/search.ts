import type { RecordShape } from "neo4j-driver";
import type { RelationshipType } from "../../../domain/relationship-type.js";
import type { StoreClaimFilter, StoreDirection, StoreEntityFilter } from "../../store-traversals.js";
import type { Parameters, Transaction } from "../transaction.js";
import { claimParameters, entityParameters } from "./search-parameters.js";
import { type StatementVariant, traversalStatement } from "./traversal-statement.js";

/** What the statements of one search have in common. */
export interface SearchFilters {
  readonly direction: StoreDirection;
  readonly where: StoreClaimFilter;
  readonly through: StoreEntityFilter;
  /** Ids of entities that `through` does not touch. */
  readonly exempt: readonly string[];
}

/** A search in one transaction: its filters as parameters, and the statements that take them. */
export class Search {
  private constructor(
    private readonly transaction: Transaction,
    private readonly filters: SearchFilters,
    private readonly parameters: Parameters,
  ) {}

  static async begin(transaction: Transaction, filters: SearchFilters): Promise<Search> {
    const parameters = {
      ...(await claimParameters(transaction, filters.where)),
      ...entityParameters(filters.through, filters.exempt),
    };
    return new Search(transaction, filters, parameters);
  }

  /** All rows of a statement for one type, of whose claims it takes all that were known. */
  rowsOfKnown<Row extends RecordShape>(name: string, type: RelationshipType, parameters: Parameters): Promise<Row[]> {
    const { revision } = this.filters.where;
    return this.rows<Row>(name, parameters, { where: { revision, types: [type] } });
  }

  /** All rows of a statement of cypher/traversal/. */
  rows<Row extends RecordShape>(
    name: string,
    parameters: Parameters,
    variant: Partial<StatementVariant> = {},
  ): Promise<Row[]> {
    // Of a whole query that came as the filters, nothing else may become part of the statement.
    const { direction, where, through } = this.filters;
    const cypher = traversalStatement(name, { direction, where, through, ...variant });
    return this.transaction.run<Row>(cypher, { ...this.parameters, ...parameters });
  }
}
