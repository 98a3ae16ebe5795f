import type { BrowserWindowConstructorOptions, CustomScheme, SaveDialogOptions } from 'electron';

/** What the program did to the stand-in for Electron, and what the test decides about it. */
export type World = {
  /** False: another instance holds the lock. */
  lockIsFree: boolean;
  readonly windows: BrowserWindowConstructorOptions[];
  readonly schemes: CustomScheme[];
  readonly handlers: Map<string, (request: Request) => Promise<Response>>;
  readonly externalAddresses: string[];
  readonly downloads: {
    readonly name: string;
    readonly options: SaveDialogOptions | undefined;
    readonly bytes: () => Promise<Buffer>;
  }[];
  readonly errorBoxes: string[];
  readonly menuLabels: string[];
  /** What the page threw or printed as an error. */
  readonly pageErrors: string[];
  /** Exit codes, in order; the process itself goes on. */
  readonly exits: number[];
  chosenFolder: string | undefined;
};

export const world: World = {
  lockIsFree: true,
  windows: [],
  schemes: [],
  handlers: new Map(),
  externalAddresses: [],
  downloads: [],
  errorBoxes: [],
  menuLabels: [],
  pageErrors: [],
  exits: [],
  chosenFolder: undefined,
};

/** Names that the real object has: a stand-in member that Electron lacks fails to compile. */
export type NamesOf<Real> = Partial<Record<keyof Real, unknown>>;
