import { inPieces } from '../model/pieces.ts'
import type { Io } from './io.ts'
import type { LoadedLog } from './load-log.ts'
import type { Question } from './results.ts'

/** Prints what an earlier run made of the same, else what is made now, piece by piece, and keeps that for the next one. */
export function printResult(
  io: Io,
  { results }: LoadedLog,
  question: Question,
  make: () => Iterable<string>,
): void {
  const known = results.recall(question)
  if (known !== undefined) return io.out.write(known)
  const pieces: string[] = []
  for (const piece of inPieces(make())) {
    io.out.write(piece)
    if (results.isKept) pieces.push(piece)
  }
  results.keep(question, pieces.join(''))
}
