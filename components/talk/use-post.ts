"use client";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { call, type Method } from "@/lib/client/api";
import type { PostView } from "@/lib/groups/wire";

/** Sends something about posts and shows the page as it is afterwards. What is refused is thrown. */
export function usePost() {
  const router = useRouter();
  return useCallback(
    async (method: Exclude<Method, "GET">, path: string, body?: unknown) => {
      const post = await call<PostView>(method, path, body);
      router.refresh();
      return post;
    },
    [router],
  );
}
