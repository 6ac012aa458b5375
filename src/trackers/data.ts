/** A value of an answer by its path; undefined where it is not there. Answers are untrusted: every step is looked at. */
export function at(data: unknown, ...path: readonly (string | number)[]): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

/** A text of an answer, cut to what anyone reads. */
export function textAt(data: unknown, ...path: readonly (string | number)[]): string | undefined {
  const value = at(data, ...path)
  return typeof value === 'string'
    ? value.slice(0, 500)
    : typeof value === 'number'
      ? String(value)
      : undefined
}

export function listAt(data: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const value: unknown = at(data, ...path)
  return Array.isArray(value) ? value : []
}

/** Lists of at most `size` items. */
export function chunks<T>(items: readonly T[], size: number): T[][] {
  const lists: T[][] = []
  for (let start = 0; start < items.length; start += size) lists.push(items.slice(start, start + size))
  return lists
}

/** `owner/repo#12` or `#12` of a project → project and number. */
export function numbered(
  key: string,
  project: string | undefined,
): { readonly project: string; readonly number: number } | undefined {
  const match = /^([\w.-]+(?:\/[\w.-]+)+)?[#!](\d{1,10})$/.exec(key)
  const owner = match?.[1] ?? project
  return match?.[2] === undefined || owner === undefined
    ? undefined
    : { project: owner, number: Number(match[2]) }
}

/** A path segment by segment, each encoded, so that no part of a key can leave its place. */
export const segments = (path: string): string =>
  path
    .split('/')
    .map(part => (part === '.' || part === '..' ? '_' : encodeURIComponent(part)))
    .join('/')

/** Items by a name, in order. */
export function groupsOf<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(nameOf(item))
    if (group === undefined) groups.set(nameOf(item), [item])
    else group.push(item)
  }
  return groups
}
