import type { Child } from 'hono/jsx'
import type { StageKey } from './frame.ts'

export type TagKind = 'ok' | 'warn' | 'bad' | 'key' | 'due' | 'late' | 'seal' | 'line'

const GLYPHS: Partial<Record<TagKind, string>> = { ok: '✓', warn: '！', bad: '▲' }

/** The state of one thing, in 12 characters or fewer. Never by colour alone: word and glyph. */
export function Tag(props: {
  kind?: TagKind
  /** In the hue of a stage, for links between stages. */
  stage?: StageKey
  glyph?: string
  href?: string
  children?: Child
}) {
  const name = ['tag', props.kind, props.stage && `stage ${props.stage}`].filter(Boolean).join(' ')
  const glyph = props.glyph ?? (props.kind && GLYPHS[props.kind])
  return props.href ? (
    <a class={name} href={props.href} data-i={glyph}>
      {props.children}
    </a>
  ) : (
    <span class={name} data-i={glyph}>
      {props.children}
    </span>
  )
}

/** Invented figures and names are marked wherever they stand. */
export function SampleTag(props: { children?: Child }) {
  return <span class="sample">{props.children ?? '見本'}</span>
}

/** Not yet: the time at which it can be measured has not come. */
export function DueTag(props: { when?: Child }) {
  return (
    <span class="tag due">
      未到来
      {props.when && <span>{props.when}</span>}
    </span>
  )
}

/** Added, or known, only after the decision that it is said to support. */
export function LateTag(props: { info?: boolean }) {
  return <span class="tag late">{props.info ? '後付け（決定後の情報）' : '後付け'}</span>
}
