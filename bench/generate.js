// Writes a log of N pages in the style of adr-tools, MADR 4 or a wiki, or of a shape that is hard on graphs; the same for the same seed.
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
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

const nouns = 'harbour lamp ferry pier signal buoy keeper tide anchor chart beacon rope'.split(' ')
const verbs = 'light moor chart ring haul watch steer berth'.split(' ')
const sentences = [
  'The keeper writes every passage into the book, so that the next one can read it.',
  'A lamp that is lit by hand needs someone awake; one that is lit by a clock needs someone to *wind* it.',
  'Boats that call at the pier pay by `length`, which nobody measures twice.',
  'The tide table is printed once a year and is wrong by a few minutes in winter.',
  'What the harbour office decides holds until it decides otherwise.',
]

const pad = number => String(number).padStart(4, '0')
const two = number => String(number).padStart(2, '0')

/** What pages are made of, from the seed and the number alone. */
function materials(seed, number) {
  const next = random(seed * 1_000_003 + number)
  const pick = list => list[Math.floor(next() * list.length)]
  const times = (count, make) => Array.from({ length: count }, make)
  const paragraph = () => times(4 + Math.floor(next() * 11), () => pick(sentences)).join(' ')
  const list = () => times(4, () => `- ${pick(sentences)}`).join('\n')
  const rows = () => times(4, () => `| ${pick(nouns)} | ${Math.floor(next() * 20)} m | ${pick(nouns)} |`)
  const table = () => ['| Berth | Depth | Light |', '| --- | ---: | --- |', ...rows()].join('\n')
  const code = () => `\`\`\`sh\nring --bell ${pick(nouns)} # 12 times\nstatus: accepted\n\`\`\``
  return { pick, paragraph, list, table, code }
}

function titleOf(seed, number) {
  const { pick } = materials(seed, number * 7 + 1)
  return `${pick(verbs)} the ${pick(nouns)} by the ${pick(nouns)}`
}

const slugOf = (seed, number) => `${pad(number)}-${titleOf(seed, number).replaceAll(' ', '-')}`
const dateOf = number => `20${two(10 + (number % 15))}-${two(1 + (number % 12))}-${two(1 + (number % 28))}`

/** Of twenty records, four are a chain. */
const usual = {
  successor: (number, count) =>
    number % 20 < 15 && number % 5 === 0 && number + 5 <= count ? number + 5 : undefined,
  predecessor: number => (number % 20 > 0 && number % 5 === 0 && number > 5 ? number - 5 : undefined),
  issue: number => number,
}

const half = count => Math.floor(count / 2)

/** Who supersedes whom and who cites what, for each kind of log. */
const shapes = {
  nygard: { page: nygard, ...usual },
  madr: { page: madr, ...usual },
  wiki: { page: wiki, ...usual },
  chain: {
    ...usual,
    page: nygard,
    successor: (number, count) => (number < half(count) ? number + 1 : undefined),
    predecessor: (number, count) => (number > 1 && number <= half(count) ? number - 1 : undefined),
  },
  'one-issue': { ...usual, page: nygard, issue: (number, count) => (number <= half(count) ? 1 : number) },
}

function nygard({ seed, number, title, successor, predecessor, issue }) {
  const { paragraph, list, table, code } = materials(seed, number)
  const link = other => `[${other}. ${titleOf(seed, other)}](${slugOf(seed, other)}.md)`
  const mention = number % 3 === 0 && number > 3 ? ` Compare ${link(number - 3)}.` : ''
  return [
    `# ${number}. ${title}`,
    `Date: ${dateOf(number)}`,
    '## Status',
    successor === undefined ? 'Accepted' : `Superseded by ${link(successor)}`,
    ...(predecessor === undefined ? [] : [`Supersedes ${link(predecessor)}`]),
    '## Context',
    `${paragraph()} See issue PIER-${issue}.`,
    table(),
    `${paragraph()}${mention}`,
    '## Decision',
    paragraph(),
    code(),
    '## Consequences',
    list(),
    paragraph(),
  ]
}

function madr({ seed, number, title, successor, issue }) {
  const { paragraph, list, table, code } = materials(seed, number)
  const status = successor === undefined ? 'accepted' : `superseded by ADR-${pad(successor)}`
  return [
    `---\nstatus: ${status}\ndate: ${dateOf(number)}\ndecision-makers: [Harbour Master, Keeper]\n---`,
    `# ${title}`,
    '## Context and Problem Statement',
    `${paragraph()} See #${issue}.`,
    table(),
    '## Considered Options',
    list(),
    '## Decision Outcome',
    paragraph(),
    code(),
    '### Consequences',
    list(),
    paragraph(),
    '## More Information',
    paragraph(),
  ]
}

function wiki({ seed, number, title, successor, issue }) {
  const { paragraph, list, table, code } = materials(seed, number)
  const status =
    successor === undefined ? `Accepted (${dateOf(number)})` : `Superseded by ADR-${pad(successor)}`
  return [
    `# ADR-${pad(number)} — ${title}`,
    `- **Status:** ${status}\n- **Decider:** The Keeper (Master)\n- **Context issue:** PIER-${issue}`,
    '## Context',
    paragraph(),
    table(),
    '## Decision',
    paragraph(),
    code(),
    paragraph(),
    '## Consequences',
    `${list()}\n- Implemented via PIER-${issue + 1} (the new ${title}).\n- Closes: PIER-${issue + 2} (old), PIER-${issue + 3}.`,
    paragraph(),
  ]
}

/** The pages of a log, one by one: name and text. */
export function* pagesOf(shape, count, seed = 1) {
  const { page, successor, predecessor, issue } = shapes[shape]
  for (let number = 1; number <= count; number++) {
    const parts = page({
      seed,
      number,
      title: titleOf(seed, number),
      successor: successor(number, count),
      predecessor: predecessor(number, count),
      issue: issue(number, count),
    })
    yield { name: `${slugOf(seed, number)}.md`, text: `${parts.join('\n\n')}\n` }
  }
}

/** Writes a log into a folder, as if an hour ago: a file as young as a cache is read again. Gives the bytes of each page. */
export function generate(folder, shape, count, seed = 1) {
  mkdirSync(folder, { recursive: true })
  const then = new Date().getTime() / 1000 - 3600
  const sizes = []
  for (const { name, text } of pagesOf(shape, count, seed)) {
    const file = path.join(folder, name)
    writeFileSync(file, text)
    utimesSync(file, then, then)
    sizes.push(Buffer.byteLength(text))
  }
  return sizes
}
