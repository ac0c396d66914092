import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { openLine } from "./line";
import type { Message, Question } from "./questions";

/** A thread that answers with the question, counts what it was asked, and breaks down at one that is for nobody. */
const CODE = `
  const { parentPort } = require("node:worker_threads");
  let asked = 0;
  parentPort.on("message", ({ key }) => {
    if (key === "break") throw new Error("broken at " + key);
    parentPort.postMessage({ answer: [key, ++asked] });
  });`;
const question: Question = { ask: "blocks" };
const about = (key: string): Message => ({ key, question });

function opened(idleMs?: number) {
  const threads: Worker[] = [];
  const line = openLine(() => {
    const thread = new Worker(CODE, { eval: true });
    threads.push(thread);
    return thread;
  }, idleMs);
  return { line, threads };
}

test("questions are answered in their order by one thread, and those of jobs before the others", async () => {
  const { line, threads } = opened();
  expect(threads).toHaveLength(0);
  const answers = [line.send(about("a"), false), line.send(about("b"), false), line.send(about("job"), true)];
  expect(line.waiting()).toBe(2);
  expect((await Promise.all(answers)).map(({ answer }) => answer)).toEqual([
    ["a", 1],
    ["b", 3],
    ["job", 2],
  ]);
  expect(threads).toHaveLength(1);
});

test("a thread that breaks down fails one question, and the next one has another thread", async () => {
  const { line, threads } = opened();
  const [broken, next] = [line.send(about("break"), false), line.send(about("next"), false)];
  await expect(broken).rejects.toThrow("broken at break");
  expect((await next).answer).toEqual(["next", 1]);
  expect(threads).toHaveLength(2);
});

test("a thread that nobody asks any more ends", async () => {
  const { line, threads } = opened(0);
  await line.send(about("a"), false);
  const [thread] = threads;
  expect(await new Promise((resolve) => thread?.once("exit", resolve))).toBe(1);
  expect((await line.send(about("b"), false)).answer).toEqual(["b", 1]);
});
