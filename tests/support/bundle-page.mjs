// Bundles a module as a page would load it: `node bundle-page.mjs FILE` writes JSON with its code and what it still imports. In a process of
// its own, since the bundler's native part does not know the objects of jest.
import { rolldown } from "rolldown";

const bundle = await rolldown({ input: process.argv[2], platform: "browser", logLevel: "silent" });
const { output } = await bundle.generate({ format: "esm", minify: true });
await bundle.close();
console.log(JSON.stringify(output.map(({ code, imports }) => ({ code, imports }))));
