import { formatYen } from '#packages/japan'
import {
  type CsvColumn,
  csvFileOf,
  type FileAnswer,
  type Here,
  List,
  pageOf,
  type Visit,
} from '#platform'
import { Day, Page, SearchField, SelectField, Tag } from '#ui'
import { cases, grantCase } from '../../cases/addresses.ts'
import { Prescription } from '../../claim-notices/pages/due-days.tsx'
import { claimPrescribesOn, countedFrom, dueDaysOf } from '../../claim-notices/rules.ts'
import * as at from '../addresses.ts'
import { claimStates } from '../rules.ts'
import {
  type ClaimFilter,
  claimSorts,
  claimsForFile,
  claimsListed,
  type ListedClaim,
} from '../tables.ts'

type Query = Readonly<Record<string, string>>
const [open, paid] = claimStates
const whole = 'すべて'
const wishes = [paid, whole] as const

/** Without a wish the open claims. */
const wishOf = ({ state }: Query) => wishes.find((one) => one === state) ?? ''

const filterOf = (query: Query): ClaimFilter => {
  const wish = wishOf(query)
  return {
    state: wish === whole ? null : wish || open,
    words: (query.q ?? '').slice(0, 100),
  }
}

/** The day on which something is due next, or has been due the longest. */
const nextDue = (one: ListedClaim) =>
  dueDaysOf(one, one.standing).find(({ leftYen }) => leftYen > 0) ?? null

const lastNotice = (one: ListedClaim) => one.notices.at(-1) ?? null

/** 返還の債権: what is left of each, when it is due, how it was demanded, and when it prescribes. */
export async function ClaimsPage({ here, query }: Visit<typeof at.claims>) {
  const filter = filterOf(query)
  const page = pageOf(query, claimSorts, { dir: 'desc' })
  const found = await claimsListed(here, filter, page)
  return (
    <Page
      title="返還の債権"
      lede="返還を求めた額の残りと、納期限、督促・催告、時効です。残りは本日までの加算金・延滞金を含みます。"
      back={cases()}
      wide
    >
      <List
        to={at.claims()}
        file={at.claimsCsv()}
        query={query}
        page={page}
        found={found}
        asked={{ q: filter.words, state: wishOf(query) }}
        fields={
          <>
            <SearchField name="q" label="交付先・受付番号・制度" value={filter.words} />
            <SelectField
              name="state"
              label="納付"
              value={wishOf(query)}
              empty={open}
              options={wishes}
            />
          </>
        }
        noun="債権"
        none={{
          title: '未納の債権はありません',
          why: '取消しや額の確定などで返還を求めると、ここに並びます。',
        }}
        stage="act"
        rowKey={(one) => one.id}
        columns={[
          {
            key: 'case',
            label: '受付番号',
            cell: (one) => (
              <a class="nowrap" href={grantCase({ applicationId: one.applicationId })}>
                {one.receiptLabel}
              </a>
            ),
          },
          {
            key: 'who',
            label: '交付先',
            sort: true,
            cell: (one) => <span class="words">{one.applicantName}</span>,
          },
          { key: 'cause', label: '事由', cell: (one) => one.cause },
          {
            key: 'ordered',
            label: '求めた日',
            sort: true,
            cell: (one) => <Day on={one.orderedOn} form="short" />,
          },
          {
            key: 'yen',
            label: '返還額（円）',
            align: 'n',
            sort: true,
            cell: (one) => formatYen(one.amountYen),
          },
          {
            key: 'left',
            label: '残り（円）',
            align: 'n',
            cell: (one) => formatYen(one.standing.leftYen),
          },
          { key: 'due', label: '次の納期限', cell: (one) => <DueCell here={here} one={one} /> },
          { key: 'notice', label: '督促・催告', cell: (one) => <NoticeCell one={one} /> },
          {
            key: 'ends',
            label: '時効',
            cell: (one) => {
              const ends = claimPrescribesOn(one, one.standing)
              return ends === null ? '—' : <Prescription of={ends} />
            },
          },
        ]}
      />
    </Page>
  )
}

function DueCell({ here, one }: { here: Here; one: ListedClaim }) {
  const due = nextDue(one)
  if (due === null) return <Tag kind="ok">完納</Tag>
  return (
    <>
      <Day on={due.on} form="short" /> {due.on < here.today && <Tag kind="late">超過</Tag>}
    </>
  )
}

function NoticeCell({ one }: { one: ListedClaim }) {
  const notice = lastNotice(one)
  if (notice === null) return <>—</>
  return (
    <>
      {notice.kind} <Day on={notice.sentOn} form="short" />
    </>
  )
}

const columns: readonly CsvColumn<ListedClaim>[] = [
  { head: '受付番号', cell: (one) => one.receiptLabel },
  { head: '交付先', cell: (one) => one.applicantName },
  { head: '制度', cell: (one) => one.schemeName },
  { head: '事由', cell: (one) => one.cause },
  { head: '返還を求めた日', cell: (one) => one.orderedOn },
  { head: '返還額', cell: (one) => one.amountYen },
  { head: '納付済（元金）', cell: (one) => one.standing.principal.paidYen },
  { head: '残り（元金）', cell: (one) => one.standing.principal.leftYen },
  { head: '残り（加算金）', cell: (one) => one.standing.added.leftYen },
  { head: '残り（延滞金）', cell: (one) => one.standing.late.leftYen },
  { head: '次の納期限', cell: (one) => nextDue(one)?.on ?? '' },
  {
    head: '履行延期の特約',
    cell: (one) => one.agreements.at(-1)?.agreedOn ?? '',
  },
  { head: '期限の繰上げ', cell: (one) => one.agreements.at(-1)?.acceleratedTo ?? '' },
  { head: '督促', cell: (one) => one.notices.filter(({ kind }) => kind === '督促').length },
  { head: '催告', cell: (one) => one.notices.filter(({ kind }) => kind === '催告').length },
  { head: '最後の督促・催告', cell: (one) => lastNotice(one)?.sentOn ?? '' },
  { head: '時効の根拠', cell: (one) => one.prescription },
  { head: '時効の完成する日', cell: (one) => claimPrescribesOn(one, one.standing)?.on ?? '' },
  {
    head: '時効の計算',
    cell: (one) => {
      const ends = claimPrescribesOn(one, one.standing)
      return ends === null ? '' : countedFrom(ends)
    },
  },
]

/** What the list shows and more, as a file. */
export async function claimsFile({ here, query }: Visit<typeof at.claimsCsv>): Promise<FileAnswer> {
  const all = await claimsForFile(here, filterOf(query))
  return csvFileOf(`返還の債権_${here.today}`, columns, all, query.encoding)
}
