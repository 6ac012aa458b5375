// Writes what is derived from the code: the JSON Schemas, docs/rules.md and docs/vocabulary.md.
//   node scripts/generate.js            (after npm run build)
//   node scripts/generate.js --check    exit status 1 when a file is stale
import { readFileSync, writeFileSync, existsSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import { format } from 'prettier'
import { configSchema } from '../dist/config/config-schema.js'
import { exportSchema } from '../dist/render/export-schema.js'
import { rules } from '../dist/checks/registry.js'
import { fieldWords } from '../dist/read/vocabulary/field-words.js'
import { relationPhrases } from '../dist/read/vocabulary/relation-words.js'
import { statusWords } from '../dist/read/vocabulary/status-words.js'

const schema = (title, source) => JSON.stringify({ title, ...toJsonSchema(source, { errorMode: 'ignore' }) })

const rulesPage = () =>
  [
    '# Rules',
    'Every rule of `adr check`. Change a severity with `"rules": { "RULE": "off" }` in the configuration; accept one finding with a comment `<!-- adr-ignore RULE: reason -->` on its line or alone on the line above, or `<!-- adr-ignore-page RULE: reason -->` for the page (in front matter: `# adr-ignore RULE: reason`).',
    '| Rule | Severity | In short |\n| --- | --- | --- |\n' +
      rules.map(({ id, severity, summary }) => `| [${id}](#${id}) | ${severity} | ${summary} |`).join('\n'),
    ...rules.map(({ id, severity, summary, docs }) => `## ${id}\n\n_${severity}_: ${summary}.\n\n${docs}`),
  ].join('\n\n')

const words = list => list.map(word => `\`${word}\``).join(', ')

const vocabularyPage = () =>
  [
    '# Vocabulary',
    'The words that the reader knows. Case, hyphens, underscores, camelCase, emphasis, emoji and their names (`:tada:`) make no difference, nor does a phrase written together (`onhold`). A project adds its own under `vocabulary` in the configuration.',
    '## Where a page states a thing twice',
    'Front matter holds; then what stands first on the page, from top to bottom; a status that the title carries in brackets, or a banner above the first section, counts where no field states one. The number in the file name holds before that of the heading, and both before a field; the title in the heading before the one in a field. A status that nobody knows gives way to one that is known. A line that runs on (it ends in a comma, a preposition or a verb, or the next begins in lower case) is one with the next. Within a status of several lines the last in time holds where the lines are dated, a supersession otherwise. Two places that disagree are a finding (`conflicting-field`). The date of a record is that of its date field; else the one beside its status; else the day it was written (a creation date, the first entry of a change log); else its last change; else the day in the file name; else the only day above the first section that stands under a name nobody knows. `adr show --explain PAGE` tells for a page which rule gave each value, and what was not taken.',
    '## Status',
    'The words of other processes (RFC, EIP, BIP, PEP, KEP, RFD, JEP) follow one rule: what holds now is accepted; what is being discussed, tried or called for the last time is proposed; what is parked or inactive is deferred; what was given up is withdrawn. The page keeps its own word.',
    ...Object.entries(statusWords).map(([state, list]) => `**${state}**: ${words(list)}`),
    '## Fields',
    ...Object.entries(fieldWords).map(([meaning, list]) => `**${meaning}**: ${words(list)}`),
    '## Relations',
    'What a phrase says of a record, and of an issue.',
    ...relationPhrases.map(
      ({ record, issue, phrases }) => `**${record}** (of an issue: ${issue}): ${words(phrases)}`,
    ),
  ].join('\n\n')

const files = {
  'schema/config.schema.json': () => schema('Configuration of adr-toolkit', configSchema),
  'schema/export.v1.schema.json': () => schema('adr export, version 1', exportSchema),
  'docs/rules.md': rulesPage,
  'docs/vocabulary.md': vocabularyPage,
}

const style = JSON.parse(readFileSync(new URL('../.prettierrc.json', import.meta.url), 'utf8'))
const stale = []
for (const [name, make] of Object.entries(files)) {
  const file = new URL(`../${name}`, import.meta.url)
  const text = await format(make(), { ...style, parser: name.endsWith('.json') ? 'json' : 'markdown' })
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  stale.push(name)
  if (!process.argv.includes('--check')) writeFileSync(file, text)
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run: npm run generate`)
  process.exitCode = 1
} else
  console.log(
    stale.length > 0 ? `Written: ${stale.join(', ')}` : `${Object.keys(files).length} files are up to date.`,
  )
