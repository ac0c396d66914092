import "server-only";
import { eraseLayers } from "@/lib/annotations/erase-layers";
import { failPublication } from "@/lib/editions/fail-publication";
import { placeEdition } from "@/lib/editions/place-edition";
import { tellDisplaced } from "@/lib/editions/tell-displaced";
import { eraseGroup } from "@/lib/groups/erase-group";
import type { Tasks } from "./types";

/** Every kind of job, and what does it. */
export const tasks: Tasks = {
  "place-edition": {
    run: ({ editionId }, signal) => placeEdition(editionId, signal),
    giveUp: async ({ editionId }, why) => {
      console.error(`edition ${editionId} could not be published: ${why}`);
      await failPublication(editionId);
    },
  },
  "tell-displaced": {
    run: ({ editionId }, signal) => tellDisplaced(editionId, signal),
    giveUp: async ({ editionId }, why) => {
      console.error(`the authors of notes on edition ${editionId} could not be told: ${why}`);
    },
  },
  "erase-group": {
    run: async ({ groupId }, signal) => {
      if (await eraseLayers(groupId, signal)) await eraseGroup(groupId);
    },
    // The next sweep asks for it anew.
    giveUp: async ({ groupId }, why) => {
      console.error(`group ${groupId} could not be erased: ${why}`);
    },
  },
};
