import { describe, expect, test } from 'vitest'
import { ownsKey, prefixesOf } from '../../src/graph/owned-keys.ts'

describe('a tracker owns a key', () => {
  test.each([
    ['gitlab', '#', '!34', true],
    ['gitlab', '#', 'tower/bell/rope!34', true],
    ['gitlab', 'tower/bell#', 'tower/bell!34', true],
    ['github', '#', '!34', false],
    ['github', '#', 'tower/bell#12', true],
    ['github', '#', 'AB#12', false],
    ['azure', 'AB#', 'AB#12', true],
    ['jira', 'BELL-', 'BELL-12', true],
    ['jira', 'BELL-', 'BELLS-12', false],
  ])('%s with %s: %s', (type, prefix, key, owned) => {
    expect(ownsKey({ type, keys: [prefix] }, key)).toBe(owned)
  })

  test('by each prefix that the key begins with', () => {
    expect(prefixesOf({ type: 'gitea', keys: ['#', 'tower/bell#', 'tower/loom#'] }, 'tower/bell#1')).toEqual([
      '#',
      'tower/bell#',
    ])
  })
})
