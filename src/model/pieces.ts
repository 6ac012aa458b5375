/** Joins texts to pieces of at least a length, the last one excepted: few enough to be written one by one, and none is large. */
export function* inPieces(texts: Iterable<string>, length = 65_536): Iterable<string> {
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length < length) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}
