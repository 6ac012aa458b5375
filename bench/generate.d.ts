/** The pages of a generated log, the same for the same seed. */
export function pagesOf(
  shape: 'nygard' | 'madr' | 'wiki' | 'chain' | 'one-issue',
  count: number,
  seed?: number,
): Iterable<{ readonly name: string; readonly text: string }>
