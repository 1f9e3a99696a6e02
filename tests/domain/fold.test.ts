import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { fold } from "../../src/domain/fold.js";

describe("fold", () => {
  test.each([
    ["case", "JAPAN", "japan"],
    ["accents", "Côte d'Ivoire", "cote d'ivoire"],
    ["accents written as characters of their own", "Co\u0302te", "cote"],
    ["curly apostrophes", "Côte d’Ivoire", "cote d'ivoire"],
    ["long dashes", "Rare–earth — elements", "rare-earth - elements"],
    ["minus signs", "Li\u2212ion", "li-ion"],
    ["runs of white space, and those around it", "  United \t\n States\u00a0", "united states"],
    ["the stroke of ø", "Søren Ørsted", "soren orsted"],
    ["the strokes of ł, đ and ħ", "Łódź Đà Nẵng Ħamrun", "lodz da nang hamrun"],
    ["the dot of İ", "İstanbul", "istanbul"],
    ["that ı has no dot", "Diyarbakır", "diyarbakir"],
    ["ligatures", "Æther Œuvre straße", "aether oeuvre strasse"],
    ["full width", "ＪＯＧＭＥＣ　１２", "jogmec 12"],
    ["half width", "ﾚｱｱｰｽ", "レアアース"],
    ["subscripts", "CO₂", "co2"],
  ])("takes no account of %s", (_name, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test.each([
    ["ガ and カ", "ガ", "カ"],
    ["パ and ハ", "パ", "ハ"],
    ["words written together", "rare earth", "rareearth"],
    ["a hyphen and a space", "rare-earth", "rare earth"],
    ["another sign", "C", "C+"],
  ])("keeps apart %s", (_name, one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  test("reads a mark of Japanese that stands alone as one with its letter", () => {
    expect(fold("カ\u3099")).toBe("ガ");
    expect(fold("ｶﾞ")).toBe("ガ");
  });

  test("leaves nothing of white space alone", () => {
    expect(fold(" \t\u3000")).toBe("");
  });

  test("is of a text whatever its case and its form in Unicode", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."aéôñçøłæ ガ土-Z") });
    fc.assert(
      fc.property(letters, (text) => {
        const folded = fold(text);
        expect(fold(text.normalize("NFD"))).toBe(folded);
        expect(fold(text.toUpperCase())).toBe(folded);
        expect(fold(folded)).toBe(folded);
      }),
    );
  });
});
