import type { Child } from 'hono/jsx'
import {
  formatShortWareki,
  formatWareki,
  formatYen,
  isLocalDate,
  todayIn,
  weekdayOf,
} from '#packages/japan'

/** Whole yen with its unit; null is not known, 'X' is suppressed, and neither is 0. */
export function Yen(props: { amount: number | 'X' | null }) {
  return <span class="n nowrap">{money(props.amount, '円')}</span>
}

/** Yen shown in thousands; `bare` in tables whose head names the unit. */
export function ThousandYen(props: { amount: number | 'X' | null; bare?: boolean }) {
  return <span class="n nowrap">{money(props.amount, '千円', props.bare)}</span>
}

function money(amount: number | 'X' | null, unit: '円' | '千円', bare?: boolean): Child {
  if (amount === null) return '—'
  if (amount === 'X') return 'X（秘匿）'
  return `${formatYen(amount, { unit })}${bare ? '' : unit}`
}

/** A day: 令和8年11月24日, with its weekday, or short for tables: 令8.11.24. */
export function Day(props: { on: string | null; form?: 'long' | 'short' | 'weekday' }) {
  const { on, form } = props
  if (on === null || !isLocalDate(on)) return <span class="mut">—</span>
  const text =
    form === 'short'
      ? formatShortWareki(on)
      : form === 'weekday'
        ? `${formatWareki(on)}（${weekdayOf(on)}）`
        : formatWareki(on)
  return (
    <time class={form === 'short' ? 'n nowrap' : 'n'} datetime={on}>
      {text}
    </time>
  )
}

const CLOCK = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An instant, as the clock in Japan shows it. */
export function Instant(props: { at: Date | string | null; form?: 'long' | 'short' }) {
  if (props.at === null) return <span class="mut">—</span>
  const at = new Date(props.at)
  const day = todayIn(at)
  const written = props.form === 'short' ? formatShortWareki(day) : formatWareki(day)
  return (
    <time class={props.form === 'short' ? 'n nowrap' : 'n'} datetime={at.toISOString()}>
      {`${written} ${CLOCK.format(at)}`}
    </time>
  )
}

/** From a day to a day; open ends are said, not left blank. */
export function Period(props: { from: string | null; to: string | null; form?: 'long' | 'short' }) {
  return (
    <span>
      {props.from ? <Day on={props.from} form={props.form} /> : '始まりの定めなし'}〜
      {props.to ? <Day on={props.to} form={props.form} /> : '終わりの定めなし'}
    </span>
  )
}

/** Plain text as it was typed: blank lines part paragraphs, line breaks are kept. */
export function Prose(props: { text: string | null }) {
  const paragraphs = (props.text ?? '').replaceAll('\r\n', '\n').split(/\n{2,}/)
  return (
    <div class="prose">
      {paragraphs
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph) => (
          <p>
            {paragraph.split('\n').map((line, i) => (
              <>
                {i > 0 && <br />}
                {line}
              </>
            ))}
          </p>
        ))}
    </div>
  )
}

/** What a record said before and says now. */
export function DiffTable(props: {
  caption?: string
  rows: { label: string; before: Child; after: Child }[]
}) {
  return (
    <section class="scroll" tabindex={0} aria-label={props.caption ?? '変更の前と後'}>
      <table class="tbl mid diff">
        {props.caption && <caption>{props.caption}</caption>}
        <thead>
          <tr>
            <th scope="col">項目</th>
            <th scope="col">前</th>
            <th scope="col">後</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr>
              <th scope="row">{row.label}</th>
              <td>
                <del>{row.before ?? '—'}</del>
              </td>
              <td>
                <ins>{row.after ?? '—'}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
