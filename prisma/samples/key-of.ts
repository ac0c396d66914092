import { createHash } from "node:crypto";

/** A stable UUID for a sample's name. */
export function keyOf(name: string): string {
  const hex = createHash("sha256").update(`white-nights sample ${name}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
