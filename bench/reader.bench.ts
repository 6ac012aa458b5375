// How long the stages of reading take on one page of each style: npm run bench:reader
import { bench, describe } from 'vitest'
import { decode } from '../src/read/decode.ts'
import { findExcess } from '../src/read/limits.ts'
import { parseFully } from '../src/read/markdown/full-parser.ts'
import { parseMarkdown } from '../src/read/markdown/parse.ts'
import { readPage } from '../src/read/read-page.ts'
import { defaultConfig } from '../src/model/config.ts'
import { pagesOf } from './generate.js'

describe.each(['nygard', 'madr', 'wiki'] as const)('%s', style => {
  const [{ name, text } = { name: '', text: '' }] = pagesOf(style, 1)
  const file = { path: `adr/${name}`, bytes: new TextEncoder().encode(text) }

  bench('decode', () => void decode(file.bytes))
  bench('limits', () => void findExcess(text))
  bench('Markdown', () => void parseMarkdown(text))
  bench('Markdown by remark', () => void parseFully(text))
  bench('whole page', () => void readPage(file, defaultConfig))
})
