import type { DayOrder } from '../values/date.ts'
import type { StatusVocabulary } from '../values/leading-word.ts'
import type { Verb } from '../values/phrases.ts'
import type { ReferenceOptions } from '../values/references.ts'

/** What is known of a line before its clauses are read. */
export interface ClauseContext extends ReferenceOptions {
  /** Where the line stands: in prose only what is surely said of the record counts. */
  readonly from: 'metadata' | 'header' | 'title' | 'heading' | 'body'
  /** The verbs of the label that stands before the line. */
  readonly defaults: readonly Verb[]
  /** Whether bare numbers and names can be records: not where issues are expected. */
  readonly bare: boolean
  /** The words of states; without them no state is looked for. */
  readonly states?: StatusVocabulary | undefined
  readonly order?: DayOrder | undefined
}
