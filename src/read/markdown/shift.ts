import type { Cell, Flow, Inline } from './nodes.ts'

const shiftInline = (nodes: readonly Inline[], by: number): Inline[] =>
  nodes.map(node => {
    // A link that remark found afterwards, in text, has no place.
    const place = node.end === 0 ? {} : { start: node.start + by, end: node.end + by }
    return 'children' in node
      ? { ...node, children: shiftInline(node.children, by), ...place }
      : { ...node, ...place }
  })

const shiftCell = ({ children, start, end }: Cell, by: number): Cell => ({
  children: shiftInline(children, by),
  start: start + by,
  end: end + by,
})

/** Blocks that were read on their own → the same, standing `by` characters further on. */
export function shifted(nodes: readonly Flow[], by: number): Flow[] {
  return nodes.map((node): Flow => {
    switch (node.type) {
      case 'paragraph':
        return { ...node, children: shiftInline(node.children, by), end: node.end + by }
      case 'heading':
        return {
          ...node,
          children: shiftInline(node.children, by),
          start: node.start + by,
          end: node.end + by,
        }
      case 'code':
        return { ...node, start: node.start + by, end: node.end + by }
      case 'table':
        return { ...node, rows: node.rows.map(row => row.map(cell => shiftCell(cell, by))) }
      case 'list':
        return { ...node, items: node.items.map(item => ({ ...item, children: shifted(item.children, by) })) }
      case 'quote':
        return { ...node, children: shifted(node.children, by) }
      default:
        return node
    }
  })
}
