import path from 'node:path'
import { readText } from '../../log/read-text.ts'
import { UserError } from '../../model/user-error.ts'
import { dotString } from '../../render/escape.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { adrFolder } from './adr-folder.ts'
import { linksIn, numberOf, pageNames, readPage, titleOf, type AdrPage } from './pages.ts'

/** `-i FILE`, `-iFILE` … → values by letter. Throws UserError for a letter that is not in `known`. */
function optionsOf(argv: readonly string[], known: string): ReadonlyMap<string, string> {
  const options = new Map<string, string>()
  for (let at = 0; at < argv.length; at++) {
    const match = /^-(.)(.*)$/s.exec(argv[at] ?? '')
    const value = match?.[2] === '' ? argv[++at] : match?.[2]
    if (match?.[1] === undefined || !known.includes(match[1]) || value === undefined)
      throw new UserError(
        `\`${argv[at] ?? argv.at(-1) ?? ''}\` is not understood.`,
        `Options are -${known.split('').join(', -')}, each with a value.`,
      )
    options.set(match[1], value)
  }
  return options
}

function named({ cwd }: Io, file: string | undefined): string {
  if (file === undefined) return ''
  const text = readText(path.resolve(cwd, file))
  if (text === undefined) throw new UserError(`There is no \`${file}\`.`, 'Give a file that exists.')
  return text
}

function contents(io: Io, pages: readonly AdrPage[], options: ReadonlyMap<string, string>): string {
  const [intro, outro] = [named(io, options.get('i')), named(io, options.get('o'))]
  const items = pages.map(
    page => `* [${titleOf(page.text)}](${options.get('p') ?? ''}${path.basename(page.file)})\n`,
  )
  return `# Architecture Decision Records\n\n${intro === '' ? '' : `${intro}\n`}${items.join('')}${outro === '' ? '' : `\n${outro}`}`
}

function graph(pages: readonly AdrPage[], options: ReadonlyMap<string, string>): string {
  const nodes = pages.flatMap(page => {
    const number = numberOf(page)
    const url = `${options.get('p') ?? ''}${path.basename(page.file, '.md')}${options.get('e') ?? '.html'}`
    const node = `    _${number} [label=${dotString(titleOf(page.text))}; URL=${dotString(url)}];`
    return number > 1 ? [node, `    _${number - 1} -> _${number} [style="dotted", weight=1];`] : [node]
  })
  const edges = pages.flatMap(page =>
    linksIn(page.text)
      .filter(({ words }) => !words.endsWith(' by'))
      .map(({ words, number }) => `  _${numberOf(page)} -> _${number} [label=${dotString(words)}, weight=0]`),
  )
  return ['digraph {', '  node [shape=plaintext];', '  subgraph {', ...nodes, '  }', ...edges, '}', ''].join(
    '\n',
  )
}

/** `adr generate toc [-i INTRO] [-o OUTRO] [-p PREFIX]`, `adr generate graph [-p PREFIX] [-e EXTENSION]`. */
export function generate(io: Io, [what, ...rest]: readonly string[]): ExitCode {
  const folder = adrFolder(io.cwd)
  const pages = (): AdrPage[] => pageNames(folder).map(name => readPage(folder, name))
  switch (what) {
    case undefined:
      io.out.write('graph\ntoc\n')
      return exitCode.clean
    case 'toc':
      io.out.write(contents(io, pages(), optionsOf(rest, 'iop')))
      return exitCode.clean
    case 'graph':
      io.out.write(graph(pages(), optionsOf(rest, 'pe')))
      return exitCode.clean
    default:
      throw new UserError(`There is no \`${what}\` to generate.`, 'adr generate toc, or adr generate graph.')
  }
}
