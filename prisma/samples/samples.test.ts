import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { foldHandle } from "@/lib/accounts/handle";
import { accountEdit, newAccount } from "@/lib/accounts/schema";
import { commentBody } from "@/lib/comments/schema";
import type { CommentBody } from "@/lib/comments/wire";
import { newGroup } from "@/lib/groups/schema";
import { newMeeting } from "@/lib/meetings/schema";
import { newReading } from "@/lib/readings/schema";
import type { SampleReply } from "./discussion";
import { sampleDiscussions } from "./discussions";
import { sampleGroup } from "./group";
import { samplePeople } from "./people";
import { sampleTexts } from "./texts";

const handles = new Set<string>(samplePeople.map((person) => person.handle));

/** The text under the front matter, without the markers that these four files use. */
const readText = (file: string): string =>
  readFileSync(new URL(file, import.meta.url), "utf8")
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^(#+|>|-) /gm, "")
    .replace(/[*\\]/g, "");

const texts = new Map<string, string>(sampleTexts.map((text) => [text.key, readText(text.file)]));

const flatten = (replies: readonly SampleReply[]): SampleReply[] =>
  replies.flatMap((reply) => [reply, ...flatten(reply.replies ?? [])]);

const depthOf = (replies: readonly SampleReply[]): number =>
  replies.length === 0 ? 0 : 1 + Math.max(...replies.map((reply) => depthOf(reply.replies ?? [])));

const answerOf = (replies: readonly SampleReply[], path: readonly number[]): SampleReply | undefined => {
  const [first, ...rest] = path;
  const reply = first === undefined ? undefined : replies[first];
  return reply && rest.length > 0 ? answerOf(reply.replies ?? [], rest) : reply;
};

describe("the people of the sample library", () => {
  test("are six with distinct addresses that reach nobody, one of them the host", () => {
    expect(handles.size).toBe(6);
    expect(new Set(samplePeople.map((person) => person.email)).size).toBe(6);
    for (const { email } of samplePeople) expect(email).toMatch(/^[a-z]+@white-nights\.example$/);
    expect(samplePeople.filter(({ role }) => role === "host").map(({ email }) => email)).toEqual([
      "host@white-nights.example",
    ]);
  });

  test("could have signed up and written their profiles themselves", () => {
    for (const { email, name, handle, bio, timeZone } of samplePeople) {
      const signUp = newAccount.safeParse({
        email,
        name,
        handle,
        timeZone,
        password: "long enough for this",
      });
      expect(signUp).toMatchObject({ success: true, data: { name, handle, email } });
      expect(accountEdit.safeParse({ version: 1, bio, timeZone })).toMatchObject({
        success: true,
        data: { bio },
      });
    }
  });

  test("have handles that cannot be taken for one another", () => {
    expect(new Set(samplePeople.map(({ handle }) => foldHandle(handle))).size).toBe(6);
  });
});

describe("the texts of the sample library", () => {
  test("name their title, byline, date and language in front matter", () => {
    for (const { file } of sampleTexts)
      expect(readFileSync(new URL(file, import.meta.url), "utf8")).toMatch(
        /^---\ntitle: .+\nbyline: .+\ndate: \d{4}-\d\d-\d\d\nlanguage: (en|ru|zh-Hans|ar)\n---\n/,
      );
  });

  test("are in Unicode's composed form, so that quotes match them unit for unit", () => {
    for (const text of texts.values()) expect(text).toBe(text.normalize("NFC"));
  });

  test("have an essay of more than 1,500 words among them", () => {
    expect((texts.get("all-night") ?? "").split(/\s+/).length).toBeGreaterThan(1500);
  });
});

const everyDiscussion = [...sampleDiscussions, sampleGroup.question, sampleGroup.note];

describe("the discussions of the sample library", () => {
  test("have unique ids", () => {
    expect(new Set(everyDiscussion.map((each) => each.id)).size).toBe(everyDiscussion.length);
  });

  test.each(everyDiscussion.map((each) => [each.id, each] as const))(
    "%s marks words that occur exactly once and that typography leaves alone",
    (_, { article, quote }) => {
      expect((texts.get(article) ?? "").split(quote).length - 1).toBe(1);
      expect(quote).not.toMatch(/["'“”‘’«»…–—]|--|\.\.\./);
      expect(quote).toBe(quote.trim().normalize("NFC"));
    },
  );

  test("are held by people who exist, in comments that the comment schema accepts", () => {
    for (const each of everyDiscussion) {
      const comments: { author: string; body: CommentBody }[] = flatten(each.replies);
      if (each.note) comments.push({ author: each.author, body: each.note });
      expect(handles).toContain(each.author);
      for (const { author, body } of comments) {
        expect(handles).toContain(author);
        expect(commentBody.safeParse(body)).toMatchObject({ success: true });
      }
    }
  });

  test("are bare only where a passage is highlighted, and answered everywhere else", () => {
    for (const each of sampleDiscussions) {
      expect(each.note === null).toBe(each.kind === "highlight");
      expect(each.replies.length > 0).toBe(each.kind !== "highlight");
      expect(depthOf(each.replies)).toBeLessThanOrEqual(4);
    }
  });

  test("mark as answers only replies that are there, and only of questions", () => {
    for (const { kind, replies, answered } of sampleDiscussions) {
      if (!answered) continue;
      expect(kind).toBe("question");
      expect(answerOf(replies, answered)).toBeDefined();
    }
  });

  test("leave no text without a margin", () => {
    for (const { key } of sampleTexts)
      expect(sampleDiscussions.filter((each) => each.article === key).length).toBeGreaterThanOrEqual(2);
  });
});

describe("the group of the sample library", () => {
  const key = "6b3f0c1e-0d57-4f0b-8a51-0d8a2f0a7c11";
  const at = "2026-06-21T16:00:00.000Z";

  test("could have been founded, given a reading and called together by its owner", () => {
    const { about, rules, meeting, announcement } = sampleGroup;
    expect(newGroup.safeParse({ key, ...about })).toMatchObject({ success: true, data: about });
    expect(newReading.safeParse({ key, articleId: key, dueAt: at, ...rules })).toMatchObject({
      success: true,
      data: rules,
    });
    expect(newMeeting.safeParse({ key, startsAt: at, ...meeting })).toMatchObject({
      success: true,
      data: meeting,
    });
    expect(commentBody.safeParse(announcement)).toMatchObject({ success: true });
  });

  test("asks by its owner, and keeps what a member wrote from who has written nothing", () => {
    const { owner, members, question, note, rules, article } = sampleGroup;
    expect(question).toMatchObject({ author: owner, kind: "question", article });
    expect(members.map(({ handle }) => handle)).toContain(note.author);
    expect(members.map(({ handle }) => handle)).not.toContain(owner);
    expect(rules).toMatchObject({ reveal: "notes", revealAfter: 1 });
  });
});
