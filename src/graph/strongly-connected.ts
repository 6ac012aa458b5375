interface Visit<T> {
  readonly node: T
  readonly next: Iterator<T>
}

/**
 * The strongly connected components of a graph (Tarjan 1972), without recursion so that a chain may be of any length.
 * Nodes of a component stand in the order of `nodes`.
 */
export function stronglyConnected<T>(nodes: readonly T[], successorsOf: (node: T) => readonly T[]): T[][] {
  const index = new Map<T, number>()
  const low = new Map<T, number>()
  const open = new Set<T>()
  const stack: T[] = []
  const components: T[][] = []
  const rank = new Map(nodes.map((node, at) => [node, at]))
  const enter = (node: T): Visit<T> => {
    index.set(node, index.size)
    low.set(node, index.size - 1)
    stack.push(node)
    open.add(node)
    return { node, next: successorsOf(node)[Symbol.iterator]() }
  }
  const lower = (node: T, value: number): void => {
    low.set(node, Math.min(low.get(node) ?? value, value))
  }
  const close = (node: T): void => {
    const component: T[] = []
    let member: T | undefined
    do {
      member = stack.pop()
      if (member === undefined) break
      open.delete(member)
      component.push(member)
    } while (member !== node)
    components.push(component.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)))
  }
  for (const start of nodes) {
    if (index.has(start)) continue
    const visits = [enter(start)]
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const { node, next } = visit
      const step = next.next()
      if (step.done !== true) {
        if (!index.has(step.value)) visits.push(enter(step.value))
        else if (open.has(step.value)) lower(node, index.get(step.value) ?? 0)
        continue
      }
      visits.pop()
      const parent = visits.at(-1)
      if (parent !== undefined) lower(parent.node, low.get(node) ?? 0)
      if (low.get(node) === index.get(node)) close(node)
    }
  }
  return components
}
