import type { HtmlEscapedString } from 'hono/utils/html'

export type StageKey = 'home' | 'rec' | 'know' | 'decide' | 'act' | 'review' | 'tell'

export type StageItem = { label: string; href: string; count?: number; current: boolean }

export type Stage = {
  key: StageKey
  label: string
  href: string
  count?: number
  current: boolean
  items: StageItem[]
}

/** Something this person typed and did not send; `key` names its form, see `draftKey`. */
export type DraftOffer = { id: string; key: string; savedAt: string }

/** All that a page needs to know beyond its own subject: who looks, when, and where they stand. */
export type Frame = {
  path: string
  title?: string
  now: { date: string; fiscalYear: number }
  city: { code: number; name: string } | null
  person: { name: string; title: string; section: string | null; roleLabel: string } | null
  csrf: string
  nonce: string
  stages: Stage[]
  unread: number
  work: { label: string; percent: number }[]
  help: string | null
  flash: { kind: 'ok' | 'warn' | 'bad'; text: string } | null
  sample: boolean
  /** The query as it stands, without `draft`; '' or beginning with `?`. */
  search: string
  drafts: readonly DraftOffer[]
  assets: (name: string) => string
}

/** What a page function returns. */
export type Drawable = HtmlEscapedString | Promise<HtmlEscapedString>

type Drawing = { readonly frame: Frame | null; serial: number }

// One page is drawn at a time, from its first byte to its last, without yielding. That is why the
// frame may live in a module variable, and why components must be synchronous: the JSX context of
// the library keeps its values across an `await`, and so would hand one person's frame to another.
let drawing: Drawing | null = null

/**
 * Draws one whole page.
 * @throws {Error} a component was asynchronous, or a page is drawn from inside another
 */
export function renderPage(frame: Frame, node: Drawable): string {
  return `<!doctype html>${drawnWithin(frame, node)}`
}

/**
 * Draws what stands outside any page: a chart that becomes a file.
 * @throws {Error} as `renderPage`, or a part of it asks for the frame
 */
export function drawnAlone(node: Drawable): string {
  return drawnWithin(null, node)
}

function drawnWithin(frame: Frame | null, node: Drawable): string {
  if (drawing) throw new Error('a page is already being drawn')
  drawing = { frame, serial: 0 }
  try {
    return drawnNow(node)
  } finally {
    drawing = null
  }
}

/**
 * Draws a part that is the same on every page, from inside a page.
 * @throws {Error} the part asks for the frame or for an id, which belong to one page
 */
export function drawnApart(draw: () => Drawable): string {
  const page = drawing
  drawing = null
  try {
    return drawnNow(draw())
  } finally {
    drawing = page
  }
}

/** The text of a node, at once. Refuses promises: see above. */
export function drawnNow(node: { toString(): unknown }): string {
  const text: unknown = node instanceof Promise ? node : node.toString()
  if (typeof text === 'string') return text
  // Nobody will wait for it any more; without this a later rejection would end the process.
  if (text instanceof Promise) text.catch(() => undefined)
  throw new Error('components are drawn synchronously: load first, in the page, then show')
}

/** The frame of the page that is being drawn. @throws {Error} outside `renderPage` */
export function currentFrame(): Frame {
  if (!drawing?.frame) throw new Error('no page is being drawn')
  return drawing.frame
}

/** An id that no other element of this page has, and that is the same at each drawing. */
export function nextId(prefix: string): string {
  if (!drawing) throw new Error('no page is being drawn')
  drawing.serial += 1
  return `${prefix}-${drawing.serial}`
}
