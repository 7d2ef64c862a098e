import type { Child } from 'hono/jsx'
import type { StageKey } from './frame.ts'
import { STAGE_GLYPHS } from './shell.tsx'

const NOTICE_GLYPHS = { info: 'ｉ', ok: '✓', warn: '！', bad: '▲' }

/** A condition of this page. Not for field errors, nor for passing news. */
export function Notice(props: {
  kind?: 'info' | 'ok' | 'warn' | 'bad'
  act?: Child
  children?: Child
}) {
  const kind = props.kind ?? 'info'
  return (
    <div class={`note ${kind}`} role={kind === 'bad' ? 'alert' : undefined}>
      <span class="glyph" aria-hidden="true">
        {NOTICE_GLYPHS[kind]}
      </span>
      <div>{props.children}</div>
      {props.act}
    </div>
  )
}

/** A heading over a black hairline: the main reading line. */
export function Section(props: {
  title: Child
  id?: string
  note?: Child
  acts?: Child
  children?: Child
}) {
  return (
    <section class="sec" id={props.id}>
      <header>
        <h2>{props.title}</h2>
        {props.note && <small>{props.note}</small>}
        {props.acts && <span class="acts">{props.acts}</span>}
      </header>
      {props.children}
    </section>
  )
}

/** Side matter. Never a card inside a card. */
export function Card(props: {
  title?: Child
  note?: Child
  kind?: 'flat' | 'alarm'
  id?: string
  children?: Child
}) {
  return (
    <section class={props.kind ? `card stack ${props.kind}` : 'card stack'} id={props.id}>
      {props.title && (
        <header>
          <h2>{props.title}</h2>
          {props.note && <small>{props.note}</small>}
        </header>
      )}
      {props.children}
    </section>
  )
}

/** Nothing here yet, or no match: what is missing, why it matters, and what fills it. */
export function Empty(props: {
  title: string
  why: Child
  act?: Child
  stage?: StageKey
  glyph?: string
}) {
  return (
    <section class="empty">
      <span class="bead l none" aria-hidden="true">
        {props.glyph ?? STAGE_GLYPHS[props.stage ?? 'know']}
      </span>
      {/* Not a heading: it stands under a page's title as well as under a section's. */}
      <p class="title">{props.title}</p>
      <p>{props.why}</p>
      {props.act && <div class="flex">{props.act}</div>}
    </section>
  )
}

/** Grids of the page; one column on narrow screens. */
export function Columns(props: {
  shape: '2' | '3' | '4' | 'main' | 'side' | '53'
  children?: Child
}) {
  const shape = props.shape.length === 1 ? `c${props.shape}` : `c-${props.shape}`
  return <div class={`cols ${shape}`}>{props.children}</div>
}

/** Things under each other, with the ordinary distance. */
export function Stack(props: { wide?: boolean; children?: Child }) {
  return <div class={props.wide ? 'stack-6' : 'stack'}>{props.children}</div>
}
