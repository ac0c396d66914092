import { generateIfChanged } from "../generate.mjs";

/** Before any test: the database client is generated code, and must fit the schema. */
export default function setup() {
  generateIfChanged();
}
