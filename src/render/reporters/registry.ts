import { githubReporter } from './github.ts'
import { gitlabReporter } from './gitlab.ts'
import { jsonReporter } from './json.ts'
import { junitReporter } from './junit.ts'
import { markdownReporter } from './markdown.ts'
import { rdjsonlReporter } from './rdjsonl.ts'
import type { Reporter } from './reporter.ts'
import { sarifReporter } from './sarif.ts'
import { textReporter } from './text.ts'

/** Every format of `adr check`. */
export const reporters: readonly Reporter[] = [
  textReporter,
  jsonReporter,
  githubReporter,
  sarifReporter,
  gitlabReporter,
  junitReporter,
  rdjsonlReporter,
  markdownReporter,
]
