import { toPosix } from './paths.ts'

/** A pattern of paths → an expression: `*` is any part of a name, `**` any folders; a folder stands for all below it. */
function expression(pattern: string): RegExp {
  const source = pattern
    .replace(/^\.\//, '')
    .replace(/\/$/, '')
    .replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/\*\*\/?|\*/g, star => (star === '*' ? '[^/]*' : star === '**' ? '.*' : '(?:.*/)?'))
  return new RegExp(`^${source}(?:/|$)`)
}

/** A test for absolute paths that none of the patterns, relative to `root`, leaves out. */
export function excluder(root: string, patterns: readonly string[]): (file: string) => boolean {
  const expressions = patterns.map(expression)
  return file => !expressions.some(each => each.test(toPosix(root, file)))
}
