import type { PageKind } from '../model/page.ts'
import { isOnPage, type DecisionRecord } from '../model/record.ts'
import { pageName } from './file-name.ts'

const templateName =
  /(?:^|[-_ .])(?:template|plantilla|vorlage|modèle|sjabloon|szablon|шаблон|şablon|模板|テンプレート|템플릿)s?(?:$|[-_ .])/i
const notRecords =
  /^_(?:sidebar|footer|header)$|^(?:home|contributing|changelog|license|code_of_conduct|summary|[ií]ndice|inhaltsverzeichnis|table[-_ ]of[-_ ]contents)$/i
const decisionSection =
  /decision|consequence|context|alternative|option|rationale|outcome|entscheidung|décision|decisión|decisão|decisione|karar|beslut|beslissing|decyzja|решение|决策|决定|決定|결정/i

/** Whether a page states anything that only a record states. */
function states(record: DecisionRecord): boolean {
  return (
    record.status !== undefined ||
    record.number !== undefined ||
    record.deciders.length > 0 ||
    (record.date !== undefined && isOnPage(record.date) && record.sections.length > 0) ||
    record.sections.filter(section => decisionSection.test(section.title)).length >= 2 ||
    /^(?:19|20)\d\d-?\d\d-?\d\d/.test(record.id)
  )
}

/** A page whose links to pages outnumber all else it says, without a status of its own, lists records. */
function isList(record: DecisionRecord): boolean {
  const pages = record.links.filter(link => link.label !== undefined)
  return record.status === undefined && record.number === undefined && pages.length >= 3
}

/** What a page is, from its name and from what reading it as a record gave. */
export function pageKind(record: DecisionRecord): PageKind {
  const name = pageName(record.path)
  const stated = record.status !== undefined && record.status.state !== 'unknown'
  if (notRecords.test(name)) return isList(record) ? 'index' : 'other'
  if (templateName.test(name) && !stated) return 'template'
  if (/^(?:readme|index)$/i.test(name) && (record.status === undefined || !states(record)))
    return isList(record) || record.path.split('/').length <= 1
      ? 'index'
      : states(record)
        ? 'record'
        : 'other'
  return states(record) ? 'record' : isList(record) ? 'index' : 'other'
}
