import type { Child } from 'hono/jsx'

/** A record's fields, read only. */
export function Facts(props: { children?: Child }) {
  return <dl class="kv">{props.children}</dl>
}

export function Fact(props: { term: Child; children?: Child }) {
  const empty = props.children === null || props.children === undefined || props.children === ''
  return (
    <>
      <dt>{props.term}</dt>
      <dd>{empty ? <span class="mut">—</span> : props.children}</dd>
    </>
  )
}

/** Three or four key figures, each with what it is compared with. */
export function Stats(props: { children?: Child }) {
  return <div class="stats">{props.children}</div>
}

export function Stat(props: { label: Child; value: Child; unit?: string; note?: Child }) {
  return (
    <div class="stat">
      <span>{props.label}</span>
      <b>
        {props.value}
        {props.unit && <small>{props.unit}</small>}
      </b>
      {props.note && <small>{props.note}</small>}
    </div>
  )
}
