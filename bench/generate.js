// Writes a log of N pages in the style of adr-tools, MADR 4 or a wiki, the same for the same seed.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A small generator of pseudo-random numbers (mulberry32). */
function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const nouns = [
  'harbour',
  'lamp',
  'ferry',
  'pier',
  'signal',
  'buoy',
  'keeper',
  'tide',
  'anchor',
  'chart',
  'beacon',
  'rope',
]
const verbs = ['light', 'moor', 'chart', 'ring', 'haul', 'watch', 'steer', 'berth']
const phrases = [
  'The keeper writes every passage into the book, so that the next one can read it.',
  'A lamp that is lit by hand needs someone awake; one that is lit by a clock needs someone to wind it.',
  'Boats that call at the pier pay by length, which nobody measures twice.',
  'The tide table is printed once a year and is wrong by a few minutes in winter.',
  'What the harbour office decides holds until it decides otherwise.',
]

function helper(seed, index) {
  const next = random(seed * 1_000_003 + index)
  const pick = list => list[Math.floor(next() * list.length)]
  const paragraph = () => Array.from({ length: 4 + Math.floor(next() * 12) }, () => pick(phrases)).join(' ')
  return { next, pick, paragraph }
}

const pad = number => String(number).padStart(4, '0')
const titleOf = (seed, number) => {
  const { pick } = helper(seed, number * 7 + 1)
  return `${pick(verbs)} the ${pick(nouns)} by the ${pick(nouns)}`
}
const slugOf = (seed, number) => `${pad(number)}-${titleOf(seed, number).replaceAll(' ', '-')}`
const dateOf = number =>
  `20${String(10 + (number % 15)).padStart(2, '0')}-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`
const successor = (number, count) => (number % 14 === 0 && number + 5 <= count ? number + 5 : undefined)
const predecessor = number => ((number - 5) % 14 === 0 && number > 5 ? number - 5 : undefined)

function body({ next, pick, paragraph }) {
  const table = [
    '| Berth | Depth | Light |',
    '| --- | ---: | --- |',
    ...Array.from({ length: 4 }, () => `| ${pick(nouns)} | ${Math.floor(next() * 20)} m | ${pick(nouns)} |`),
  ].join('\n')
  const code = `\`\`\`sh\nring --bell ${pick(nouns)} # 12 times\nstatus: accepted\n\`\`\``
  return { table, code, list: Array.from({ length: 4 }, () => `- ${pick(phrases)}`).join('\n'), paragraph }
}

const pages = {
  nygard(seed, number, count) {
    const { table, code, list, paragraph } = body(helper(seed, number))
    const next = successor(number, count)
    const before = predecessor(number)
    const status =
      next === undefined
        ? 'Accepted'
        : `Superseded by [${next}. ${titleOf(seed, next)}](${slugOf(seed, next)}.md)`
    const also =
      before === undefined
        ? ''
        : `\n\nSupersedes [${before}. ${titleOf(seed, before)}](${slugOf(seed, before)}.md)`
    return `# ${number}. ${titleOf(seed, number)}\n\nDate: ${dateOf(number)}\n\n## Status\n\n${status}${also}\n\n## Context\n\n${paragraph()} See PIER-${number}.\n\n${table}\n\n${paragraph()}\n\n## Decision\n\n${paragraph()}\n\n${code}\n\n## Consequences\n\n${list}\n\n${paragraph()}\n`
  },
  madr(seed, number, count) {
    const { table, code, list, paragraph } = body(helper(seed, number))
    const next = successor(number, count)
    const status = next === undefined ? 'accepted' : `superseded by ADR-${pad(next)}`
    return `---\nstatus: ${status}\ndate: ${dateOf(number)}\ndecision-makers: [Harbour Master, Keeper]\n---\n\n# ${titleOf(seed, number)}\n\n## Context and Problem Statement\n\n${paragraph()} See #${number}.\n\n${table}\n\n## Considered Options\n\n${list}\n\n## Decision Outcome\n\n${paragraph()}\n\n${code}\n\n### Consequences\n\n${list}\n\n${paragraph()}\n`
  },
  wiki(seed, number, count) {
    const { table, code, list, paragraph } = body(helper(seed, number))
    const next = successor(number, count)
    const status = next === undefined ? `Accepted (${dateOf(number)})` : `Superseded by ADR-${pad(next)}`
    return `# ADR-${pad(number)} — ${titleOf(seed, number)}\n\n- **Status:** ${status}\n- **Decider:** The Keeper (Master)\n- **Context issue:** PIER-${number}\n\n## Context\n\n${paragraph()}\n\n${table}\n\n## Decision\n\n${paragraph()}\n\n${code}\n\n## Consequences\n\n${list}\n- Implemented via PIER-${number + 1} (the new ${titleOf(seed, number)}).\n- Closes: PIER-${number + 2} (old), PIER-${number + 3}.\n\n${paragraph()}\n`
  },
}

/** Writes `count` pages of one style into a folder; gives the bytes written. */
export function generate(folder, style, count, seed = 1) {
  mkdirSync(folder, { recursive: true })
  let bytes = 0
  for (let number = 1; number <= count; number++) {
    const text = pages[style](seed, number, count)
    bytes += Buffer.byteLength(text)
    writeFileSync(path.join(folder, `${slugOf(seed, number)}.md`), text)
  }
  return bytes
}

export const styles = Object.keys(pages)
