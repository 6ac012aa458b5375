// Runs the layer rules, and fails when they looked at no module or do not catch a planted violation.
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import config from '../.dependency-cruiser.mjs'

const fewest = 100
const tsConfig = extractTSConfig('tsconfig.json')

async function violations(paths) {
  const options = { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true }
  const { output } = await cruise(paths, options, undefined, { tsConfig })
  return {
    modules: output.summary.totalCruised,
    found: output.summary.violations.filter(each => each.rule.severity === 'error'),
  }
}

function tell({ rule, from, to }) {
  const { comment } = config.forbidden.find(each => each.name === rule.name)
  console.error(`${rule.name}: ${from} → ${to}\n  ${comment}`)
}

const planted = {
  'src/graph/planted.ts':
    "import type { Check } from '../checks/define-check.ts'\nimport { readFileSync } from 'node:fs'\nexport type Planted = Check\nexport const planted = readFileSync\n",
}
const expected = ['graph-knows-the-model', 'only-the-log-touches-files', 'pure-layers-stay-pure']

async function provePlanted() {
  try {
    for (const [file, text] of Object.entries(planted)) writeFileSync(file, text)
    const { found } = await violations(['src'])
    return expected.filter(
      name => !found.some(each => each.rule.name === name && each.from === 'src/graph/planted.ts'),
    )
  } finally {
    for (const file of Object.keys(planted)) rmSync(file, { force: true })
  }
}

mkdirSync('src', { recursive: true })
const { modules, found } = await violations(['src'])
found.forEach(tell)
const unseen = await provePlanted()
if (unseen.length > 0) console.error(`A planted violation was not caught: ${unseen.join(', ')}`)
if (modules < fewest) console.error(`Only ${modules} modules were looked at, expected ${fewest} at least.`)
console.log(`${modules} modules, ${found.length} violations.`)
process.exitCode = found.length > 0 || unseen.length > 0 || modules < fewest ? 1 : 0
