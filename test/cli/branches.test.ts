import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { commit, git, repository } from '../helpers/git.ts'
import { project } from '../helpers/run-adr.ts'

const page = (number: number, title: string, decision: string): string =>
  `# ${number}. ${title}\n\n## Status\n\nAccepted\n\n## Decision\n\n${decision}\n\n## Notes\n\nNone.\n`

/** A log of which `lamp` and `main` have each added a record with the number 2. */
async function parted() {
  const lamps = project({ 'doc/adr/0001-lamp.md': page(1, 'Lamp', 'Light it.') })
  repository(lamps.root)
  git(lamps.root, 'checkout', '-q', '-b', 'lamp')
  writeFileSync(
    path.join(lamps.root, 'doc/adr/0002-wick.md'),
    page(2, 'Wick', 'Cut it, as 0001-lamp.md says.'),
  )
  writeFileSync(
    path.join(lamps.root, 'doc/adr/0003-oil.md'),
    `${page(3, 'Oil', 'Fill it.')}\nSee [2. Wick](0002-wick.md).\n`,
  )
  commit(lamps.root, 'lamp')
  git(lamps.root, 'checkout', '-q', 'main')
  writeFileSync(path.join(lamps.root, 'doc/adr/0002-bell.md'), page(2, 'Bell', 'Ring it.'))
  commit(lamps.root, 'main')
  git(lamps.root, 'checkout', '-q', 'lamp')
  return lamps
}

describe('numbers across branches', () => {
  test('a new record takes a number that is free on every branch', async () => {
    const lamps = await parted()
    git(lamps.root, 'checkout', '-q', 'main')
    expect((await lamps.run(['new', 'Horn'])).out).toBe('doc/adr/0004-horn.md\n')
  })

  test('also where the log is the top of the repository', async () => {
    const lamps = project({ '0001-lamp.md': page(1, 'Lamp', 'Light it.') })
    repository(lamps.root)
    git(lamps.root, 'checkout', '-q', '-b', 'lamp')
    git(lamps.root, 'mv', '0001-lamp.md', '0006-lamp.md')
    commit(lamps.root, 'lamp')
    git(lamps.root, 'checkout', '-q', 'main')
    expect((await lamps.run(['new', 'Horn', '--dir', '.'])).out).toBe('0007-horn.md\n')
  })

  test('also on a detached head, and in a broken repository over the files alone', async () => {
    const lamps = await parted()
    git(lamps.root, 'checkout', '-q', '--detach', 'main')
    expect((await lamps.run(['new', 'Horn'])).out).toBe('doc/adr/0004-horn.md\n')
    writeFileSync(path.join(lamps.root, '.git/HEAD'), 'nonsense')
    expect((await lamps.run(['new', 'Drum'])).code).toBe(0)
  })

  test('a collision is found, and renumbering mends it', async () => {
    const lamps = await parted()
    const { code, out } = await lamps.run(['check', '--base', 'main'])
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(
        /doc\/adr\/0002-wick\.md:1:3 {2}error {2}`doc\/adr\/0002-\w+\.md` has number 2 on `main`;/,
      ),
    ])
    expect((await lamps.run(['renumber', '--collisions', '--base', 'main'])).code).toBe(0)
    expect(lamps.read('doc/adr/0003-oil.md')).toContain('[4. Wick](0004-wick.md)')
    expect((await lamps.run(['check', '--base', 'main'])).code).toBe(0)
  })

  test('--everywhere reaches the other tracked files', async () => {
    const lamps = project({
      'doc/adr/0001-lamp.md': page(1, 'Lamp', 'Light it.'),
      'src/lamp.ts': '// ADR-0001, doc/adr/0001-lamp.md\n',
    })
    repository(lamps.root)
    await lamps.run(['renumber', '1', '5', '--everywhere'])
    expect(lamps.read('src/lamp.ts')).toBe('// ADR-0005, doc/adr/0005-lamp.md\n')
  })
})

describe('what was accepted', () => {
  const edits: readonly (readonly [string, (text: string) => string, number])[] = [
    ['its decision changes', text => text.replace('Light it.', 'Put it out.'), 1],
    ['its title changes', text => text.replace('Lamp', 'Lantern'), 1],
    ['its status changes', text => text.replace('Accepted', 'Deprecated'), 0],
    ['it is wrapped otherwise', text => text.replace('Light it.', 'Light\nit.'), 0],
    ['its notes grow', text => text.replace('None.', 'Some.'), 0],
  ]

  test.each(edits)('%s', async (_name, edit, expected) => {
    const lamps = project({ 'doc/adr/0001-lamp.md': page(1, 'Lamp', 'Light it.') })
    repository(lamps.root)
    git(lamps.root, 'checkout', '-q', '-b', 'lamp')
    writeFileSync(path.join(lamps.root, 'doc/adr/0001-lamp.md'), edit(page(1, 'Lamp', 'Light it.')))
    expect((await lamps.run(['check', '--base', 'main'])).code).toBe(expected)
    expect((await lamps.run(['check'])).code).toBe(0)
  })

  test('a base that git does not know is a mistake', async () => {
    const lamps = project({ 'doc/adr/0001-lamp.md': page(1, 'Lamp', 'Light it.') })
    repository(lamps.root)
    for (const base of ['nowhere', '--upload-pack=x', ''])
      expect(await lamps.run(['check', `--base=${base}`])).toMatchObject({
        code: 2,
        err: expect.stringContaining('Git knows no'),
      })
  })
})
