/**
 * What a step rests on: a name (needed, AND), several (one of them is enough, OR), or a name that only
 * some products need (OPT).
 */
export type Need =
  | string
  | readonly string[]
  | { readonly need: string; readonly only: readonly string[] }

export type Step = {
  readonly name: string
  /** A process unless said otherwise. */
  readonly kind?: 'tool' | 'material' | 'service' | 'product'
  readonly needs?: readonly Need[]
  /** How a city's list may call the process, where it is not called as the step. */
  readonly called?: readonly string[]
  readonly note?: string
}

/** A chain of one trade to start from. Loading copies it; nothing ever writes to it. */
export type Template = {
  readonly key: string
  readonly name: string
  readonly trade: string
  /** `ring`: work is passed on among equals 仲間回し, in no fixed order. */
  readonly shape: 'line' | 'ring'
  readonly note: string
  readonly steps: readonly Step[]
}
