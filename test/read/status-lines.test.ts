import { describe, expect, test } from 'vitest'
import { pagesOf } from '../helpers/read.ts'

function stateOf(text: string): string | undefined {
  const [page] = pagesOf({ 'adr/0004-mast.md': `# 4. A taller mast\n\n${text}\n\n## Context\n\nWind.\n` })
  return page?.record?.status?.state
}

describe('a change log', () => {
  test.each([
    ['- approved (2021-04-03)', 'accepted'],
    ['- 2021-04-03: Accepted by the crew', 'accepted'],
    ['- [approved](https://mast.example/pull/3) (2021-04-03) - with thanks to Ida', 'accepted'],
    ['- 2021-04-03: proposed\n- 2021-05-06: accepted', 'accepted'],
    ['- 2021-04-03: Initial draft (@ida)\n- 2021-04-09: New number', undefined],
    ['- *2021-04-03* Initial version', undefined],
    ['- 2021-04-03: Accepted changes of Ida', undefined],
  ])('%j gives the state %s', (entries, state) => {
    expect(stateOf(`## Change Log\n\n${entries}`)).toBe(state)
  })
})

test('a line that calls for a choice of states is no status', () => {
  expect(stateOf('## 状态\n\n列表：提议/通过/已弃用\n\n2021-04-03 通过')).toBe('accepted')
  expect(stateOf('- **Status** - can be "proposed", "accepted" or "rejected".')).toBeUndefined()
})
