/** Which sources this program was built from: the bundler puts their digest here. */
export const buildId: string = 'sources'
