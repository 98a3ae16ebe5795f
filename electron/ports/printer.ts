/** Turns a page into a PDF. Electron prints it itself; the browser host asks the Chromium it found. */
export type Printer = {
  /** `html` is one whole self-contained page. Throws where no printer is at hand. */
  toPdf(html: string): Promise<Uint8Array>;
};
