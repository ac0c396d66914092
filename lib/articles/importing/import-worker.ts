import { parentPort, workerData } from "node:worker_threads";
import { type Imported, type ImportJob, importText } from "./import-text";
import { type ImportRefusal, isImportRefusal } from "./refusal";

/** What the thread sends back, once. A refusal goes as plain values: an error's own fields don't cross. */
export type ImportAnswer =
  | { imported: Imported }
  | { refused: Pick<ImportRefusal, "code" | "title" | "detail"> };

/** The thread of one import (./import-in-worker.ts): reads the text it was started with, answers, and ends. */
parentPort?.postMessage(answer(workerData as ImportJob));

function answer({ bytes, name, options }: ImportJob): ImportAnswer {
  try {
    return { imported: importText(bytes, name, options) };
  } catch (error) {
    if (!isImportRefusal(error)) throw error;
    const { code, title, detail } = error;
    return { refused: { code, title, detail } };
  }
}
