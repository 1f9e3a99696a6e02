import { fileURLToPath } from "node:url";

/** The folder of the mappings that come with the program, and of their tables, beside src/ and dist/. */
export const SHIPPED_MAPPINGS = fileURLToPath(new URL("../../../../mappings/", import.meta.url));
