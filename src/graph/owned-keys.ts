import type { TrackerConfig } from '../model/config.ts'

const ofProject = /^[\w.-]+(?:\/[\w.-]+)+#\d+$/

/**
 * The prefixes of a tracker that a key begins with. `#` owns the numbers of every project (`owner/repo#12`) and, on
 * GitLab, those of merge requests (`!34`).
 */
export function prefixesOf({ type, keys }: Pick<TrackerConfig, 'type' | 'keys'>, key: string): string[] {
  const numbered = type === 'gitlab' ? key.replace('!', '#') : key
  return keys.filter(
    prefix =>
      key.startsWith(prefix) || numbered.startsWith(prefix) || (prefix === '#' && ofProject.test(numbered)),
  )
}

/** Whether a tracker owns a key. */
export const ownsKey = (tracker: Pick<TrackerConfig, 'type' | 'keys'>, key: string): boolean =>
  prefixesOf(tracker, key).length > 0
