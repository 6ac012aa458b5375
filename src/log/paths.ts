import path from 'node:path'

/** A path of the operating system → posix, relative to the working directory; `.` for the directory itself. */
export function toPosix(cwd: string, file: string): string {
  const relative = path.relative(cwd, path.resolve(cwd, file))
  return relative === '' ? '.' : relative.split(path.sep).join('/')
}

/** Whether a path lies within a folder or is it. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file)
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative))
}
