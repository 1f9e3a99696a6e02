import type { GraphQLResolveInfo } from "graphql";
import { Arg, Field, Info, Int, ObjectType } from "type-graphql";
import { LIMITS } from "../../domain/limits.js";
import { type ExportFormat, exportFormat } from "../../exchange/export/export-format.js";
import { exportText } from "../../exchange/export/export-text.js";
import { provenanceOf } from "../../exchange/export/provenance-of.js";
import type { SubgraphSelection } from "../../graph/claims/subgraph-selection.js";
import type { SubgraphSize } from "../../graph/claims/subgraph-size.js";
import { exportStream } from "../../knowledge/export-stream.js";
import type { MaybePromise } from "../../knowledge/maybe-promise.js";
import type { Reading } from "../../knowledge/reading.js";
import { EntityInterface } from "../entity/entity-interface.js";
import { type EntityNode, entityNodes } from "../entity/entity-node.js";
import { ExportFormatEnum } from "../enums.js";
import { inSlices, type Sliced } from "../in-slices.js";
import { PlainField } from "../plain-field.js";
import { RelationshipObject } from "../relationship/relationship.js";
import { type RelationshipNode, relationshipNodes } from "../relationship/relationship-node.js";
import { askedOperation } from "./asked-operation.js";

/** A part of the graph, and the reading in whose numbers it is. */
interface Selected {
  readonly reading: Reading;
  readonly answer: SubgraphSelection;
}

@ObjectType("Subgraph", { description: "A part of the graph: entities, and relationships among them." })
export class Subgraph {
  private readonly reading: Reading;
  private readonly selection: SubgraphSelection;
  private size: MaybePromise<SubgraphSize> | undefined;

  /** @param measureUncut The size of the same selection without its limit, found only if it is asked for. */
  constructor(
    { reading, answer }: Selected,
    private readonly measureUncut: () => MaybePromise<SubgraphSize>,
  ) {
    this.reading = reading;
    this.selection = answer;
  }

  @PlainField(() => [EntityInterface], { description: "The entities, nearest to a start first, then by id." })
  nodes(): Sliced<EntityNode> {
    return inSlices(entityNodes(this.reading, this.selection.entities), this.reading.waiting);
  }

  @PlainField(() => [RelationshipObject], {
    description: "The relationships, ordered by id; both ends of each are among the nodes.",
  })
  relationships(): Sliced<RelationshipNode> {
    return inSlices(relationshipNodes(this.reading, this.selection.claims), this.reading.waiting);
  }

  @PlainField(() => [Int], {
    nullable: true,
    description: "Hops from the nearest start, in the order of nodes; null where there is no start.",
  })
  distances(): Sliced<number> | undefined {
    const { distances } = this.selection;
    return distances && inSlices(distances, this.reading.waiting);
  }

  @PlainField(() => [EntityInterface], {
    description:
      "Entities that were met and not gone through because they have more relationships than maxDegree, by id; the first " +
      `${LIMITS.hubs} of them.`,
  })
  hubs(): EntityNode[] {
    return entityNodes(this.reading, this.selection.hubs.slice(0, LIMITS.hubs));
  }

  @PlainField(() => Boolean, { description: "True where limit or the time budget cut something off." })
  truncated(): boolean {
    return this.selection.truncated;
  }

  @PlainField(() => Int, {
    description:
      "How many nodes there are without limit (counted only when asked for; a lower bound where the time budget was spent).",
  })
  async nodeCount(): Promise<number> {
    return Math.max(this.selection.entities.length, (await this.uncut()).entities);
  }

  @PlainField(() => Int, {
    description:
      "How many relationships there are without limit (counted only when asked for; a lower bound where the time budget was spent).",
  })
  async relationshipCount(): Promise<number> {
    return Math.max(this.selection.claims.length, (await this.uncut()).claims);
  }

  @Field(() => String, {
    description:
      "The nodes and relationships, with their sources, written in a file format. It carries what was asked, the revision, the two times " +
      "and a hash of its content, by which lodegraph verify tells whether it still matches.",
  })
  async export(
    @Arg("format", () => ExportFormatEnum, { description: "The format of the text; PARQUET is base64." })
    format: ExportFormat,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string> {
    const { question, asOf } = askedOperation(info);
    const chunks = exportFormat(format).write(exportStream(this.reading, this.selection), {
      entity: await this.reading.labels(),
      provenance: provenanceOf(this.reading, question, asOf),
    });
    return exportText(chunks);
  }

  // Where its own time was up, the larger search may have come less far than the first.
  private uncut(): MaybePromise<SubgraphSize> {
    const { entities, claims, truncated } = this.selection;
    this.size ??= truncated ? this.measureUncut() : { entities: entities.length, claims: claims.length };
    return this.size;
  }
}
