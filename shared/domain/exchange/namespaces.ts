/** Purposes of a signature. A signature made for one never verifies for another. */
export const signatureNamespaces = {
  bundle: 'bundle@attendance.example',
  receipt: 'receipt@attendance.example',
  decisions: 'decisions@attendance.example',
  enrol: 'enrol@attendance.example',
} as const;
export type SignatureNamespace = (typeof signatureNamespaces)[keyof typeof signatureNamespaces];

/** The name a school signs under in the list of allowed signers. */
export function schoolPrincipal(urn: string): string {
  return `urn${urn}`;
}
