import { getMetadataStorage } from "type-graphql";
import { validateArguments } from "../argument-validation.js";
import { CurationResolver } from "./curation-resolver.js";

type Params = NonNullable<ReturnType<typeof getMetadataStorage>["mutations"][number]["params"]>;

/**
 * Lets the mutations of curation have records as the engine has read them. type-graphql would make an instance of each input object, and gather
 * the fields of its class anew for that, which for a batch of claims takes as long as reading its JSON twice; and no rules stand beside the
 * fields of records, which would need their class. To be called when the schema has been built, which reads the arguments from the same metadata.
 */
export function takeRecordsPlainly(): void {
  for (const mutation of getMetadataStorage().mutations) {
    if (mutation.target === CurationResolver && mutation.params) mutation.params = mutation.params.map(plain);
  }
}

function plain(param: Params[number]): Params[number] {
  if (param.kind !== "args") return param;
  const { target, methodName, index } = param;
  const Arguments = param.getType() as new () => object;
  return {
    kind: "custom",
    target,
    methodName,
    index,
    options: {},
    resolver: ({ args }) => {
      const given = Object.assign(new Arguments(), args);
      validateArguments(given);
      return given;
    },
  };
}
