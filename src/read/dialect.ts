import type { Config, TrackerConfig } from '../model/config.ts'
import { fieldVocabulary, type FieldVocabulary } from './meaning.ts'
import type { DayOrder } from './values/date.ts'
import { statusVocabulary, type StatusVocabulary } from './values/leading-word.ts'

/** What a project's configuration tells the reader. */
export interface ReadOptions {
  readonly vocabulary: Config['vocabulary']
  readonly trackers: readonly TrackerConfig[]
}

/** The reader's options, prepared once for many pages. */
export interface Dialect {
  readonly fields: FieldVocabulary
  readonly statuses: StatusVocabulary
  readonly keyPrefixes: readonly string[]
  readonly order: DayOrder | undefined
}

/** Prepares the vocabulary; `order` says how the log writes dates such as 03/04/2024, where that is known. */
export function dialectOf(options: ReadOptions, order?: DayOrder): Dialect {
  return {
    fields: fieldVocabulary(options.vocabulary.fields),
    statuses: statusVocabulary(options.vocabulary.status),
    keyPrefixes: options.trackers.flatMap(tracker => tracker.keys),
    order,
  }
}
