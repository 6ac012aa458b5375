import { words } from './words.ts'

/** Words for a template, in the names of pages and folders. */
export const templateWords: readonly string[] = words(`
  template, templates, plantilla, plantillas, vorlage, vorlagen, modèle, modèles, modele, modeles, modelo, modello
  sjabloon, sjablonen, szablon, šablona, şablon, шаблон, skabelon, mall, mal, 模板, 模版, 範本, テンプレート, ひな形, 템플릿`)

/** Words that stand beside one for a template in a name and say nothing of a decision. */
export const formWords: readonly string[] = words(`
  adr, adrs, rfc, rfcs, dr, drs, mdr, pdr, kep, rfd, ard, oep, decision, decisions, record, records, architecture
  architectural, design, proposal, doc, document, page, file, markdown, md, any, log, madr, nygard, short, long
  full, minimal, bare, default, simple, basic, new, base, example, sample, blank, empty, title, slug, name, number
  num, id, date, your, my, our, the, a, an, for, of, de, del, du, da, la, le, für, per, exemple, entscheidung
  entscheidungen, décision, decisión, decisão, beslutning, beslut, karar, 决策, 决定, 决策记录, 架构, 架构决策, 架构决策记录, 記録, 決定
  決定記録, 결정, 결정기록, 기록, en, fr, es, pt, it, tr, nl, pl, ru, zh, ja, ko`)

/** Titles that nobody has written yet. */
export const promptTitles: readonly string[] = words(`
  title, your title, your title here, title here, short title, name, decision title, titel, título, titulo, titre
  titolo, tytuł, başlık, заголовок, 标题, 標題, タイトル, 제목, short title of solved problem and solution, short noun phrase
  title of the decision`)

/** Names of pages about the project or the log, which are no decisions whatever they hold. */
export const houseNames: readonly string[] = words(`
  home, sidebar, footer, header, summary, toc, table of contents, inhaltsverzeichnis, índice, indice, sommaire
  contributing, changelog, changes, license, licence, copying, code of conduct, codeowners, pull request template
  issue template, bug report, agents, claude, gemini, copilot instructions, cursorrules, llms`)

/** Names that a project gives to such pages in capitals, and a decision might have in small letters. */
export const houseNamesInCapitals: readonly string[] = words(`
  security, support, governance, maintainers, owners, authors, contributors, credits, notice, roadmap, faq, todo
  install, releasing, release, upgrading, history, news, glossary, conventions, process, guide, guidelines, overview
  about`)

/** How the headings of a decision's own sections begin. */
export const decisionSections: readonly string[] = words(`
  decision, decision outcome, decision drivers, context, context and problem statement, problem statement
  consequences, rationale, considered options, options considered, alternatives, alternatives considered
  considered alternatives, pros and cons, motivation, entscheidung, kontext, konsequenzen, begründung, alternativen
  folgen, ausgangslage, décision, contexte, conséquences, justification, alternatives envisagées, resultat, decisión
  contexto, consecuencias, alternativas, justificación, decisão, consequências, justificativa, decisione, contesto
  conseguenze, alternative, karar, bağlam, sonuçlar, gerekçe, alternatifler, sonuç, beslut, beslutning, bakgrund
  konsekvenser, besluit, gevolgen, overwegingen, decyzja, kontekst, konsekwencje, решение, контекст, последствия
  обоснование, 决策, 决定, 決策, 上下文, 后果, 背景, 理由, 決定, コンテキスト, 文脈, 結果, 根拠, 결정, 맥락, 배경, 결과`)

/** Words that headings of records hold, whatever else they say. */
export const decisionWords: readonly string[] = words(`
  decision, consequence, context, alternative, option, rationale, outcome, entscheidung, décision, decisión, decisão
  decisione, karar, beslut, beslissing, decyzja, решение, 决策, 决定, 決定, 결정`)
