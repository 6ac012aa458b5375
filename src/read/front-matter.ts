import type { Problem } from '../model/finding.ts'
import { readFlatYaml } from './flat-yaml.ts'
import { limits } from './limits.ts'
import type { Outline } from './outline.ts'
import type { PageText } from './page-text.ts'
import type { FrontMatter } from './raw-field.ts'
import { readToml } from './toml.ts'
import { holdsJoinedKey, readFaultyYaml } from './faulty-yaml.ts'
import { repeatedKey } from './repeated-key.ts'
import { readYaml } from './yaml.ts'

function excessOfKeys(content: string): string | undefined {
  if (content.length > limits.frontMatterCharacters)
    return `more than ${limits.frontMatterCharacters} characters`
  if ((content.match(/^\s*[^\s#][^:\n]*:/gm)?.length ?? 0) > 500 || content.split(':').length > 2_000)
    return 'more than 500 keys'
  return content.split(/[[{]/).length > 500 ? nestedTooDeep : undefined
}

const nestedTooDeep = 'values nested too deep'

function excess(content: string): string | undefined {
  const many = content.length > 500 ? excessOfKeys(content) : undefined
  return many ?? (/[[{]{20}|(?:- ){20}|^ {80}/m.test(content) ? nestedTooDeep : undefined)
}

/** The content of YAML front matter, which begins at offset `at` of the page → its fields, every fault with its place. */
function readBoundedYaml(content: string, page: PageText, at: number): FrontMatter {
  const tooMuch = excess(content)
  if (tooMuch !== undefined) {
    const message = `The front matter has ${tooMuch}, so it is not read; leave a few fields.`
    return { fields: [], problems: [problemAt(page, at, message)] }
  }
  const flat = readFlatYaml(content, page, at)
  return flat === undefined ? readAnyYaml(content, page, at) : { fields: flat, problems: [] }
}

const aliasMet = 'A YAML alias is not followed; write the value itself, or put it in quotes.'

const problemAt = (page: PageText, start: number, message: string): Problem => ({
  rule: 'front-matter',
  message,
  place: page.place(start, start + 1),
})

function readAnyYaml(content: string, page: PageText, at: number): FrontMatter {
  const { fields, faults, repeated, aliases, isText } = readYaml(content, page, at)
  if (faults.length > 0 || (isText && holdsJoinedKey(content))) return readFaultyYaml(content, page, at)
  const problems = repeated.slice(0, 20).map(start => repeatedKey(page, start))
  return {
    fields,
    problems: [...problems, ...aliases.slice(0, 1).map(start => problemAt(page, start, aliasMet))],
  }
}

/** A page's front matter → its fields and its faults. */
export function readFrontMatter({ frontMatter }: Outline, page: PageText): FrontMatter {
  if (frontMatter === undefined) return { fields: [], problems: [] }
  const at = /\r\n|\n|\r/.exec(page.text)
  const start = at === null ? 0 : at.index + at[0].length
  const content = frontMatter.value.replace(/\r(?!\n)/g, '\n')
  return frontMatter.type === 'yaml' ? readBoundedYaml(content, page, start) : readToml(content, page, start)
}
