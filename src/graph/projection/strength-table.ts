import { shared } from "./shared-array.js";
import { NONE_8, type Strengths } from "./topology.js";

interface Strength {
  readonly confidence: number;
  /** NaN where there is none. */
  readonly share: number;
  readonly shareOf: number;
}

/** Numbers the distinct confidences and shares of claims: there are few, and claims are many. */
export class StrengthTable {
  private readonly strengths: Strength[] = [];
  /** By all three, as one text. */
  private readonly numbers = new Map<string, number>();
  /** Most claims have no share: those are told apart without making a text. */
  private readonly withoutShare = new Map<number, number>();

  constructor(base?: Strengths) {
    if (base === undefined) return;
    for (let index = 0; index < base.confidence.length; index++) {
      const strength = {
        confidence: base.confidence[index]!,
        share: base.share[index]!,
        shareOf: base.shareOf[index]!,
      };
      if (Number.isNaN(strength.share) && strength.shareOf === NONE_8) {
        this.withoutShare.set(strength.confidence, this.strengths.push(strength) - 1);
      } else this.numberOf(strength);
    }
  }

  /** @param shareOf Index into the keys of SHARE_BASES; NONE_8 where there is none. */
  number(confidence: number, share: number | undefined, shareOf: number): number {
    if (share !== undefined || shareOf !== NONE_8) {
      return this.numberOf({ confidence, share: share ?? Number.NaN, shareOf });
    }
    let number = this.withoutShare.get(confidence);
    if (number === undefined) {
      number = this.strengths.push({ confidence, share: Number.NaN, shareOf }) - 1;
      this.withoutShare.set(confidence, number);
    }
    return number;
  }

  columns(): Strengths {
    const { strengths } = this;
    return {
      confidence: shared(
        Float64Array,
        strengths.map(({ confidence }) => confidence),
      ),
      share: shared(
        Float64Array,
        strengths.map(({ share }) => share),
      ),
      shareOf: shared(
        Uint8Array,
        strengths.map(({ shareOf }) => shareOf),
      ),
    };
  }

  private numberOf(strength: Strength): number {
    const key = `${strength.confidence} ${strength.share} ${strength.shareOf}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.strengths.push(strength) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }
}
