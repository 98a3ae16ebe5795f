/** How a note came to the parent; `pupil` is the school bag. */
export const noteMeans = ['post', 'hand', 'pupil', 'email'] as const;
export type NoteMeans = (typeof noteMeans)[number];

/** Followed by the day: `posted on`. */
export const noteMeansWords: Readonly<Record<NoteMeans, string>> = {
  post: 'posted',
  hand: 'handed over',
  pupil: 'sent home with the pupil',
  email: 'sent by e-mail',
};
