import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";
import { readBytes } from "@/lib/http/body";
import { checkOrigin } from "@/lib/http/origin";
import { problem } from "@/lib/http/problem";

type Context = { params: Promise<{ nextauth: string[] }> };

/** An address, a password and a few tokens, in bytes. */
const MAX_FORM = 20_000;

/**
 * next-auth behind the same door as everything else: its writes must come from our own pages, and it, which
 * would read whatever comes, is handed bodies of a known size only.
 */
async function handler(request: NextRequest, context: Context): Promise<Response> {
  try {
    return await NextAuth(
      request.method === "GET" ? request : await checked(request),
      context,
      authOptions(request.headers),
    );
  } catch (error) {
    return problem(error);
  }
}

async function checked(request: NextRequest): Promise<NextRequest> {
  const { url, method, headers } = request;
  checkOrigin(headers);
  return new NextRequest(url, { method, headers, body: await readBytes(request, MAX_FORM) });
}

export { handler as GET, handler as POST };
