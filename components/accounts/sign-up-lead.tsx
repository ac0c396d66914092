import Link from "next/link";

/** `invited`: by a link; `group`: to a group; `host`: by the one-time word of the first start. */
type SignUpLeadProps = { invited: boolean; group: boolean; host: boolean };

/** What the new account will be, above its form. */
export function SignUpLead({ invited, group, host }: SignUpLeadProps) {
  if (host) return <p>You are the first: this account will be the host of this place.</p>;
  return (
    <p>
      {invited && (group ? "You will be in the group at once. " : "You were invited to read here. ")}
      Already here? <Link href="/sign-in">Sign in</Link>.
    </p>
  );
}
