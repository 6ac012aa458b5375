import { once } from '../../model/once.ts'
import { capitalisingWords, commonWords } from '../vocabulary/common-words.ts'
import { foldCase } from '../vocabulary/fold-case.ts'
import { relationPhrases } from '../vocabulary/relation-words.ts'
import { statusWords } from '../vocabulary/status-words.ts'

/** The words of relations and of states, one by one. */
const statedWords = once(
  () =>
    new Set(
      [...relationPhrases.flatMap(({ phrases }) => phrases), ...Object.values(statusWords).flat()].flatMap(
        phrase => phrase.split(' '),
      ),
    ),
)

function isCommon(word: string): boolean {
  const folded = foldCase(word)
  return commonWords.has(folded) || statedWords().has(folded)
}

/** The word before an id, and what parts them. */
const lastWord =
  /(?<![\p{L}\p{N}_.@-])(?<word>[\p{L}@](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}])?)(?:['’]s)?(?<gap>[ \t\n]+|:)$/u
const beginsSentence = /(?:^|[.!?:;(（[\]|•◦▪"“–—,/]|\s-)[\s*_#>"“(]*$/u
const compound =
  /-(?:\w*(?:ed|ing|ly|able)|by|up|in|on|of|to|off|out|as|also|level|wide|side|only|style|like|time|term|scope|facing)$/i
const namesBehind = /(?<!\p{L})(?:see|per|from|of|in|by|to|with|via|and|or|siehe|von|aus|voir|de)\s+$/iu

const inTitles = /^(?:a|an|the|and|or|of|to|in|by|on|for|with|from|at|as|vs|via)$/
const determiner = /^\s*(?:The|Der|Die|Das|La|Le|El|Il|O|A)\s/

/** `The Millers Guild` begins a sentence with a name; `Workflow Size Exceeds` may be a title, whose capitals tell nothing. */
function isTitleCase(before: string, after: string): boolean {
  const sentence = /[^.!?:;(|\n]*$/.exec(before)?.[0] ?? ''
  if (determiner.test(sentence)) return false
  const words =
    `${sentence} ${/^[^.!?:;)|\n]*/.exec(after)?.[0] ?? ''}`.match(/(?<![\p{L}\p{N}_-])\p{Ll}+/gu) ?? []
  return words.every(word => inTitles.test(word))
}

/** `nix-hermes`: a name in lower case, where a sentence would not have an ordinary compound. */
const isProjectName = (word: string, before: string): boolean =>
  (beginsSentence.test(before) || namesBehind.test(before)) &&
  !compound.test(word) &&
  !word.split(/[-_.]/).some(isCommon)

/** `MIF`, `Guild`, `nix-hermes`: a name of something, judged by how it is written and where. */
function isName(word: string, before: string, after: string): boolean {
  if (isCommon(word)) return false
  if (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word)) return /\p{Ll}/u.test(before + after) || before.trim() === ''
  if (/^[a-z][a-z\d]*(?:[-_.][a-z\d]+)+$/.test(word)) return isProjectName(word, before)
  if (!/^\p{Lu}/u.test(word) || beginsSentence.test(before) || isTitleCase(before, after)) return false
  if (word.split('-').some(isCommon)) return false
  return !capitalisingWords.test(before) || /\p{Lu}\p{L}+\s+$/u.test(before)
}

const ofProject =
  /^\s+(?:of|from|in)\s+(?:the\s+)?(?:(?:project|repo|repository)\s+\S|[\w.-]+\s+(?:project|repo|repository)\b)/i

/** Whether the id between two indexes is that of another project's record: `the Guild ADR-11`, `mill:ADR-7`, `ADR-3 of project X`. */
export function isOfOtherProject(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 80)
  if (ofProject.test(after)) return true
  const lead = text.slice(Math.max(0, start - 80), start)
  const match = lastWord.exec(lead)
  const { word, gap } = match?.groups ?? {}
  if (match === null || word === undefined) return false
  if (gap === ':') return /^[a-z]/.test(word) && !isCommon(word)
  return isName(word, lead.slice(0, match.index), after)
}
