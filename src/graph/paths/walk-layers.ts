import type { EntityMarks } from "../entity-marks.js";
import { degreeSum, expand, reversed, type Traversal } from "../traversal.js";
import type { Step } from "./walks-of-length.js";

/** Between which entities walks are searched, and with what. */
export interface WalkLayersOptions {
  readonly from: number;
  readonly to: number;
  /**
   * Whether walks that come back to an entity matter. Without them only the shortest walks are sure to be found, and each
   * entity is reached once from either side.
   */
  readonly revisit: boolean;
  /** Clean marks to work with: of an entity, bit d is set where a walk of d relationships leads to it from that side. */
  readonly marks: { readonly forward: EntityMarks; readonly backward: EntityMarks };
}

/**
 * The walks between two entities by their length, searched from both ends: O(b^(length/2)) for a branching factor b where a
 * search from one end would take O(b^length). Layer p of length n holds the entities that some walk of n relationships has
 * at position p. Depths are bits of one number, hence lengths up to 30.
 */
export class WalkLayers {
  private readonly backwards: Traversal;
  /** The entities at each depth from either end. */
  private readonly forwardLevels: number[][];
  private readonly backwardLevels: number[][];
  /** How walks of the present length go on from each entity, by its position. */
  private steps: Map<number, Step[]>[] = [];

  constructor(
    private readonly traversal: Traversal,
    private readonly options: WalkLayersOptions,
  ) {
    this.backwards = reversed(traversal);
    this.forwardLevels = [[options.from]];
    this.backwardLevels = [[options.to]];
    options.marks.forward.set(options.from, 1);
    options.marks.backward.set(options.to, 1);
  }

  /** The length that the layers stand at. */
  get length(): number {
    return this.forwardDepth + this.backwardDepth;
  }

  /** Goes on to the next length. False where no walk is that long or longer. */
  advance(): boolean {
    const { forward, backward } = this.options.marks;
    const ahead = this.forwardLevels.at(-1)!;
    const behind = this.backwardLevels.at(-1)!;
    // The frontier with fewer claims costs less to push on: one hub outweighs many others.
    const goForward = degreeSum(this.traversal, ahead) <= degreeSum(this.backwards, behind);
    const [traversal, levels, marks] = goForward
      ? [this.traversal, this.forwardLevels, forward]
      : [this.backwards, this.backwardLevels, backward];
    const next = this.nextLevel(traversal, levels.at(-1)!, { marks, depth: levels.length });
    levels.push(next);
    return next.length > 0;
  }

  /** Whether any walk has the present length; if so, its layers are linked and {@link stepsFrom} can follow them. */
  connect(): boolean {
    const { forward, backward } = this.options.marks;
    this.steps = Array.from({ length: this.length }, () => new Map());
    const meeting = this.forwardLevels.at(-1)!.filter((entity) => hasBit(backward, entity, this.backwardDepth));
    let layer = meeting;
    for (let position = this.forwardDepth - 1; position >= 0 && layer.length > 0; position--) {
      layer = this.link(this.backwards, layer, {
        level: this.forwardLevels[position]!,
        isInLevel: (entity) => hasBit(forward, entity, position),
        record: (near, claim, far) => this.addStep(position, far, { claim, entity: near }),
      });
    }
    layer = meeting;
    for (let position = this.forwardDepth; position < this.length && layer.length > 0; position++) {
      const depth = this.length - position - 1;
      layer = this.link(this.traversal, layer, {
        level: this.backwardLevels[depth]!,
        isInLevel: (entity) => hasBit(backward, entity, depth),
        record: (near, claim, far) => this.addStep(position, near, { claim, entity: far }),
      });
    }
    for (const layerSteps of this.steps) {
      for (const steps of layerSteps.values()) steps.sort((a, b) => a.claim - b.claim);
    }
    return meeting.length > 0;
  }

  /** The claims by which walks of the present length go on from an entity at a position, ascending, with where they lead. */
  stepsFrom(entity: number, position: number): readonly Step[] {
    return this.steps[position]?.get(entity) ?? [];
  }

  private get forwardDepth(): number {
    return this.forwardLevels.length - 1;
  }

  private get backwardDepth(): number {
    return this.backwardLevels.length - 1;
  }

  private nextLevel(
    traversal: Traversal,
    level: readonly number[],
    { marks, depth }: { marks: EntityMarks; depth: number },
  ): number[] {
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

  /**
   * Records all claims between a layer and the level beside it, in the direction of the traversal, and gives the entities of that
   * level that have one. Looks from the side with fewer claims.
   */
  private link(traversal: Traversal, layer: readonly number[], beside: LevelBeside): number[] {
    const linked = new Set<number>();
    const found = (near: number, claim: number, far: number) => {
      linked.add(far);
      beside.record(near, claim, far);
    };
    if (degreeSum(traversal, layer) <= degreeSum(reversed(traversal), beside.level)) {
      for (const near of layer) {
        expand(traversal, near, (claim, far) => {
          if (beside.isInLevel(far)) found(near, claim, far);
        });
      }
    } else {
      const near = new Set(layer);
      for (const far of beside.level) {
        expand(reversed(traversal), far, (claim, entity) => {
          if (near.has(entity)) found(entity, claim, far);
        });
      }
    }
    return [...linked];
  }

  private addStep(position: number, entity: number, step: Step): void {
    const layer = this.steps[position]!;
    const steps = layer.get(entity);
    if (steps === undefined) layer.set(entity, [step]);
    else steps.push(step);
  }
}

interface LevelBeside {
  readonly level: readonly number[];
  readonly isInLevel: (entity: number) => boolean;
  readonly record: (near: number, claim: number, far: number) => void;
}

function hasBit(marks: EntityMarks, entity: number, bit: number): boolean {
  return ((marks.get(entity) ?? 0) & (1 << bit)) !== 0;
}
