import type { Child } from 'hono/jsx'
import { Empty, Form, HiddenField, LinkButton, type StageKey, Table, type TableProps } from '#ui'
import { withQuery } from '../addresses.ts'
import { type PageAsked, sortedBy } from './paging.ts'

type Asked = Readonly<Record<string, string | number | null | undefined>>

export type ListProps<Row> = Pick<
  TableProps<Row>,
  'caption' | 'columns' | 'rowKey' | 'total' | 'tight' | 'select'
> & {
  /** The address of the list, without a query. */
  to: string
  /** The address of its file, which is given what was asked for and the order, and no place. */
  file?: string
  query: Readonly<Record<string, string>>
  page: PageAsked<string>
  /** As `pageOfRows` gives it. */
  found: { readonly rows: readonly Row[]; readonly next: string | null }
  /** What of the query narrows the list, by the names of its fields; all empty: it does not. */
  asked: Asked
  /** The fields that it is narrowed by; none without a form of its own. */
  fields?: Child
  submit?: string
  /** What the rows are: 「条件に合う…がありません」. */
  noun: string
  /** What may help where nothing fits. */
  advice?: Child
  /** Where that leads to; else to all of the list. */
  wayOut?: Child
  /** Nothing is there at all: why, and what fills it. */
  none: { readonly title: string; readonly why: Child; readonly act?: Child }
  stage?: StageKey
}

/**
 * A list as the house shows it: searched, sorted, turned page by page and saved as a file, all by its
 * address. What was asked for is kept while sorting and turning, the order while searching.
 */
export function List<Row>(props: ListProps<Row>) {
  const { to, file, query, page, found, asked, fields, submit, noun, advice, none, stage } = props
  const isAsked = page.after !== null || Object.values(asked).some(Boolean)
  const hrefOf = (after: string | null) => withQuery(to, { ...query, after })
  return (
    <Table
      {...props}
      rows={found.rows}
      sort={{ key: page.sort, dir: page.dir }}
      sortHref={(key) => withQuery(to, sortedBy(page, query, key))}
      csvHref={file && withQuery(file, { ...asked, sort: query.sort, dir: query.dir })}
      pager={{
        firstHref: page.after && hrefOf(null),
        nextHref: found.next && hrefOf(found.next),
      }}
      filter={
        fields && (
          <Form to={to} method="get" inline submit={submit ?? 'さがす'}>
            {query.sort && <HiddenField name="sort" value={page.sort} />}
            {query.sort && <HiddenField name="dir" value={page.dir} />}
            {fields}
          </Form>
        )
      }
      empty={
        isAsked ? (
          <Empty
            title={`条件に合う${noun}がありません`}
            why={advice ?? '言葉を短くするか、条件を一つずつ外してみてください。'}
            act={
              props.wayOut || (
                <LinkButton href={to} kind="sub">
                  条件をすべて外す
                </LinkButton>
              )
            }
            stage={stage}
          />
        ) : (
          <Empty {...none} stage={stage} />
        )
      }
      fold
    />
  )
}
