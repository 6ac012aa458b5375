import type { Problem } from '../model/finding.ts'
import type { Page } from '../model/page.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { Told } from './add-statements.ts'
import { assembleRecord } from './assemble-record.ts'
import { decode } from './decode.ts'
import { dialectOf, type Dialect, type ReadOptions } from './dialect.ts'
import { withoutGenerated } from './generated-text.ts'
import { readIgnores } from './ignores.ts'
import type { RawField } from './raw-field.ts'
import { findExcess } from './limits.ts'
import type { Tree } from './markdown/nodes.ts'
import { parseMarkdown } from './markdown/parse.ts'
import type { Outline } from './outline.ts'
import { outlineOfTree } from './outline-of-tree.ts'
import { judgePage } from './page-kind.ts'
import { misspellings } from './spelling.ts'
import { pageText, type PageText } from './page-text.ts'
import type { Reading } from './reading.ts'
import { straightenFrontMatter } from './stray-front-matter.ts'

/** A page with all that it was made of. */
export interface PageReading extends Reading {
  /** The page read as a record, whatever it is; undefined where it cannot be read. */
  readonly record: DecisionRecord | undefined
  readonly fields: readonly RawField[]
  /** By which clause each relation is stated. */
  readonly told: readonly Told[]
  readonly place: PageText['place']
}

function unreadable(path: string, problem: Problem): PageReading {
  const page: Page = {
    path,
    kind: 'unreadable',
    record: undefined,
    problems: [problem],
    ignores: [],
    setAside: undefined,
  }
  return {
    page,
    candidate: undefined,
    record: undefined,
    fields: [],
    told: [],
    place: pageText('').place,
    orders: [],
    ambiguous: false,
  }
}

/** Undefined where the nesting is deeper than the parser's stack. */
function outlineOf(text: string, parse: (text: string) => Tree): Outline | undefined {
  try {
    return outlineOfTree(parse(text), text)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** A fence that is never closed swallows the rest of the page. */
function unclosedFence({ code, endsInCode }: Outline, page: PageText): Problem[] {
  const [start, end] = code.at(-1) ?? [0, 0]
  if (!endsInCode) return []
  const source = page.text.slice(start, end)
  const fence = /^(`{3,}|~{3,})/.exec(source)?.[1]
  if (
    fence === undefined ||
    new RegExp(`\\n[ \\t>]*${fence.charAt(0)}{${fence.length},}[ \\t]*$`).test(source)
  )
    return []
  const message = `This code block is never closed, so the rest of the page counts as code; end it with a line of ${fence.length} ${fence.startsWith('~') ? 'tildes' : 'backticks'}.`
  return [{ rule: 'unclosed-fence', message, place: page.place(start, start + fence.length) }]
}

/**
 * One file → its page, with what {@link readPages} needs to settle dates over the whole log. `parse` gives the page's
 * Markdown.
 */
export function readPageWith(
  file: SourceFile,
  dialect: Dialect,
  parse: (text: string) => Tree = parseMarkdown,
): PageReading {
  if ('problem' in file) return unreadable(file.path, file.problem)
  const decoded = decode(file.bytes)
  if ('problem' in decoded) {
    const rule = decoded.problem.includes('NUL') ? 'unreadable-page' : 'invalid-utf8'
    return unreadable(file.path, { rule, message: decoded.problem, place: undefined })
  }
  const own = withoutGenerated(decoded.text)
  const page = pageText(own.text)
  const excess = findExcess(own.text, own.blanks)
  if (excess !== undefined) {
    const message = `This page is not read, for it has ${excess.what}; split it, or name it under \`exclude\`.`
    return unreadable(file.path, {
      rule: 'too-large',
      message,
      place: page.place(excess.offset, excess.offset),
    })
  }
  const outline = outlineOf(page.text, parse)
  if (outline === undefined) {
    const message = 'This page is not read, for its lists and quotes are nested too deep; make them flatter.'
    return unreadable(file.path, { rule: 'too-large', message, place: undefined })
  }
  return readOutline(file.path, outline, page, dialect)
}

function readOutline(path: string, read: Outline, text: PageText, dialect: Dialect): PageReading {
  const { outline, problems: misplaced } = straightenFrontMatter(read, text)
  const { record, problems, fields, told, orders, ambiguous } = assembleRecord(path, outline, text, dialect)
  const { kind, setAside } = judgePage({ record, fields, text: text.text, dialect })
  const all = [...misplaced, ...problems, ...misspellings(fields, text), ...unclosedFence(outline, text)]
  const ignores = readIgnores(text, outline.code)
  const page = {
    path,
    kind,
    record: kind === 'record' ? record : undefined,
    problems: all,
    ignores,
    setAside,
  }
  const mayBe = kind === 'other' && setAside === 'states-nothing' && record.titlePlace !== undefined
  const candidate = mayBe ? record : undefined
  return { page, candidate, record, fields, told, place: text.place, orders, ambiguous }
}

/** One file → its page. Never throws for what a file holds: what cannot be read is a problem of the page. */
export function readPage(file: SourceFile, options: ReadOptions): Page {
  return readPageWith(file, dialectOf(options)).page
}
