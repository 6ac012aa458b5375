/** What a piece of terminal output is, for the one place that knows whether and how to colour it. */
export type Tone = 'error' | 'warning' | 'info' | 'good' | 'dim' | 'strong'

/** Gives a text its colour; the identity where there is none. */
export type Style = (tone: Tone, text: string) => string

/** Whether a style changes nothing, as in a pipe. */
export const isPlain = (style: Style): boolean => style('strong', '-') === '-'
