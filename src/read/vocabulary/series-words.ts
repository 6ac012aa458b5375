import { words } from './words.ts'

/** Words before a number that make an id of it wherever they stand, in lower case: `ADR-12`, `RFC 12:`. */
export const seriesWords: readonly string[] = words(`
  adr, adrs, rfc, rfcs, rfd, dr, pdr, tdr, mdr, decision, arch, kep, pep, eip, bip, entscheidung, décision, decisión
  decisão, decisione, beslissing, besluit, decyzja, beslut, beslutning, karar, решение, 决策, 決定, 결정`)

/** Words before a heading's title that only say what kind of page it is, as expressions. */
export const recordWords: readonly string[] = [
  'ADR',
  'RFC',
  '(?:architectur(?:e|al) )?decision(?: record)?',
  'mimari karar kaydı',
  'architekturentscheidung',
  'décision d.architecture',
  'decisión de arquitectura',
  'registro de decisi(?:ón|ones) de arquitectura',
  'registro de decisão(?: de arquitetura)?',
  '架构决策记录',
  '架构决策',
  'アーキテクチャ決定記録',
  '아키텍처 결정 기록',
  'архитектурное решение',
]

/** Words that a folder of records is named by, in lower case: its README is a chapter, and its number no record's. */
export const logWords: readonly string[] = words(`
  adr, adrs, adl, rfc, rfcs, architecture, architectural, design, technical, decision, decisions, record, records
  log, logs, of, and, architekturentscheidungen, entwurfsentscheidungen, entscheidungen, décisions, decisiones
  decisões, decisioni, beslissingen, besluiten, decyzje, beslut, kararlar, решения, 决策, 決定, 결정`)
