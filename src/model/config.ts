import type { Severity } from './finding.ts'
import { usualLifecycle, type Lifecycle } from './lifecycle.ts'
import type { State } from './status.ts'

/** A tracker that owns issue keys. Data only: no tracker is asked unless a command says so. */
export interface TrackerConfig {
  readonly type: string
  /** The project within the tracker: `owner/repo`, a company or organisation, a file. */
  readonly project?: string | undefined
  /** Words of the tracker that mean cancelled, beside the usual ones. */
  readonly cancelled?: readonly string[] | undefined
  /** What its keys begin with: `GRO-`, `#`, or `owner/repo#`. */
  readonly keys: readonly string[]
  readonly url: string | undefined
}

/** How a project's log departs from what the tool assumes. A stock log needs none of it. */
export interface Config {
  /** Folders of the logs, posix, relative to the folder of the configuration file. */
  readonly dirs: readonly string[]
  /** Glob patterns of pages to leave out. */
  readonly exclude: readonly string[]
  /** Name or path of the template of `adr new`. */
  readonly template: string | undefined
  /** Folder of the project's own templates. */
  readonly templates: string | undefined
  readonly trackers: readonly TrackerConfig[]
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  /** Sections that every record must have, by title. */
  readonly requiredSections: readonly string[]
  readonly vocabulary: {
    /** Extra status words → state. */
    readonly status: Readonly<Record<string, State>>
    /** Extra field names → the name of a known field. */
    readonly fields: Readonly<Record<string, string>>
  }
  /** Address under which the log's pages are published; links to it count as links into the log. */
  readonly siteUrl: string | undefined
  readonly issues: {
    /** Days after which a snapshot is outdated. */
    readonly maxAge: number
    /** Days after which an accepted record without a closed implementing issue is told; 0 for never. */
    readonly implementedWithin: number
    /** Issues whose findings are accepted, with the reason and the last day of it. */
    readonly ignore: readonly {
      readonly key: string
      readonly reason: string
      readonly until: string | undefined
    }[]
    /** Whether `adr issues backlink` may write to the trackers. */
    readonly backlink: boolean
  }
  /** Which state may follow which when a command changes it. */
  readonly lifecycle: Lifecycle
  /** What of an accepted record may still change: sections by title, beside its metadata. */
  readonly mayChange: readonly string[]
}

/** Sections that grow after a decision without changing it. */
const growing = [
  'Status',
  'Notes',
  'More Information',
  'Links',
  'References',
  'Related',
  'Changelog',
  'History',
]

export const defaultConfig: Config = {
  dirs: [],
  exclude: [],
  template: undefined,
  templates: undefined,
  trackers: [],
  rules: {},
  requiredSections: [],
  vocabulary: { status: {}, fields: {} },
  siteUrl: undefined,
  issues: { maxAge: 30, implementedWithin: 0, ignore: [], backlink: false },
  lifecycle: usualLifecycle,
  mayChange: growing,
}
