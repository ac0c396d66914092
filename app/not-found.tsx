import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { Row } from "@/components/ui/stack";

export const metadata: Metadata = { title: "Nothing here" };

/** One page for what is not there and for what is not for this reader: nothing can be told from it. */
export default function NotFound() {
  return (
    <Page
      width="narrow"
      title="There is nothing here for you to see."
      lead={<p>It may have been moved or taken back, or you may need to sign in.</p>}
    >
      <Row>
        <LinkButton href="/" look="primary">
          Go to the library
        </LinkButton>
        <LinkButton href="/sign-in">Sign in</LinkButton>
      </Row>
    </Page>
  );
}
