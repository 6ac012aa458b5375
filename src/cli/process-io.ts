import { availableParallelism } from 'node:os'
import { isatty } from 'node:tty'
import { realDisk } from '../log/disk.ts'
import { codeOf } from '../log/error-code.ts'
import { takesBytes, writeStream } from '../log/write-stream.ts'
import { once } from '../model/once.ts'
import { UserError } from '../model/user-error.ts'
import type { Fetch } from '../trackers/client.ts'
import type { Io, Output } from './io.ts'
import { printable } from '../render/printable.ts'

/** Colour codes are ours; everything else that could control a terminal is taken out before it is printed. */
function clean(text: string): string {
  if (!text.includes('\u001b')) return printable(text)
  return text
    .split(/(\u001b\[\d{1,2}m)/)
    .map((part, at) => (at % 2 === 1 ? part : printable(part)))
    .join('')
}

/** Where text of this process goes. Node makes a stream, at some cost, only where it is needed. */
function output(descriptor: 1 | 2): Output {
  let open = true
  const isPlain = once(() => takesBytes(descriptor))
  const fail = (error: unknown): void => {
    const code = codeOf(error)
    if (code === undefined) throw error
    open = false
    // What cannot be said on standard error is lost, and nothing else.
    if (code !== 'EPIPE' && descriptor === 1)
      throw new UserError(`The output cannot be written (${code}).`, 'See that the disk has room.')
  }
  const stream = once(() => (descriptor === 1 ? process.stdout : process.stderr).on('error', fail))
  const put = (text: string): void => {
    if (!open) return
    if (!isPlain()) return void stream().write(text)
    try {
      writeStream(descriptor, text)
    } catch (error) {
      fail(error)
    }
  }
  let isLineShown = false
  const replace = (line: string): void => {
    put(`\r\u001b[K${clean(line).replaceAll('\n', ' ')}`)
    isLineShown = line !== ''
  }
  return {
    write: text => {
      if (isLineShown) replace('')
      put(clean(text))
    },
    replace,
    get isTTY() {
      return !isPlain() && stream().isTTY
    },
    get columns() {
      return isPlain() ? undefined : stream().columns
    },
  }
}

/** Whether a person can be asked. Standard input itself is left alone until then: making its stream takes long. */
const isInteractive = ({ isTTY }: Output): boolean => isTTY && isatty(0) && (process.env['CI'] ?? '') === ''

/** Asks one question on the terminal. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises')
  const prompt = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await prompt.question(question)
  } finally {
    prompt.close()
  }
}

/** Runs an editor on a file without a shell; its command may have arguments, parted by blanks. */
async function edit(command: string, file: string): Promise<number> {
  const { spawn } = await import('node:child_process')
  const [program = command, ...words] = command.split(/\s+/).filter(word => word !== '')
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...words, file], { stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', code => resolve(code ?? 1))
  })
}

/** Runs a pager without a shell and gives it a text. */
async function page(command: string, text: string): Promise<number> {
  const { spawn } = await import('node:child_process')
  const [program = command, ...words] = command.split(/\s+/).filter(word => word !== '')
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ['pipe', 'inherit', 'inherit'] })
    child.once('error', reject)
    child.once('exit', code => resolve(code ?? 1))
    child.stdin.on('error', () => undefined)
    child.stdin.end(text)
  })
}

/** ADR_CACHE_DIR, else the user's cache folder by the XDG rule. */
function cacheFolder(env: NodeJS.ProcessEnv): string | undefined {
  const own = env['ADR_CACHE_DIR'] ?? ''
  if (own !== '') return own
  const base =
    (env['XDG_CACHE_HOME'] ?? '') === '' ? `${env['HOME'] ?? ''}/.cache` : (env['XDG_CACHE_HOME'] ?? '')
  return base.startsWith('/') && base !== '/.cache' ? `${base}/adr-toolkit` : undefined
}

/** The network is loaded when it is first asked. */
function lazyFetch(): Fetch {
  let loaded: Promise<Fetch> | undefined
  return async (...request) => {
    loaded ??= import('../trackers/guarded-fetch.ts').then(({ createFetch }) => createFetch())
    return (await loaded)(...request)
  }
}

/** Reads standard input to its end. */
async function input(): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(Buffer.from(part))
  return new TextDecoder().decode(Buffer.concat(parts))
}

/** The local calendar date, YYYY-MM-DD. */
function today(): string {
  const now = new Date()
  const pad = (n: number): string => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

/** The surroundings of a real run: this process, its terminal and its clock. */
export function createIo(): Io {
  const out = output(1)
  return {
    cwd: process.cwd(),
    env: process.env,
    out,
    err: output(2),
    get ask() {
      return isInteractive(out) ? ask : undefined
    },
    today,
    edit,
    page,
    input,
    disk: realDisk,
    fetch: lazyFetch(),
    now: () => new Date().getTime(),
    freeThreads: () => availableParallelism() - 1,
    cacheFolder: cacheFolder(process.env),
  }
}
