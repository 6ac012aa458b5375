import type { BlockBuilder } from './block-builder.ts'
import type { Container } from './open-blocks.ts'
import { asterisk, greater, hyphen, isBlank, isDigit, plus } from './characters.ts'
import { listMarkerAt, type ListMarker } from './list-marker.ts'
import type { LineCursor } from './line-cursor.ts'
import type { Item } from './nodes.ts'
import { unsure } from './unsure.ts'

/** Takes the prefix of a quote off the line → whether it had one. */
function takeQuote(cursor: LineCursor, at: number): boolean {
  if (cursor.text.charCodeAt(at) !== greater || cursor.columnsTo(at) > 3) return false
  cursor.goTo(at + 1)
  if (cursor.index < cursor.end && isBlank(cursor.text.charCodeAt(cursor.index))) cursor.skipColumns(1)
  return true
}

/** Takes the indent of a list item off the line → whether the line belongs to the item. */
function takeIndent(cursor: LineCursor, at: number, container: Container): boolean {
  if (at === cursor.end) {
    container.over ||= container.bare
    cursor.skipColumns(container.width)
    return true
  }
  const goesOn = !container.over && cursor.columnsTo(at) >= container.width
  container.over = false
  container.bare = false
  if (goesOn) cursor.skipColumns(container.width)
  return goesOn
}

/** Takes a container's prefix off the line → whether the line goes on with the container. */
export function takePrefix(cursor: LineCursor, container: Container): boolean {
  const at = cursor.behindBlanks()
  return container.kind === greater ? takeQuote(cursor, at) : takeIndent(cursor, at, container)
}

/** Opens an item behind a marker. More than four blanks behind it are one blank and indented code. */
function openItem(
  builder: BlockBuilder,
  cursor: LineCursor,
  at: number,
  { kind, end, bare }: ListMarker,
  items?: Item[],
): void {
  const before = cursor.columnsTo(at) + end - at
  cursor.goTo(end)
  const blanks = cursor.columnsTo(cursor.behindBlanks())
  const taken = bare ? 0 : blanks > 4 ? 1 : blanks
  cursor.skipColumns(taken)
  builder.openItem(kind, before + (bare ? 1 : taken), bare, items)
}

/** Opens the next item of the list whose item the line did not go on with → whether the line begins one. */
export function opensSibling(builder: BlockBuilder, cursor: LineCursor, depth: number): boolean {
  const container = builder.open[depth]
  if (container === undefined || container.kind === greater) return false
  const at = cursor.behindBlanks()
  if (at === cursor.end || cursor.columnsTo(at) > 3) return false
  const marker = listMarkerAt(cursor.text, at, cursor.end, false)
  if (marker?.kind !== container.kind) return false
  builder.closeTo(depth)
  openItem(builder, cursor, at, marker, container.items)
  return true
}

const mayOpen = (code: number): boolean =>
  code === greater || code === hyphen || code === asterisk || code === plus || isDigit(code)

function opensContainer(
  builder: BlockBuilder,
  cursor: LineCursor,
  depth: number,
  interrupts: boolean,
): boolean {
  const at = cursor.behindBlanks()
  if (at === cursor.end || !mayOpen(cursor.text.charCodeAt(at)) || cursor.columnsTo(at) > 3) return false
  const marker = listMarkerAt(cursor.text, at, cursor.end, interrupts)
  if (marker !== undefined) {
    builder.closeTo(depth)
    openItem(builder, cursor, at, marker)
    return true
  }
  if (!takeQuote(cursor, at)) return false
  builder.closeTo(depth)
  builder.openQuote()
  return true
}

/** Opens every container that begins here, within those of the first `depth` → whether any did. */
export function opensContainers(
  builder: BlockBuilder,
  cursor: LineCursor,
  depth: number,
  interrupts: boolean,
): boolean {
  let open = depth
  while (opensContainer(builder, cursor, open, interrupts)) open++
  return open > depth
}

/** Throws unsure for indented code that ends containers: micromark makes a block of its first line alone. */
export function refuseLazyCode(cursor: LineCursor): void {
  const at = cursor.behindBlanks()
  if (at < cursor.end && cursor.columnsTo(at) > 3) throw unsure
}
