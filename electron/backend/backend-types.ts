/** One function from request to response, and an end that waits until the school is closed and backed up. */
export type Backend = { handler(request: Request): Promise<Response>; close(): Promise<void> };

export type BackendOptions = {
  readonly dataFolder: string;
  readonly rendererFolder: string;
  /** Read-only files that come with the program; beside the built folders unless named. */
  readonly resourcesFolder?: string | undefined;
  readonly host: 'electron' | 'browser';
};
