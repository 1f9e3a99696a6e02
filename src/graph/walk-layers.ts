import type { EntityMarks } from "./entity-marks.js";
import { expand, reversed, type Traversal } from "./traversal.js";

export interface WalkLayersOptions {
  readonly from: number;
  readonly to: number;
  /**
   * Whether walks that come back to an entity matter. Without them only the shortest walks are sure to be found, and each
   * entity is reached once from either side.
   */
  readonly revisit: boolean;
  /** Clean marks to work with. */
  readonly marks: { readonly forward: EntityMarks; readonly backward: EntityMarks; readonly onWalk: EntityMarks };
}

/**
 * The walks between two entities by their length, searched from both ends: O(b^(length/2)) for a branching factor b where a
 * search from one end would take O(b^length). Layer p of length n holds the entities that some walk of n relationships has
 * at position p. The layers of an entity are bits of one number, hence lengths up to 30.
 */
export class WalkLayers {
  private forwardLevel: number[];
  private backwardLevel: number[];
  private forwardDepth = 0;
  private backwardDepth = 0;

  constructor(
    private readonly traversal: Traversal,
    private readonly options: WalkLayersOptions,
  ) {
    this.forwardLevel = [options.from];
    this.backwardLevel = [options.to];
    options.marks.forward.set(options.from, 1);
    options.marks.backward.set(options.to, 1);
  }

  /** The length that the layers stand at. */
  get length(): number {
    return this.forwardDepth + this.backwardDepth;
  }

  /** Goes on to the next length. False where no walk is that long or longer. */
  advance(): boolean {
    const { marks } = this.options;
    // The smaller frontier costs less to push on.
    if (this.forwardLevel.length <= this.backwardLevel.length) {
      this.forwardLevel = this.nextLevel(this.traversal, this.forwardLevel, marks.forward, ++this.forwardDepth);
      return this.forwardLevel.length > 0;
    }
    this.backwardLevel = this.nextLevel(
      reversed(this.traversal),
      this.backwardLevel,
      marks.backward,
      ++this.backwardDepth,
    );
    return this.backwardLevel.length > 0;
  }

  /** Whether any walk has the present length; if so, its layers are marked and {@link stepsFrom} can follow them. */
  connect(): boolean {
    const { forward, backward, onWalk } = this.options.marks;
    onWalk.clear();
    const meeting =
      this.forwardLevel.length <= this.backwardLevel.length
        ? this.forwardLevel.filter((entity) => hasBit(backward, entity, this.backwardDepth))
        : this.backwardLevel.filter((entity) => hasBit(forward, entity, this.forwardDepth));
    for (const entity of meeting) addBit(onWalk, entity, this.forwardDepth);
    let layer = meeting;
    for (let position = this.forwardDepth - 1; position >= 0; position--) {
      layer = this.layerBeside(reversed(this.traversal), layer, { position, within: forward, level: position });
    }
    layer = meeting;
    for (let position = this.forwardDepth + 1; position <= this.length; position++) {
      layer = this.layerBeside(this.traversal, layer, { position, within: backward, level: this.length - position });
    }
    return meeting.length > 0;
  }

  /** The claims by which walks of the present length go on from an entity at a position, ascending, with where they lead. */
  stepsFrom(entity: number, position: number): readonly Step[] {
    const steps: Step[] = [];
    expand(this.traversal, entity, (claim, neighbour) => {
      if (hasBit(this.options.marks.onWalk, neighbour, position + 1)) steps.push({ claim, entity: neighbour });
    });
    return steps.sort((a, b) => a.claim - b.claim);
  }

  private nextLevel(traversal: Traversal, level: readonly number[], marks: EntityMarks, depth: number): number[] {
    const { from, to, revisit } = this.options;
    const next: number[] = [];
    for (const entity of level) {
      expand(traversal, entity, (_, neighbour) => {
        const bits = marks.get(neighbour) ?? 0;
        if ((bits & (1 << depth)) !== 0) return;
        // A cycle comes back to where it began, whose only mark is that of the beginning.
        const closesCycle = from === to && neighbour === from && bits === 1;
        if (bits !== 0 && !revisit && !closesCycle) return;
        if (!traversal.mayPass(neighbour)) return;
        marks.set(neighbour, bits | (1 << depth));
        next.push(neighbour);
      });
    }
    return next;
  }

  private layerBeside(
    traversal: Traversal,
    layer: readonly number[],
    { position, within, level }: { position: number; within: EntityMarks; level: number },
  ): number[] {
    const { onWalk } = this.options.marks;
    const beside: number[] = [];
    for (const entity of layer) {
      expand(traversal, entity, (_, neighbour) => {
        if (hasBit(within, neighbour, level) && !hasBit(onWalk, neighbour, position)) {
          addBit(onWalk, neighbour, position);
          beside.push(neighbour);
        }
      });
    }
    return beside;
  }
}

/** A claim and the entity to which it leads. */
export interface Step {
  readonly claim: number;
  readonly entity: number;
}

function hasBit(marks: EntityMarks, entity: number, bit: number): boolean {
  return ((marks.get(entity) ?? 0) & (1 << bit)) !== 0;
}

function addBit(marks: EntityMarks, entity: number, bit: number): void {
  marks.set(entity, (marks.get(entity) ?? 0) | (1 << bit));
}
