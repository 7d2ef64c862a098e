import type { JSX } from 'hono/jsx/jsx-runtime'
import type { Filled } from '#ui'
import type { AnyAction, Done } from './actions.ts'
import type { Address, ParamsOf } from './addresses.ts'
import type { Event } from './events.ts'
import type { Here } from './here.ts'
import type { AnyJob } from './jobs/job.ts'
import type { May } from './permissions.ts'

/** What a page is given: who and when, the names in its address, its query, and a form that came back. */
export type Visit<A extends { readonly pattern: string } = Address> = {
  readonly here: Here
  readonly params: ParamsOf<A['pattern']>
  readonly query: Readonly<Record<string, string>>
  /** Present after 422 and 409: the form as typed, with its sentences. */
  readonly filled: Filled | null
}

/** Bytes that lie on our disk under their hash: passed on as they are read, or the part that is asked for. */
export type KeptBody = { readonly path: string; readonly sha256: string; readonly size: number }

/** A file for the browser. Never HTML: what a person uploaded is always an attachment. */
export type FileAnswer = {
  readonly type: string
  readonly name: string
  /** A stream, such as a temporary file, is passed on as it comes. */
  readonly body: string | Uint8Array | ReadableStream<Uint8Array> | KeptBody
  /** Shown in the browser (PDF, SVG, JSON of our own making) instead of saved. */
  readonly inline?: boolean
  /** What goes on record before the first byte is sent. */
  readonly noted?: { readonly verb: string; readonly about: string; readonly sha256: string }
}

export type Stage = 'rec' | 'know' | 'decide' | 'act' | 'review' | 'tell'

/** One thing that waits for this person today. */
export type Task = {
  readonly kind: 'due' | 'stuck' | 'arrived'
  readonly on: string | null
  readonly title: string
  readonly note: string
  readonly href: string
  readonly stage: Stage
  readonly tag: string
}

type Shown = {
  /** A place in the navigation, for those who may. */
  readonly menu?: { readonly stage: Stage; readonly label: string; readonly order: number }
  /** What this screen is for and how it is used; shown under 「この画面の使い方」. */
  readonly help?: string
}

/** Where a row answers; within a public part (see `publicPart`) also of which. */
type Place = { readonly pattern: string; readonly part?: string }

// Methods, not properties: TypeScript compares them both ways, so a row may ask for its own names.
export type GetRow = Shown & {
  readonly get: Place
  readonly may: May
  /** How often it is opened is counted, by page and day and by nothing else. Its one name is a public id. */
  readonly counts?: 'views'
  page(visit: Visit<{ pattern: never }>): JSX.Element | Promise<JSX.Element>
}
export type FileRow = {
  readonly get: Place
  readonly may: May
  file(visit: Visit<{ pattern: never }>): Promise<FileAnswer>
}
export type PostRow = {
  readonly post: Place
  readonly may: May
  readonly do: AnyAction
  /** The page that the form stood on; it comes back filled in after 422 and 409. */
  again(visit: Visit<{ pattern: never }>): JSX.Element | Promise<JSX.Element>
  /** Where to go when it is done. */
  next(params: Readonly<Record<string, string>>, done: Done): string
  /** Takes files: ten attachments of 20 MB; or `large`, one list of up to 200 MB (see `keepTable`). */
  readonly files?: true | 'large'
}
export type EventRow = {
  readonly on: Event<never> | { readonly name: string }
  readonly do: AnyAction
}
export type ClockRow = { readonly every: 'hour' | 'day'; readonly do: AnyAction }
export type TodayRow = { readonly may: May; today(here: Here): Promise<readonly Task[]> }

/** Long work that an action may start with `startJob`. */
export type JobRow = { readonly job: AnyJob }

export type RouteRow = GetRow | FileRow | PostRow | EventRow | ClockRow | TodayRow | JobRow

/** Every way into a slice, one row each. */
export function routeTable(rows: readonly RouteRow[]): readonly RouteRow[] {
  return rows
}
