/** The comparing thread: answers one message after the other, as long as whoever started it wants it. */
import { parentPort } from "node:worker_threads";
import { keepPairs } from "./kept";
import type { Message } from "./questions";

const answer = keepPairs();
parentPort?.on("message", (message: Message) => parentPort?.postMessage(answer(message)));
