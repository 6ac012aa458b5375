import { UserError } from '../model/user-error.ts'

/** What one rendering may use. A template is data of a project, and Handlebars bounds neither time nor memory. */
export const templateLimits = {
  characters: 65_536,
  tags: 1_000,
  depth: 50,
  output: 1_048_576,
  steps: 2_000_000,
} as const

const tag = /\{\{[\s\S]*?\}\}/g

/** Refuses a template that is too long, has too many tags, or nests too deep, before a parser sees it. Throws UserError. */
export function checkTemplateSize(name: string, sources: readonly string[]): void {
  for (const source of sources)
    if (source.length > templateLimits.characters) refuse(name, 'is longer than 64 KB')
  const tags = sources.map(source => source.match(tag) ?? [])
  if (tags.reduce((sum, list) => sum + list.length, 0) > templateLimits.tags)
    refuse(name, 'has more than 1,000 tags')
  if (tags.some(list => depthOf(list) > templateLimits.depth)) refuse(name, 'nests deeper than 50 blocks')
}

function depthOf(tags: readonly string[]): number {
  let open = 0
  let deepest = 0
  for (const text of tags) {
    if (/^\{\{~?[#^]/.test(text)) open += 1
    else if (/^\{\{~?\//.test(text)) open -= 1
    deepest = Math.max(deepest, open + (text.match(/\(/g)?.length ?? 0))
  }
  return deepest
}

function refuse(name: string, what: string): never {
  throw new UserError(
    `The template \`${name}\` ${what}.`,
    'Make it smaller: a template holds words and loops only.',
  )
}

/** Whether data is at least so long as JSON; where its first texts are, the rest is not written out. */
function isAsLong(view: object, least: number): boolean {
  let length = 0
  const isReached = (value: unknown): boolean => {
    if (typeof value === 'string') length += value.length
    if (typeof value === 'object' && value !== null)
      return Object.keys(value).some(key => isReached(Reflect.get(value, key)))
    return length >= least
  }
  return isReached(view) || JSON.stringify(view).length >= least
}

/** Counts what one rendering does and stops it at the limit. */
export class Budget {
  readonly #name: string
  readonly #view: object
  #steps = 0

  /** The result may be ten times as long as the data as JSON, and 1 MiB more. */
  constructor(name: string, view: object) {
    this.#name = name
    this.#view = view
  }

  /** One turn of a loop or one partial. */
  step(): void {
    this.#steps += 1
    if (this.#steps > templateLimits.steps) refuse(this.#name, 'repeats itself too often')
  }

  /** Gives back a text that the rendering made. */
  output(text: string): string {
    const least = (text.length - templateLimits.output) / 10
    if (least > 0 && !isAsLong(this.#view, least)) refuse(this.#name, 'makes a text that is too long')
    return text
  }
}
