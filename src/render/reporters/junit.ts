import type { Finding } from '../../model/finding.ts'
import { printable } from '../printable.ts'
import type { Reporter } from './reporter.ts'

/** A text as the value of an XML attribute or as character data; what XML 1.0 cannot hold is left out. */
const xml = (text: string): string =>
  printable(text)
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"']/g, mark => `&#${mark.charCodeAt(0)};`)

function testCase({ path, place, rule, severity, message }: Finding): string {
  const where = place === undefined ? '' : ` line="${place.line}"`
  const open = `    <testcase classname="${xml(path)}" name="${xml(`${rule}${place === undefined ? '' : ` at ${place.line}:${place.column}`}`)}" file="${xml(path)}"${where}`
  return severity === 'info'
    ? `${open}>\n      <system-out>${xml(message)}</system-out>\n    </testcase>`
    : `${open}>\n      <failure type="${severity}" message="${xml(message)}"/>\n    </testcase>`
}

/** JUnit XML: a failed test case for every error and warning, a passed one for the log as a whole where there is none. */
export const junitReporter: Reporter = {
  name: 'junit',
  render(findings, { pages }) {
    const failures = findings.filter(({ severity }) => severity !== 'info').length
    const whole = `    <testcase classname="adr" name="${pages} pages checked"/>`
    const cases = failures === 0 ? [whole, ...findings.map(testCase)] : findings.map(testCase)
    const counts = `tests="${cases.length}" failures="${failures}" errors="0"`
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${counts}>\n  <testsuite name="adr check" ${counts} skipped="0">\n${cases.join('\n')}\n  </testsuite>\n</testsuites>\n`
  },
}
