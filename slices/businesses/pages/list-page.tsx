import type { Child } from 'hono/jsx'
import { List, pageOf, SavedViews, savedViewsOf, type Visit } from '#platform'
import { settingOn } from '#platform/settings'
import { Button, Columns, Form, HiddenField, LinkButton, Notice, Page } from '#ui'
import * as at from '../addresses.ts'
import * as bulkEditsAt from '../bulk-edits/addresses.ts'
import * as calendarAt from '../calendars/addresses.ts'
import { ColumnChoice } from '../columns/pages/column-choice.tsx'
import { columnsOpenTo, type Look, tableColumns } from '../columns/pages/list-columns.tsx'
import { firstColumns, knownColumns } from '../columns/rules.ts'
import { keptColumns } from '../columns/tables.ts'
import { facetsSeenBy } from '../facets/tables.ts'
import { monthsFresh } from '../freshness/rules.ts'
import { importPanel } from '../imports/pages/import-parts.tsx'
import { hasOpenedList } from '../lists/actions/view-people-in-list.ts'
import { furnished } from '../lists/pages/list-file.tsx'
import { ListOpening } from '../lists/pages/list-opening.tsx'
import { filterOf, isNarrowed, type Narrowing, queryOfFilter } from '../lists/rules.ts'
import { businessPage, lookupsFor, type Total } from '../lists/tables.ts'
import { MeantNames } from '../misspellings/pages/meant.tsx'
import { meantNames } from '../misspellings/tables.ts'
import { may } from '../permissions.ts'
import { namesById, processesOfCity } from '../searches/tables.ts'
import { Chips, Filter } from './business-filter.tsx'
import { RegisterTabs } from './register-tabs.tsx'

const sorts = {
  name: 'text',
  district: 'text',
  confirmed: 'day',
  employees: 'number',
  age: 'number',
} as const

/** Whether an address, as of a kept view, asks for what a purpose opens. */
const asksPeople = (query: Query) =>
  query.sort === 'age' || Object.keys(query).some((name) => /^succession(\.|$)/.test(name))

/** The order by headcount would tell what the band hides; that by age what a purpose opens. */
function maySortBy(key: string, { here, isOpened }: Look): boolean {
  if (key === 'employees') return may.seeHeadcounts(here.person)
  return key !== 'age' || isOpened
}

type Query = Readonly<Record<string, string>>

const orderOf = (query: Query) =>
  Object.fromEntries(
    ['sort', 'dir'].flatMap((name) => (query[name] ? [[name, query[name]]] : [])),
  ) as Record<string, string>

