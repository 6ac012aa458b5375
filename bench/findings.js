// Counts what `adr check` finds in public logs, by rule, beside what people judged of it by reading the pages.
//   node bench/findings.js            prints the tables
//   node bench/findings.js --write    writes bench/findings.md
// A corpus is a folder with a folder for each log. They are those in ADR_CORPUS (several with the system's separator of
// paths), else `corpus`, `corpus-2` and `corpus-busy` beside this project. What was judged is in findings-judged.json.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const program = path.join(here, '..', 'dist', 'bin', 'adr.cjs')
const judged = JSON.parse(readFileSync(path.join(here, 'findings-judged.json'), 'utf8'))
const severities = ['error', 'warning', 'info']

const beside = ['corpus', 'corpus-2', 'corpus-busy'].map(name => path.join(here, '..', '..', 'shared', name))
const corpora = (process.env.ADR_CORPUS?.split(path.delimiter) ?? beside)
  .map(folder => path.resolve(folder))
  .filter(folder => existsSync(folder))

const logsOf = corpus =>
  readdirSync(corpus, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => path.join(corpus, entry.name))
    .sort()

const pagesOf = log =>
  readdirSync(log, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name))
    .map(entry => path.relative(log, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map(file => file.split(path.sep).join('/'))
    .sort()

function check(log, pages, cache) {
  const run = spawnSync(process.execPath, [program, 'check', '--format', 'json', ...pages], {
    cwd: log,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, XDG_CACHE_HOME: cache },
  })
  if (run.status !== 0 && run.status !== 1) throw new Error(`\`adr check\` failed in ${log}:\n${run.stderr}`)
  return JSON.parse(run.stdout).findings
}

/** Rule and severity → how many findings, in how many logs. */
function count(corpora) {
  const cache = mkdtempSync(path.join(tmpdir(), 'adr-findings-'))
  const found = new Map()
  let [logs, pages] = [0, 0]
  try {
    for (const log of corpora.flatMap(logsOf)) {
      const files = pagesOf(log)
      if (files.length === 0) continue
      logs++
      pages += files.length
      for (const { rule, severity } of check(log, files, cache)) {
        const key = `${severities.indexOf(severity)} ${rule}`
        const entry = found.get(key) ?? { rule, severity, findings: 0, logs: new Set() }
        entry.findings++
        entry.logs.add(log)
        found.set(key, entry)
      }
    }
  } finally {
    rmSync(cache, { recursive: true, force: true })
  }
  const entries = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
  return { logs, pages, entries }
}

const percent = (part, whole) => (whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`)
const total = (entries, of) => entries.reduce((sum, entry) => sum + of(entry), 0)

const countRow = ({ rule, severity, findings, logs }) =>
  `| ${rule} | ${severity} | ${findings} | ${logs.size} |`

const judgedRow = ({ rule, severity, judged: all, true: right, false: reasons = [] }) =>
  `| ${rule} | ${severity} | ${all} | ${right} | ${reasons.join('; ')} |`

function sumRow(name, entries) {
  const [all, right] = [total(entries, entry => entry.judged), total(entries, entry => entry.true)]
  return `| **${name}** |  | ${all} | ${right} | ${percent(right, all)} true |`
}

function judgedTable() {
  const errors = judged.rules.filter(({ severity }) => severity === 'error')
  const others = judged.rules.filter(({ severity }) => severity !== 'error')
  return [
    '| Rule | Severity | Judged | True | Why the others are false |',
    '| --- | --- | ---: | ---: | --- |',
    ...judged.rules.map(judgedRow),
    sumRow(
      'errors, broken links aside',
      errors.filter(({ rule }) => rule !== 'broken-link'),
    ),
    sumRow('all errors', errors),
    sumRow('warnings and notes', others),
  ].join('\n')
}

function documentOf({ logs, pages, entries }) {
  return [
    '# Findings in public logs',
    `Made by \`npm run findings -- --write\`: what \`adr check\` says of ${pages} pages of ${logs} public logs that know nothing of it. No page of them is part of this project.`,
    ['| Rule | Severity | Findings | Logs |', '| --- | --- | ---: | ---: |', ...entries.map(countRow)].join(
      '\n',
    ),
    '## How many are true',
    `Judged on ${judged.date}, at commit \`${judged.commit}\`, by reading both pages of each: ${judged.sample}`,
    judgedTable(),
    'To make it again, take each finding of the table from `adr check --format json`, read the page it is about and the one it names, and call it true only if it can be proven from that log. Then write how many you judged of each rule, and why the false ones are false, to `bench/findings-judged.json`.',
    '',
  ].join('\n\n')
}

if (corpora.length === 0) {
  console.log('No corpus here: findings are not counted. Set ADR_CORPUS to count them.')
} else {
  const text = `${documentOf(count(corpora)).trim()}\n`
  console.log(text.trim())
  if (process.argv.includes('--write')) writeFileSync(path.join(here, 'findings.md'), text)
}
