/** One bundle per stream, each with its own recipients and its own sequence: PEPs never travel in the attendance bundle. */
export const bundleStreams = ['attendance', 'legal', 'virtual-school'] as const;
export type BundleStream = (typeof bundleStreams)[number];

/** The streams this version can export. */
export const exportStreams = ['attendance', 'legal'] as const satisfies readonly BundleStream[];
export type ExportStream = (typeof exportStreams)[number];
