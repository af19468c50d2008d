// Parses an AsyncAPI document with AsyncAPI's own parser; every finding counts.
import { readFileSync } from "node:fs";
import { Parser } from "@asyncapi/parser";

const { diagnostics } = await new Parser().parse(readFileSync(process.argv[2], "utf8"));
for (const { code, message, path } of diagnostics) console.error(`${code} ${path.join("/")} ${message}`);
process.exit(diagnostics.length === 0 ? 0 : 1);
