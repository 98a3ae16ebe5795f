/** The three members of a bundle, in this order and no other. */
export const payloadName = 'payload.zip.age';
export const statementName = 'statement.json';
export const signatureName = 'statement.json.sig';
export const outerNames = [payloadName, statementName, signatureName] as const;

export const maximumStatementBytes = 64 * 1024;
export const maximumSignatureBytes = 8 * 1024;
