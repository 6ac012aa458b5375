import { saysTemplate } from './page-names.ts'
import { promptTitles } from './vocabulary/page-words.ts'

const titles = new Set(promptTitles)
const fenced = /^ {0,3}(?:`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}(?:`{3,}|~{3,})[ \t]*$|$(?![\s\S]))/gm
const prompt = new RegExp(
  [
    String.raw`\\?\{\{?[^{}\n]{2,200}\}`,
    String.raw`^[ \t>*+#-]{0,20}\[[^[\]\n]{3,200}\][ \t]*$`,
    String.raw`<[A-Za-z][^<>\n="/]{0,100}[\s_-][^<>\n="/]{0,100}>`,
    String.raw`\b(?:YYYY|JJJJ|AAAA)-MM-(?:DD|TT|JJ)\b|\b(?:[Dd]{2}|[Tt]{2}|[Jj]{2})[/.][Mm]{2}[/.][AaYyJj]{2,4}\b`,
    String.raw`^[ \t]*_[^_\n]{10,400}_[ \t]*$`,
    String.raw`\bNNNN?\b|\bTITLE\b|^(?:DATE|STATUS|TBD|TODO)$`,
  ].join('|'),
  'gm',
)

/** How many prompts of a template a text still holds, code aside. */
export const promptsIn = (text: string): number => text.replace(fenced, '').match(prompt)?.length ?? 0

/** The line that begins at or holds an offset. */
function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return text.slice(start, end < 0 ? text.length : end)
}

const beforeTitle = /^[\s#>*]*(?:\\?[{[<]?(?:ADR|RFC|Decision|Record|MADR)\\?[}\]>]?[\s-]*)*/i
const blankId = /^\\?[{[<]?(?:[A-Z]+-)?(?:0+|N{1,6}|X{1,6}|#|NUMBER|NUM|\d{1,4})\\?[}\]>]?[\s.:)—–-]+/
const bracketed = /^(?:[^[\]{}<>]{0,80}[:：–—]\s*)?(?:\\?\{[^{}]*\}?\\?\}|\[[^[\]]*\]|_?<[^<>]*>_?|_[^_]*_)$/

/** Whether the title of a page, as its heading stands in the text, is one that is still to be written. */
export function isPromptTitle(title: string, text: string, at: number | undefined): boolean {
  const line = at === undefined ? title : lineAt(text, at)
  const rest = line.replace(beforeTitle, '').replace(blankId, '').replace(/\s#*$/, '').trim()
  const plain = rest.replace(/\{#[\w-]+\}$/, '').trim()
  return (
    bracketed.test(plain) ||
    /^(?:TITLE|NAME)$/.test(plain) ||
    titles.has(plain.toLowerCase()) ||
    saysTemplate(line) === 'all'
  )
}
