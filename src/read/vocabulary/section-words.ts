import { words } from './words.ts'

/** Beginnings of the headings that records use for their sections, so that none of them is taken for a title. */
export const sectionWords: readonly string[] = words(`
  status, context, decision, consequences, date, summary, problem, introduction, abstract, motivation, overview
  background, purpose, goals, proposal, table of contents, contents, metadata, options, considered options
  alternatives, issue, description, rationale, tl;dr, meta, statut, contexte, décision, conséquences, résumé
  problème, kontext, entscheidung, konsequenzen, zusammenfassung, hintergrund, ausgangslage, estado, contexto
  decisión, consecuencias, resumen, antecedentes, decisão, consequências, resumo, stato, contesto, decisione
  conseguenze, sommario, durum, bağlam, karar, sonuçlar, tilstand, kontekst, beslutning, konsekvenser, bakgrund
  bakgrunn, beslut, context en, besluit, gevolgen, samenvatting, decyzja, konsekwencje, статус, контекст, решение
  последствия, 状态, 背景, 上下文, 决策, 决定, 后果, 摘要, ステータス, 文脈, コンテキスト, 決定, 結果, 概要, 상태, 맥락, 배경, 결정, 결과`)

/** Words that a section's name may end with: *Decision drivers*. */
export const sectionTails = 'drivers, outcome, statement'

/** Sections whose parts may be fields of the record, in lower case. */
export const frameSections: ReadonlySet<string> = new Set(
  words(`
  meta, metadata, summary, overview, header, info, information, details, document control
  metadaten, kopfdaten, zusammenfassung, übersicht, métadonnées, résumé, metadatos, resumen, metadados, resumo
  metadati, sommario, metagegevens, samenvatting, resumé, sammendrag, sammanfattning, metadane, podsumowanie
  метаданные, сводка, üst veri, özet, 元数据, 元數據, 概要, メタデータ, 개요, 메타데이터`),
)
