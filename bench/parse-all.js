// Parses all Markdown below the folders given, in one process, with remark and front matter: what reading would cost without us.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).freeze()

for (const folder of process.argv.slice(2))
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.md')) parse(readFileSync(path.join(folder, name), 'utf8'))

function parse(text) {
  try {
    processor.parse(text)
  } catch (error) {
    // A page that is nested too deep ends the parser, not the measurement.
    if (!(error instanceof RangeError)) throw error
  }
}
