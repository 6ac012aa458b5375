/** How many items are written out at once: enough that a piece is worth a write, few enough to stay small. */
const batch = 100

/** The lists of an object are written one batch of items after the other; all else of it at once. */
type Lists = Readonly<Record<string, number | Iterable<object>>>

function* listPieces(name: string, items: Iterable<object>): Generator<string> {
  let open = false
  for (const some of batches(items)) {
    // Written inside an object and a list, so that its lines stand as deep as they do in the whole.
    const text = JSON.stringify({ '': some }, null, 2)
    const lead = `  ${JSON.stringify(name)}: [`
    yield `${open ? ',' : lead}${text.slice('{\n  "": ['.length, -'\n  ]\n}'.length)}`
    open = true
  }
  yield open ? '\n  ]' : `  ${JSON.stringify(name)}: []`
}

function* batches(items: Iterable<object>): Generator<object[]> {
  let some: object[] = []
  for (const item of items) {
    some.push(item)
    if (some.length < batch) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

/** `JSON.stringify(value, null, 2)` of an object with long lists, in pieces that together are the same text. */
export function* jsonPieces(value: Lists): Generator<string> {
  let lead = '{\n'
  for (const [name, part] of Object.entries(value)) {
    yield lead
    if (typeof part === 'number') yield `  ${JSON.stringify(name)}: ${part}`
    else yield* listPieces(name, part)
    lead = ',\n'
  }
  yield '\n}\n'
}
