import type { Child } from 'hono/jsx'
import { nextId } from './frame.ts'

export type Column<Row> = {
  key: string
  label: string
  /** Numbers stand right; the unit is in the head. */
  align?: 'n'
  /** Short words that would be torn apart in a narrow column. */
  nowrap?: boolean
  sort?: boolean
  cell: (row: Row) => Child
  hint?: string
}

/** Where a list is turned to; one that knows no page before leads back to its first. */
type Steps = { firstHref?: string | null; prevHref?: string | null; nextHref?: string | null }

export type TableProps<Row> = {
  caption?: string
  columns: Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  sort?: { key: string; dir: 'asc' | 'desc' } | null
  /** The address of this list sorted by a column. */
  sortHref?: (key: string) => string
  /** 「1,204件（0.08秒）」 */
  total?: string
  pager?: Steps
  csvHref?: string
  /** What to say instead, without rows. */
  empty: Child
  /** Each row a small block on narrow screens, instead of scrolling sideways. */
  fold?: boolean
  /** A `get` form above the table. */
  filter?: Child
  foot?: Child
  tight?: boolean
  /** A box per row, within the `<Form>` around the table; `bulk` is what can be done with them. */
  select?: { name: string; label: (row: Row) => string; bulk: Child }
}

/** For comparing. The first column is the row's head and its link. */
export function Table<Row>(props: TableProps<Row>) {
  const label = props.caption ?? '一覧'
  const classes = ['tbl', 'mid', props.tight && 'tight', props.fold && 'fold']
  return (
    <div class="stack table" data-table>
      {(props.filter || props.total || props.csvHref) && (
        <div class="flex between s14 above">
          <div class="filters">{props.filter}</div>
          <div class="flex">
            {props.total && <span class="n">{props.total}</span>}
            {props.csvHref && (
              <a href={props.csvHref} download>
                CSV
              </a>
            )}
          </div>
        </div>
      )}
      {props.rows.length === 0 ? (
        props.empty
      ) : (
        <>
          {props.select && <Bulk>{props.select.bulk}</Bulk>}
          <Scroll label={label} fold={props.fold}>
            <table class={classes.filter(Boolean).join(' ')}>
              {props.caption && <caption>{props.caption}</caption>}
              <thead>
                <tr>
                  {props.select && (
                    <td>
                      <span class="vh">選ぶ</span>
                    </td>
                  )}
                  {props.columns.map((column) => (
                    <Head column={column} sort={props.sort} sortHref={props.sortHref} />
                  ))}
                </tr>
              </thead>
              <tbody>{props.rows.map((row) => lineOf(row, props))}</tbody>
              {props.foot && <tfoot>{props.foot}</tfoot>}
            </table>
          </Scroll>
          {props.pager && (
            <Pager {...props.pager} total={props.total} selects={props.select !== undefined} />
          )}
        </>
      )}
    </div>
  )
}

function Scroll(props: { label: string; fold?: boolean; children?: Child }) {
  return (
    <section class={props.fold ? 'scroll folds' : 'scroll'} tabindex={0} aria-label={props.label}>
      {props.children}
    </section>
  )
}

function Head<Row>(props: {
  column: Column<Row>
  sort?: TableProps<Row>['sort']
  sortHref?: (key: string) => string
}) {
  const { column, sort } = props
  const dir = sort?.key === column.key ? sort.dir : null
  const text = (
    <>
      {column.label}
      {dir && <span aria-hidden="true">{dir === 'asc' ? ' ▲' : ' ▼'}</span>}
    </>
  )
  return (
    <th
      scope="col"
      class={classOf(column)}
      title={column.hint}
      aria-sort={dir ? (dir === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      {column.sort && props.sortHref ? <a href={props.sortHref(column.key)}>{text}</a> : text}
    </th>
  )
}

function classOf<Row>({ align, nowrap }: Column<Row>): string | undefined {
  if (!nowrap) return align
  return align ? `${align} nowrap` : 'nowrap'
}

/** Called, not drawn as a component: most of a long list is its lines. */
function lineOf<Row>(row: Row, { select, columns, rowKey }: TableProps<Row>) {
  const [first, ...rest] = columns
  const key = String(rowKey(row))
  return (
    <tr data-key={key}>
      {select && (
        <td class="tick">
          <input
            type="checkbox"
            name={select.name}
            value={key}
            aria-label={`${select.label(row)}を選ぶ`}
          />
        </td>
      )}
      {first && (
        <th scope="row" class={classOf(first)} data-l={first.label}>
          {first.cell(row)}
        </th>
      )}
      {rest.map((column) => (
        <td class={classOf(column)} data-l={column.label}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}

function Bulk(props: { children?: Child }) {
  const label = nextId('bulk')
  return (
    <fieldset class="bulk" data-bulk aria-labelledby={label}>
      <b id={label} data-count>
        選んだものを
      </b>
      <span class="gap" />
      {props.children}
    </fieldset>
  )
}

/** Before and after: keyset pages have no numbers. */
export function Pager(
  props: Steps & {
    total?: string
    label?: string
    /** Rows have a box: the key that ticks it is told. */
    selects?: boolean
  },
) {
  if (!props.firstHref && !props.prevHref && !props.nextHref) return null
  return (
    <nav class="pager" aria-label={props.label ?? 'ページ'}>
      <span class="n">{props.total}</span>
      <span class="flex">
        {props.firstHref ? (
          <Step href={props.firstHref} rel="first">
            最初のページ
          </Step>
        ) : (
          <Step href={props.prevHref} rel="prev">
            前のページ
          </Step>
        )}
        <Step href={props.nextHref} rel="next">
          次のページ
        </Step>
      </span>
      <span class="mut keys" aria-hidden="true">
        <kbd>J</kbd> <kbd>K</kbd> 上下　
        {props.selects && (
          <>
            <kbd>X</kbd> 選ぶ　
          </>
        )}
        <kbd>Enter</kbd> 開く
      </span>
    </nav>
  )
}

function Step(props: { href?: string | null; rel: string; children?: Child }) {
  return props.href ? (
    <a class="btn sm sub" href={props.href} rel={props.rel}>
      {props.children}
    </a>
  ) : (
    <span class="btn sm sub" aria-disabled="true">
      {props.children}
    </span>
  )
}
