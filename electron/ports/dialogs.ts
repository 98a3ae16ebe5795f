/** Asks the person at the desk for a folder. Files come and go through the page itself. */
export type Dialogs = {
  /** False where there is no native dialog: the page then offers a text field. */
  readonly native: boolean;
  /** The chosen folder's absolute path; undefined where the person cancelled or there is no dialog. */
  chooseFolder(title: string): Promise<string | undefined>;
};

export function noDialogs(): Dialogs {
  return { native: false, chooseFolder: async () => undefined };
}
