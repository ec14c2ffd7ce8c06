import type { Finding } from "../finding";

/** A finding before it has its fingerprint; `subject` names what it is about. */
export type DiagnosedFinding = Omit<Finding, "fingerprint"> & { readonly subject: string };
