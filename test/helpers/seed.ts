import fc from 'fast-check'

// The same cases each time, so that a gate tells of the change at hand; `npm run fuzz` draws new ones.
if (process.env['FC_RANDOM'] === undefined) fc.configureGlobal({ seed: 20_260_625 })
