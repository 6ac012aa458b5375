export { runChecks } from './checks/run-checks.ts'
export { ruleIds, rules } from './checks/registry.ts'
export type { CheckContext, RuleInfo } from './checks/define-check.ts'
export { loadConfig } from './config/load-config.ts'
export { buildGraph, type GraphOptions } from './graph/build-graph.ts'
export type { Citation, Edge, Graph, IssueNode, Target } from './graph/graph.ts'
export { neighbourhood, type Neighbourhood } from './graph/neighbourhood.ts'
export { relationsOf, type Relation } from './graph/relations-of.ts'
export {
  current,
  effectiveState,
  isPartlySuperseded,
  partialSuccessors,
  predecessors,
  successors,
  supersessionChains,
  supersessionCycles,
} from './graph/supersession.ts'
export { defaultConfig, type Config, type TrackerConfig } from './model/config.ts'
export { severities, type Finding, type Problem, type Severity, type TextEdit } from './model/finding.ts'
export type { Ignore, Page, PageKind } from './model/page.ts'
export type { Person } from './model/person.ts'
export type { Place } from './model/place.ts'
export type {
  DecisionRecord,
  Field,
  FieldOrigin,
  Hyperlink,
  Provenance,
  Section,
  StatedDate,
} from './model/record.ts'
export {
  issueKinds,
  issueRelations,
  recordRelations,
  type IssueKind,
  type IssueReference,
  type IssueRelation,
  type Origin,
  type RecordLink,
  type RecordRelation,
} from './model/relation.ts'
export type { SourceFile } from './model/source-file.ts'
export { states, type State, type Status } from './model/status.ts'
export { UserError } from './model/user-error.ts'
export type { ReadOptions } from './read/dialect.ts'
export { readPage } from './read/read-page.ts'
export { readPages } from './read/read-pages.ts'
export { exportDocument } from './render/export-document.ts'
export type { ExportV1 } from './render/export-schema.ts'
export { graphData, type GraphData, type GraphScope } from './render/graph-data.ts'
export { graphDot, graphJson, graphMermaid } from './render/graph-document.ts'
export { indexOptions, indexView, type IndexOptions, type IndexView } from './render/index-document.ts'
export { reportData, type ReportData } from './render/report-data.ts'
export { reportJson, reportMarkdown, reportText } from './render/report-document.ts'
