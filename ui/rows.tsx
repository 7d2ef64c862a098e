import type { Child } from 'hono/jsx'
import type { StageKey } from './frame.ts'

/** Things to open, at most four facts each; more is a table. */
export function Rows(props: { children?: Child }) {
  return <ul class="rows">{props.children}</ul>
}

export type RowLinkProps = {
  href: string
  title: Child
  note?: Child
  /** One fact on the right: a tag, a date, a count. */
  side?: Child
  bead?: { glyph: string; stage: StageKey }
  /** A day instead of a bead: 「24 今日」. */
  when?: { day: Child; note: Child; soon?: boolean }
}

export function RowLink(props: RowLinkProps) {
  const { bead, when } = props
  return (
    <li>
      <a class={bead ? `row-link ${bead.stage}` : 'row-link'} href={props.href}>
        {bead ? (
          <span class={`bead s ${bead.stage}`} aria-hidden="true">
            {bead.glyph}
          </span>
        ) : when ? (
          <span class={when.soon ? 'when soon' : 'when'}>
            <b>{when.day}</b>
            <small>{when.note}</small>
          </span>
        ) : (
          <span />
        )}
        <span>
          <b>{props.title}</b>
          {props.note && <small>{props.note}</small>}
        </span>
        <span>{props.side}</span>
      </a>
    </li>
  )
}

/** A record's past, newest first. */
export function Timeline(props: {
  items: {
    date: Child
    title: Child
    note?: Child
    bead?: { glyph: string; stage: StageKey; hollow?: boolean }
  }[]
}) {
  return (
    <ol class="time">
      {props.items.map((item) => (
        <li>
          {item.bead ? (
            <span
              class={`bead s ${item.bead.stage}${item.bead.hollow ? ' hollow' : ''}`}
              aria-hidden="true"
            >
              {item.bead.glyph}
            </span>
          ) : (
            <span class="knot" aria-hidden="true" />
          )}
          <span class="d">{item.date}</span>
          <div>
            <b>{item.title}</b>
            {item.note && <small>{item.note}</small>}
          </div>
        </li>
      ))}
    </ol>
  )
}

export type TabItem = { label: string; href: string; current: boolean; count?: number | string }

/** Parts of one record, each with its own address. */
export function Tabs(props: { label: string; items: TabItem[] }) {
  return (
    <nav class="tabs" aria-label={props.label}>
      {props.items.map((item) => (
        <a href={item.href} aria-current={item.current ? 'page' : undefined}>
          {item.label}
          {item.count !== undefined && <small>{item.count}</small>}
        </a>
      ))}
    </nav>
  )
}
