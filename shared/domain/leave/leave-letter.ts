export const letterMeans = ['post', 'email', 'by hand'] as const;
export type LetterMeans = (typeof letterMeans)[number];
