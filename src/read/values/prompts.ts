import type { State } from '../../model/status.ts'
import { callsForChoice } from '../vocabulary/choice-words.ts'
import { orSigns, orWords } from '../vocabulary/joining-words.ts'
import { normalizeWords } from '../vocabulary/normalize.ts'
import { anyOf } from '../vocabulary/words.ts'

const bar = /\s*[|｜¦]\s*/
const slash = /\s*[/\\]\s*/
const arrow = /\s*(?:→|⇒|➜|-->|->|=>)\s*/
const comma = /\s*[,，、;；\n]\s*/
const conjunction = new RegExp(
  String.raw`\s+(?:${anyOf(orWords)})\s+|\s*(?:${anyOf(orSigns)})\s*|^(?:${anyOf(orWords)})\s+`,
  'iu',
)
const inBrackets = /^\\?[{[(<][\s]*(.*?)[\s\\]*[}\])>]+$/s
const edges = /^[\s*_`~"'“”„«»]+|[\s*_`~"'“”„«».]+$/g
const leadingCall = new RegExp(
  String.raw`^[\s–—-]*(?:(?:${callsForChoice.toSorted((a, b) => b.length - a.length).join('|')})(?!\p{L})\s*[:：]?|(\p{L}{2,20})\s*[:：])`,
  'iu',
)
const longest = 400

const begun: readonly State[] = ['draft', 'proposed']
const ellipsis = /^(?:…|\.\.\.|etc)?$/

/** How a text parts its alternatives: by a bar, which nothing else is parted by, or otherwise. */
const separatorOf = (text: string): RegExp =>
  [bar, slash, arrow, comma].find(each => each.test(text)) ?? conjunction

/** Two states are a choice where the first is a state to begin with and the other what may come of it. */
function isChoiceOfTwo(states: readonly State[], separator: RegExp): boolean {
  const starts = states.filter(state => begun.includes(state)).length
  return separator === bar || ((separator === slash || separator === conjunction) && starts === 1)
}

/** A text without what calls for a choice: *can be*, *one of*, a label that is no state. */
function withoutCall(text: string, words: ReadonlyMap<string, State>): string {
  const [call = '', label] = leadingCall.exec(text) ?? []
  return label !== undefined && words.has(normalizeWords(label)) ? text : text.slice(call.length)
}

/**
 * Whether a status text only lists the states to choose from, as a template's prompt does: `[Proposed | Accepted]`,
 * `Proposed → Accepted → Superseded`, `Draft/Proposed/Accepted`. Goes in: the text as readers see it, without what is
 * struck out, and the state of each status word in normal form. A text that says more than words of states is no such
 * list, nor are two states with an arrow or a comma between them, which tell what became of the record.
 */
export function enumeratesStates(text: string, words: ReadonlyMap<string, State>): boolean {
  if (text.length > longest) return false
  const plain = withoutCall(text.trim(), words).replace(edges, '')
  const inner = inBrackets.exec(plain)?.[1]
  const list = (inner ?? plain).trim()
  const separator = separatorOf(list)
  const parts = list
    .split(separator)
    .flatMap(part => part.split(conjunction))
    .map(part => normalizeWords(part.replace(edges, '')))
    .filter(part => !ellipsis.test(part))
  const states = [...new Set(parts.flatMap(part => words.get(part) ?? []))]
  const others = parts.filter(part => !words.has(part)).length
  if (states.length < 2 || others > (inner !== undefined || separator === bar ? 1 : 0)) return false
  return states.length > 2 || inner !== undefined || isChoiceOfTwo(states, separator)
}
