#!/usr/bin/env node
import { createIo } from './cli/process-io.ts'
import { main } from './cli/main.ts'

// Setting the status instead of ending the process lets a pipe take everything that was written.
process.exitCode = await main(process.argv.slice(2), createIo())
