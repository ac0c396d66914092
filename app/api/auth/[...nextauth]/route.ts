import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";
import { checkOrigin } from "@/lib/http/origin";
import { problem } from "@/lib/http/problem";

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth behind the same door as everything else: its writes must come from our own pages. */
async function handler(request: NextRequest, context: Context): Promise<Response> {
  try {
    if (request.method !== "GET") checkOrigin(request.headers);
    return await NextAuth(request, context, authOptions(request.headers));
  } catch (error) {
    return problem(error);
  }
}

export { handler as GET, handler as POST };
