import type { people } from '#platform/samples'

/** One main page: the name of its pictures, its address, and who looks at it. */
export type MainPage = {
  readonly name: string
  readonly path: string
  /** Null: a citizen, without sign-in. */
  readonly as: keyof typeof people | null
}

/** The pages that bin/screenshots takes and the browser tests walk through. */
export const mainPages: readonly MainPage[] = [
  { name: 'sign-in', path: '/sign-in', as: null },
  { name: 'styleguide', path: '/styleguide', as: 'officer' },
  { name: 'home', path: '/', as: 'officer' },
]