export async function ListPage({ here, query: visited, filled }: Visit<typeof at.businesses>) {
  const query = queryBehind(visited, filled)
  const writes = may.writeBusinesses(here.person)
  const loading = processesOfCity(here)
  const [isOpened, months, known, lookups, kept, views, importing] = await Promise.all([
    may.seePeople(here.person) && hasOpenedList(here),
    settingOn(here, monthsFresh),
    loading,
    lookupsFor(here, filterOf(query).words, loading),
    keptColumns(here),
    savedViewsOf(here, at.businesses()),
    importPanel(here),
  ])
  const look = { here, isOpened, months }
  const open = (by: Narrowing) => by !== 'succession' || isOpened
  const filter = filterOf(query, open)
  const { sort = '', dir: _, ...unordered } = query
  const ordered = maySortBy(sort, look) ? query : unordered
  const page = pageOf(ordered, sorts)
  const order = orderOf(ordered)
  const allowed = columnsOpenTo(look)
  const columns = knownColumns(kept ?? firstColumns).filter((key) => allowed.includes(key))
  const found = await businessPage(here, filter, page, lookups, columns)
  const meant = found.total.count === 0 ? await meantNames(here, found.words) : []
  const facets = await facetsSeenBy(here, filter, found, open, months)
  const processes = namesById(known)
  const rows = await furnished(look, found.rows, columns, processes)
  const asked = { ...queryOfFilter(filter), ...order }
  const total = totalInWords(found.total)
  const register = writes && (
    <LinkButton href={at.newBusiness()} kind="pri" isNew>
      事業者を登録する
    </LinkButton>
  )
  return (
    <Page
      title="事業者"
      lede={`${isNarrowed(filter) ? '条件に合う事業者は' : '廃業などを除く事業者は'}${total}です。名前・よみ・屋号・ローマ字・工程・地区でさがせます。`}
      acts={
        <>
          <LinkButton href={calendarAt.calendar()} kind="sub">
            期日の暦
          </LinkButton>
          {writes && (
            <LinkButton href={bulkEditsAt.bulkEdits()} kind="sub">
              一括編集
            </LinkButton>
          )}
          {register}
        </>
      }
    >
      <RegisterTabs here={here} />
      {importing}
      <SavedViews here={here} views={views} path={at.businesses()} query={asked} />
      <Columns shape="side">
        <Filter filter={filter} order={order} facets={facets} processes={processes} open={open} />
        <div class="stack">
          <Chips filter={filter} order={order} processes={processes} />
          <div class="flex">
            <ColumnChoice columns={columns} allowed={allowed} filled={filled} />
            {may.seePeople(here.person) && !isOpened && <ListOpening filled={filled} />}
          </div>
          {!isOpened && asksPeople(query) && (
            <Notice kind="warn">
              年齢と後継の条件や並び順は、いまは外しています。
              {may.seePeople(here.person)
                ? '上の「代表者の年齢と後継でしぼる・並べる」で見る目的を残すと使えます。'
                : ''}
            </Notice>
          )}
          <MeantNames meant={meant} />
          <Selection writes={writes} asked={asked} filled={filled}>
            <List
              to={at.businesses()}
              file={at.businessesCsv()}
              query={asked}
              page={page}
              found={{ rows, next: found.next }}
              asked={queryOfFilter(filter)}
              noun="事業者"
              advice="言葉を短くするか、条件を一つずつ外してみてください。廃業した事業者は、状態で「廃業」を選ぶと出ます。"
              none={{
                title: '事業者がまだ登録されていません',
                why: '台帳は、調査・相談・公募のすべての名簿のもとになります。まず一社から始められます。',
                act: register,
              }}
              stage="rec"
              rowKey={(row) => row.id}
              tight
              total={total}
              columns={tableColumns(columns, look, (key) => maySortBy(key, look))}
              select={
                writes
                  ? {
                      name: 'businessId',
                      label: (row) => row.name,
                      bulk: <BulkBar total={total} />,
                    }
                  : undefined
              }
            />
          </Selection>
        </div>
      </Columns>
    </Page>
  )
}

/** After a selection that could not be taken, the list as it was when it was made. */
function queryBehind(query: Query, filled: Visit['filled']): Query {
  const [behind] = [filled?.form === 'select' ? (filled.values.query ?? '') : ''].flat()
  return behind ? Object.fromEntries(new URLSearchParams(behind)) : query
}

/** For whoever writes, the table stands in the form by which rows are chosen. */
function Selection(props: {
  writes: boolean
  asked: Query
  filled: Visit['filled']
  children?: Child
}) {
  if (!props.writes) return <>{props.children}</>
  return (
    <Form to={bulkEditsAt.bulkEdits()} name="select" filled={props.filled} submit="" inline>
      <HiddenField name="query" value={new URLSearchParams(props.asked).toString()} />
      {props.children}
    </Form>
  )
}

/** What can be done with the chosen rows, or with all that match. */
function BulkBar({ total }: { total: string }) {
  return (
    <>
      <Button kind="sub" size="sm">
        選んだ事業者を一括編集する
      </Button>
      <Button kind="sub" size="sm" name="whole" value="on">
        条件に合う{total}すべてを選んで編集する
      </Button>
    </>
  )
}

/** 「1,204件」; beyond what is counted 「1,000件以上」. */
function totalInWords({ count, isExact }: Total): string {
  return `${count.toLocaleString('ja-JP')}件${isExact ? '' : '以上'}`
}
