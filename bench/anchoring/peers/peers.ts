import type { Implementation } from "../implementations";

/** Everything that ours is measured against. */
export async function loadPeers(): Promise<Implementation[]> {
  return [];
}
