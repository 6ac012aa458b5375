import type { IssueFact } from '../model/issue-fact.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { IssueKind, IssueReference, RecordLink, RecordRelation } from '../model/relation.ts'

/** What a stated reference leads to. What cannot be found stays, with the reason. */
export type Target =
  | { readonly kind: 'record'; readonly record: DecisionRecord }
  /** A page of the log that is no record (an index, a template). */
  | { readonly kind: 'page'; readonly path: string }
  | {
      readonly kind: 'unresolved'
      /**
       * `missing`: its own log lacks the number, or the page at a path within it. `unknown`: nothing here is called so.
       * `outside`: it leads to something that is not of the logs.
       */
      readonly reason: 'missing' | 'ambiguous' | 'unknown' | 'outside'
      /** Paths of the records that an ambiguous reference may mean, and of those of other logs that have a missing number. */
      readonly candidates: readonly string[]
    }

/** Records that share one sequence of numbers: those of a folder and of the folders below it. */
export interface Log {
  /** The folder that all of its records stand in or below. */
  readonly folder: string
  /** The folders that its records stand in. */
  readonly homes: ReadonlySet<string>
  /** What the ids of its numbered records begin with, in lower case. */
  readonly series: ReadonlySet<string>
  /** The one of them that most of its numbered records have; undefined if none has. */
  readonly mainSeries: string | undefined
}

/** Tells the log of a record, by the record's path. */
export type Logs = ReadonlyMap<string, Log>

/** One relation as a page states it. */
export interface Edge {
  readonly from: DecisionRecord
  readonly relation: RecordRelation
  readonly link: RecordLink
  readonly target: Target
}

/** One place where a record cites an issue. */
export interface Citation {
  readonly record: DecisionRecord
  readonly reference: IssueReference
}

/** An issue, and every place that cites it. */
export interface IssueNode {
  readonly key: string
  readonly kind: IssueKind
  readonly url: string | undefined
  readonly citations: readonly Citation[]
  /** What its tracker says of it, where that is known. */
  readonly fact: IssueFact | undefined
}

/** Who supersedes whom, by the statement of either side. Records are kept by the path of the one they stand beside. */
export interface Supersession {
  /** Every statement of it, partial ones and unresolved ones included. */
  readonly edges: readonly Edge[]
  readonly successors: ReadonlyMap<string, readonly DecisionRecord[]>
  readonly predecessors: ReadonlyMap<string, readonly DecisionRecord[]>
  readonly partialSuccessors: ReadonlyMap<string, readonly DecisionRecord[]>
  /** Circles, and records in none, of those that are superseded and their successors; whatever comes later in a chain stands first. */
  readonly components: readonly (readonly DecisionRecord[])[]
  /** The ends of the chain of each record that has successors. */
  readonly ends: ReadonlyMap<string, readonly DecisionRecord[]>
}

/**
 * The decision graph: records and issues are its nodes. Records by path, issues by key, edges by place. What is derived
 * is made when it is first asked for: a list of records needs no issues, and of the relations supersession only.
 */
export interface Graph {
  readonly records: readonly DecisionRecord[]
  readonly edges: readonly Edge[]
  readonly issues: readonly IssueNode[]
  /** Edges by the path of the record that states them. */
  readonly outgoing: ReadonlyMap<string, readonly Edge[]>
  /** Resolved edges by the path of the record they lead to. */
  readonly incoming: ReadonlyMap<string, readonly Edge[]>
  readonly supersession: Supersession
  /** The log of each record, by its path. */
  readonly logs: Logs
  /** Resolves a reference as a person types it: id, number, path, slug, title or page name. */
  readonly find: (reference: string) => readonly DecisionRecord[]
}
