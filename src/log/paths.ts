import path from 'node:path'

/** What a plain path below the working directory does not hold. */
const roundabout = /\\|\/(?:\/|\.|$)/

/** A path of the operating system → posix, relative to the working directory; `.` for the directory itself. */
export function toPosix(cwd: string, file: string): string {
  // Nearly all paths, of which a log has thousands.
  if (file.startsWith(cwd) && file.charAt(cwd.length) === '/' && !roundabout.test(file))
    return file.slice(cwd.length + 1)
  const relative = path.relative(cwd, path.resolve(cwd, file))
  return relative === '' ? '.' : relative.split(path.sep).join('/')
}

/** Whether a path lies within a folder or is it. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file)
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative))
}
