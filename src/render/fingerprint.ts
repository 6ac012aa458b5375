import type { Finding } from '../model/finding.ts'

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over UTF-16 units, from a seed. */
function fnv(text: string, seed: number): number {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash
}

const hex = (value: number): string => value.toString(16).padStart(8, '0')

/**
 * What makes a finding the same after lines have moved: rule, page and message, or what it is known by in place of a
 * message that counts. 32 hexadecimal digits.
 */
export function fingerprint({ rule, path, message, knownBy }: Finding): string {
  const text = `${rule}\n${path}\n${knownBy ?? message}`
  return [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map(seed => hex(fnv(text, seed))).join('')
}

/** Fingerprints of findings in order; the second of two that are alike gets its own. */
export function fingerprints(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>()
  return findings.map(finding => {
    const print = fingerprint(finding)
    const count = seen.get(print) ?? 0
    seen.set(print, count + 1)
    return count === 0 ? print : `${print}${hex(count)}`
  })
}
