import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { project } from '../helpers/run-adr.ts'

/** A ferry line's log: a chain, a proposal, issues, a page without status. */
const ferry = {
  'docs/adr/0001-run-on-steam.md':
    '# 1. Run on steam\n\nDate: 2020-01-02\n\n## Status\n\nSuperseded by [2](0002-run-on-diesel.md)\n\n## Context\n\nCoal.\n',
  'docs/adr/0002-run-on-diesel.md':
    '# 2. Run on diesel | or not\n\nDate: 2021-01-02\n\n## Status\n\nAccepted\n\nSupersedes [1](0001-run-on-steam.md)\n\n## Context\n\nImplemented via BOAT-7 (new engine).\n',
  'docs/adr/0003-sail-at-night.md':
    '# 3. Sail at night\n\n- Status: proposed\n- Date: 2026-06-01\n- Deciders: Ida (captain), Bo\n- Issue: [BOAT-9](https://track.example/browse/BOAT-9)\n\n## Context\n\nDark.\n',
  'docs/adr/0004-paint-it.md': '# 4. Paint it\n\n## Context\n\nRust.\n\n## Decision\n\nRed.\n',
}

describe('reading commands', () => {
  test('list', async () => {
    const { out, code } = await project(ferry).run(['list'])
    expect(code).toBe(0)
    expect(out).toMatchInlineSnapshot(`
      "ID        STATUS      DATE        TITLE                   DECIDERS
      ADR-0001  superseded  2020-01-02  Run on steam
      ADR-0002  accepted    2021-01-02  Run on diesel | or not
      ADR-0003  proposed    2026-06-01  Sail at night           Ida, Bo
      ADR-0004  -           -           Paint it
      "
    `)
  })

  test('list fits a narrow terminal, and filters', async () => {
    const log = project(ferry)
    const { out } = await log.run(['list'], { terminal: 44 })
    expect(
      Math.max(...out.split('\n').map(line => line.replaceAll(/\u001b\[\d+m/g, '').length)),
    ).toBeLessThanOrEqual(44)
    expect((await log.run(['list', '--status', 'proposed,none'])).out.match(/ADR-\d+/g)).toEqual([
      'ADR-0003',
      'ADR-0004',
    ])
    expect((await log.run(['list', '--issue', 'boat-9'])).out.match(/ADR-\d+/g)).toEqual(['ADR-0003'])
    expect(await log.run(['list', '--status', 'acepted'])).toMatchObject({ code: 2, out: '' })
  })

  test('show', async () => {
    const { out } = await project(ferry).run(['show', '2'])
    expect(out).toMatchInlineSnapshot(`
      "ADR-0002  Run on diesel | or not
      docs/adr/0002-run-on-diesel.md

        status  accepted  :7:1
        date    2021-01-02  :3:7

      Records
        supersedes  ADR-0001 Run on steam  :9:13

      Issues
        implemented-by  BOAT-7 (new engine)  :13:17

      Sections
        ##  Status  :5:4
        ##  Context  :11:4
      "
    `)
    expect((await project(ferry).run(['show', '1'])).out).toContain('current  ADR-0002 Run on diesel')
  })

  test('show --explain tells the rule of each value, and what was not taken', async () => {
    const log = project({
      ...ferry,
      'docs/adr/0005-ring.md':
        '---\nstatus: accepted\n---\n# 5. Ring the bell\n\nStatus: rejected\n\nWeather: fog\n\n## Context\n\nAmends [3](0003-sail-at-night.md).\n',
      'docs/adr/template.md': '# Title\n\n## Status\n\n## Context\n',
    })
    const { out } = await log.run(['show', '--explain', '5'])
    expect(out).toMatchInlineSnapshot(`
      "docs/adr/0005-ring.md: a record: it states what only records state, or stands among records

      PROPERTY  READ                   PLACE  RULE
      title     Ring the bell          4:3    heading
      id        ADR-0005               -      file name, heading, number
      number    5                      -      file name
      status    accepted               2:1    front matter \`status\`
      status    rejected               6:1    line \`Status\`; not taken: line 2 holds before it
      amends    0003-sail-at-night.md  12:9   text: subject this record, verb \`Amends\`, scope whole, mood fact

      conflicting-field  The page says \`rejected\` here and \`accepted\` on line 2; correct the one that is wrong.  [6:9]
      "
    `)
    expect((await log.run(['show', '--explain', 'docs/adr/0005-ring.md'])).out).toBe(out)
    expect((await log.run(['show', '--explain', 'docs/adr/template.md'])).out).toContain(
      'no record but a template',
    )
    const json: unknown = JSON.parse((await log.run(['show', '--explain', '5', '--json'])).out)
    expect(json).toMatchObject({ version: 1, path: 'docs/adr/0005-ring.md', kind: 'record' })
    const { code, err } = await log.run(['show', '--explain', 'docs'])
    expect([code, err]).toEqual([2, expect.stringContaining('is no Markdown page')])
  })

  test('show names what is near an unknown record', async () => {
    expect(await project(ferry).run(['show', 'ADR-0044'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/No record is called `ADR-0044`[\s\S]*ADR-0004/),
    })
  })

  test('export is valid by the published schema', async () => {
    const { out } = await project(ferry).run(['export', '--format', 'json'])
    const data: unknown = JSON.parse(out)
    const schema: object = JSON.parse(
      readFileSync(new URL('../../schema/export.v1.schema.json', import.meta.url), 'utf8'),
    )
    const validate = new Ajv({ strict: false }).compile(schema)
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ version: 2 })).toBe(false)
    expect(data).toMatchObject({
      version: 1,
      records: [
        {
          path: 'docs/adr/0001-run-on-steam.md',
          number: 1,
          status: { state: 'superseded' },
          date: '2020-01-02',
          links: [
            { relation: 'superseded-by', path: 'docs/adr/0002-run-on-diesel.md', from: 'metadata', line: 7 },
          ],
        },
        {
          issues: [
            { key: 'BOAT-7', relation: 'implemented-by', note: 'new engine', from: 'body', url: null },
          ],
        },
        {
          deciders: [
            { name: 'Ida', role: 'captain' },
            { name: 'Bo', role: null },
          ],
          issues: [{ key: 'BOAT-9', relation: 'context', url: 'https://track.example/browse/BOAT-9' }],
        },
        { status: null },
      ],
    })
  })

  test.each(['text', 'markdown', 'json'])('report as %s', async format => {
    const log = project(ferry)
    const { out, code } = await log.run(['report', '--format', format])
    await expect(out).toMatchFileSnapshot(`golden/report.${format}.txt`)
    expect((await log.run(['report', '--format', format])).out).toBe(out)
    expect(code).toBe(0)
  })

  test.each(['mermaid', 'dot', 'json'])('graph as %s', async format => {
    const log = project(ferry)
    const { out } = await log.run(['graph', '--format', format])
    await expect(out).toMatchFileSnapshot(`golden/graph.${format}.txt`)
    expect((await log.run(['graph', '--format', format])).out).toBe(out)
  })

  test('graph around one record', async () => {
    const { out } = await project(ferry).run(['graph', '--focus', '3', '--depth', '1'])
    expect(out.match(/n\d+[["([/{]+"[^<"]*/g)?.map(text => text.replace(/^.*"/, ''))).toEqual([
      'ADR-0003',
      'BOAT-9',
    ])
  })

  test('labels cannot break out of the graph', async () => {
    const evil = { 'adr/0001-x.md': '# 1. "]:::x <script> %%{init} \\" end\n\nStatus: accepted\n' }
    const mermaid = (await project(evil).run(['graph'])).out
    expect(mermaid.split('\n')[1]).toMatch(
      /^ {2}n1\["[^"<>{}%\]]*<br>[^"<>{}%\]]*<br>[^"<>{}%\]]*"\]:::accepted$/,
    )
    expect((await project(evil).run(['graph', '--format', 'dot'])).out).toContain(String.raw`\"]:::x`)
  })
})

