import type { Child } from 'hono/jsx'
import { writtenNumber } from './numbers.ts'

export type FigureTable = { head: string[]; rows: (string | number | null)[][] }

export type FigureProps = {
  /** The verdict with its number: the title. */
  finding: string
  /** Indicator, unit, period, what the marks mean. */
  subtitle: string
  /** Publisher, survey, year, edition, population. */
  source: string
  caveats?: string[]
  /** The same numbers, for those who do not see or do not trust the drawing. */
  table: FigureTable
  csvHref?: string
  /** The drawing as files, by the name of their kind. */
  drawings?: readonly { label: string; href: string }[]
  /** 「根拠にする」 */
  cite?: Child
  legend?: LegendEntry[]
  id?: string
  /** Charts, drawn with the same finding as their name. */
  children?: Child
}

/** A figure that can be lifted: finding, drawing, source, the numbers, and the way into evidence. */
export function Figure(props: FigureProps) {
  return (
    <figure class="fig" id={props.id} data-figure>
      <figcaption>
        <b>{props.finding}</b>
        <small>{props.subtitle}</small>
      </figcaption>
      {props.children}
      {props.legend && <Legend entries={props.legend} />}
      <footer>
        <span class="src">
          {`出典：${props.source}`}
          {props.caveats?.map((caveat) => (
            <span>{` ${caveat}`}</span>
          ))}
        </span>
        <details class="numbers" open={!props.children}>
          <summary>表で見る</summary>
          <Numbers table={props.table} label={props.finding} />
        </details>
        <span class="flex">
          {props.csvHref && (
            <a class="btn xs sub" href={props.csvHref} download>
              CSV
            </a>
          )}
          {props.drawings?.map(({ label, href }) => (
            <a class="btn xs sub" href={href} download>
              {label}
            </a>
          ))}
          {props.cite}
        </span>
      </footer>
    </figure>
  )
}

function Numbers(props: { table: FigureTable; label: string }) {
  return (
    <section class="scroll" tabindex={0} aria-label={`${props.label}の数字`}>
      <table class="tbl tight">
        <thead>
          <tr>
            {props.table.head.map((text, i) => (
              <th scope="col" class={i > 0 ? 'n' : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.table.rows.map(([first, ...rest]) => (
            <tr>
              <th scope="row">{writtenCell(first)}</th>
              {rest.map((value) => (
                <td class="n">{writtenCell(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A number of a figure as its table writes it; nothing is a dash. */
export function writtenCell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '—'
  if (typeof value === 'string') return value
  return Number.isInteger(value) ? writtenNumber(value) : writtenNumber(value, 2)
}

export type LegendEntry = { label: string; mark: string }

/** Names of stacked parts and map classes; other charts carry their labels themselves. */
export function Legend(props: { entries: LegendEntry[] }) {
  return (
    <div class="legend">
      {props.entries.map((entry) => (
        <span>
          <i class={`sw ${entry.mark}`} aria-hidden="true" />
          {entry.label}
        </span>
      ))}
    </div>
  )
}
