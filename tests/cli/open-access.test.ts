import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openAccess } from "../../src/cli/open-access.js";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder.js";
import { startTokenIssuer, type TokenIssuer } from "../support/token-issuer.js";

describe("what the settings name of access", () => {
  let folder: TemporaryFolder;
  let issuer: TokenIssuer;
  beforeAll(async () => {
    [folder, issuer] = [await temporaryFolder(), await startTokenIssuer()];
    await folder.write({
      "jwks.json": JSON.stringify({ keys: [issuer.publicJwk()] }),
      "cut.json": '{"keys": [',
      "other.json": '{"keys": 7}',
    });
  });
  afterAll(async () => {
    await issuer.close();
    await folder.remove();
  });
  const open = (name: string) =>
    openAccess({ tokens: { ...issuer.config, keys: { file: join(folder.path, name) } } }, () => undefined);

  test("is nothing where they name nothing", async () => {
    expect(await openAccess({}, () => undefined)).toEqual({});
  });

  test("takes the keys of tokens from a file, without asking their issuer", async () => {
    const { tokens } = await open("jwks.json");
    const ada = { name: "ada@example.org", role: "editor", credential: "token", id: "ada@example.org" };
    expect(await tokens!.ownerOf(await issuer.token())).toEqual(ada);
    await issuer.rotate();
    await expect(tokens!.ownerOf(await issuer.token())).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    expect(issuer.fetches()).toBe(0);
  });

  test.each(["missing.json", "cut.json", "other.json"])("refuses %s, which holds no keys", async (name) => {
    await expect(open(name)).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringContaining("JWT_JWKS must name a file with a JWK set"),
    });
  });

  test("reports keys that can't be fetched", async () => {
    const faults: unknown[] = [];
    const { tokens } = await openAccess({ tokens: issuer.config }, (message) => faults.push(message));
    issuer.answerWith(404, "");
    await expect(tokens!.ownerOf(await issuer.token())).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    expect(faults).toEqual(["the keys of the issuer of tokens could not be fetched"]);
  });
});