describe('check', () => {
  test('tells place, line and rule, and fails on errors', async () => {
    const { out, code } = await project({
      ...ferry,
      'docs/adr/0005-x.md': '# 6. Ring\n\nStatus: accepted\n\nAmends: ADR-0099\n',
    }).run(['check'])
    expect(code).toBe(1)
    expect(out).toMatchInlineSnapshot(`
      "docs/adr/0004-paint-it.md:1:3  warning  This record states no status; give it one, such as \`proposed\` or \`accepted\`.  no-status
          # 4. Paint it
            ^^^^^^^^^^^

      docs/adr/0005-x.md:1:3  error  The heading says number 6, and the file name says 5; give both the same number.  number-mismatch
          # 6. Ring
            ^
      docs/adr/0005-x.md:5:9  error  This log has no record \`ADR-0099\`; correct the reference, or write the record.  dangling-record
          Amends: ADR-0099
                  ^^^^^^^^

      2 errors, 1 warning in 5 pages.
      "
    `)
  })

  test('--fail-on, --json, --explain', async () => {
    const log = project(ferry)
    expect((await log.run(['check'])).code).toBe(0)
    expect((await log.run(['check', '--fail-on', 'warning'])).code).toBe(1)
    expect(JSON.parse((await log.run(['check', '--json'])).out)).toMatchObject({
      version: 1,
      pages: 4,
      findings: [{ rule: 'no-status', line: 1, column: 3 }],
    })
    expect((await log.run(['check', '--explain', 'self-link'])).out).toContain(
      'no record is related to itself',
    )
    expect(await log.run(['check', '--explain', 'self-lnk'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean `self-link`?'),
    })
  })

  test('--verbose tells what was looked at, --quiet leaves hints out', async () => {
    const log = project({ ...ferry, 'docs/adr/notes.md': 'Rope.\n' })
    expect((await log.run(['check', '-v'])).err).toMatch(
      /configuration: none\nlogs: docs\/adr\n[\s\S]*pages: 4 record, 1 other/,
    )
    expect((await log.run(['check'])).out).toContain('not-a-record')
    expect((await log.run(['check', '-q'])).out).not.toContain('not-a-record')
  })

  test('colours on a terminal only', async () => {
    const log = project(ferry)
    expect((await log.run(['check'], { terminal: 80 })).out).toContain('\u001b[33mwarning')
    expect((await log.run(['check', '--no-color'], { terminal: 80 })).out).not.toContain('\u001b')
    expect((await log.run(['check'], { terminal: 80, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b')
  })

  test('a title cannot control the terminal', async () => {
    const { out } = await project({
      'adr/0001-x.md': '# 1. \u001b[2J\u001b]0;gone\u0007Red\u202e\n\nStatus: accepted\n',
    }).run(['list'])
    expect(out).toMatch(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]*$/)
  })
})

describe('index', () => {
  const readme =
    '# Log\r\n\r\nBefore.\r\n\r\n```md\r\n<!-- adr:index -->\r\n```\r\n\r\n<!-- adr:index columns=id,title,status,superseded-by,issues -->\r\nold\r\n<!-- /adr:index -->\r\n\r\nAfter.  \r\n'

  test('between markers; nothing else changes; a second run changes nothing', async () => {
    const log = project({ ...ferry, 'docs/adr/README.md': readme })
    expect(await log.run(['index', '--check'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('-old'),
    })
    expect(log.read('docs/adr/README.md')).toBe(readme)
    expect(await log.run(['index'])).toMatchObject({ code: 0, out: 'docs/adr/README.md\n' })
    const written = log.read('docs/adr/README.md')
    await expect(written).toMatchFileSnapshot('golden/index.md')
    expect(written.startsWith(readme.slice(0, readme.indexOf('old') - 2))).toBe(true)
    expect(written.endsWith('\r\n<!-- /adr:index -->\r\n\r\nAfter.  \r\n')).toBe(true)
    expect(written.replaceAll('\r\n', '')).not.toContain('\n')
    expect(await log.run(['index'])).toMatchObject({ code: 0, out: '' })
    expect(await log.run(['index', '--check'])).toMatchObject({ code: 0, out: '' })
  })

  test('a whole file, with links from where it stands, and stdout', async () => {
    const log = project(ferry)
    await log.run(['index', 'site/pages/log.md', '--group', 'status']).then(async first => {
      expect(first).toMatchObject({ code: 2 })
    })
    expect(await log.run(['index', 'docs/log.md', '--group', 'status'])).toMatchObject({ code: 0 })
    expect(log.read('docs/log.md')).toContain('[ADR-0001](adr/0001-run-on-steam.md)')
    expect(log.read('docs/log.md')).toMatch(
      /### Proposed[\s\S]*### Accepted[\s\S]*### Superseded[\s\S]*### No status/,
    )
    expect(await log.run(['index', 'docs/log.md', '--group', 'status', '--check'])).toMatchObject({ code: 0 })
    expect(
      (await log.run(['index', '--sort', 'date', '--columns', 'id'])).out.match(/ADR-\d+(?=\])/g),
    ).toEqual(['ADR-0003', 'ADR-0002', 'ADR-0001', 'ADR-0004'])
  })

  test('mistakes are told before anything is written', async () => {
    const log = project({ ...ferry, 'NOTES.md': 'Mine.\n', 'OPEN.md': '<!-- adr:index -->\n' })
    expect(await log.run(['index', 'NOTES.md'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('has no markers'),
    })
    expect(await log.run(['index', 'OPEN.md'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('line 1 is not closed'),
    })
    expect(await log.run(['index', '--sort', 'size'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Accepted are number, date, status, title'),
    })
    expect(log.read('NOTES.md')).toBe('Mine.\n')
  })
})
