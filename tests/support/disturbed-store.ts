import type { GraphStore } from "../../src/store/graph-store.js";

type Method = Exclude<keyof GraphStore, "description" | "refusesAtOnce" | "traversals" | "ids">;

/** What happens in place of methods of a store; each is given the method, and then what it was called with. */
export type Disturbance = {
  readonly [Name in Method]?: (
    method: GraphStore[Name],
    ...args: Parameters<GraphStore[Name]>
  ) => ReturnType<GraphStore[Name]>;
};

/** A store some methods of which do something else. */
export function disturbed(store: GraphStore, disturbance: Disturbance): GraphStore {
  return new Proxy(store, {
    get(target, name: keyof GraphStore) {
      const member = target[name];
      if (typeof member !== "function") return member;
      const method = member.bind(target) as (...args: unknown[]) => unknown;
      const instead = disturbance[name as Method] as ((...args: unknown[]) => unknown) | undefined;
      return instead === undefined ? method : (...args: unknown[]) => instead(method, ...args);
    },
  });
}
