import { csvFileOf, type FileAnswer, type Visit, withQuery } from '#platform'
import { evidenceAt } from '#slices/evidence'
import {
  Day,
  Empty,
  Form,
  LinkButton,
  Page,
  SampleTag,
  SelectField,
  Stat,
  Stats,
  Table,
  Tag,
} from '#ui'
import { may } from '../../permissions.ts'
import * as papersAt from '../../plan-papers/addresses.ts'
import { terms } from '../../terms/addresses.ts'
import * as at from '../addresses.ts'
import { type PledgeState, pledgeStates } from '../rules.ts'
import { measuresWithoutPromise, type Pledge, pledgesSeenBy } from '../tables.ts'

const stateAsked = (query: Readonly<Record<string, string>>): PledgeState | undefined =>
  pledgeStates.find((state) => state === query.state)

/** 公約の進み: every pledge in its own words, with where it stands. */
export async function PledgesPage({ here, query }: Visit<typeof at.pledges>) {
  const state = stateAsked(query)
  const pledges = await pledgesSeenBy(here)
  const shown = state ? pledges.filter((pledge) => pledge.state === state) : pledges
  const add = may.writePlans(here.person) && (
    <LinkButton href={at.newPledge()} kind="pri" isNew>
      公約を載せる
    </LinkButton>
  )
  return (
    <Page
      title="公約の進み"
      lede="公表された文のまま載せ、どこまで進んだかを、根拠とともに記録します。"
      acts={
        <>
          <LinkButton href={terms()} kind="sub">
            任期
          </LinkButton>
          <LinkButton href={at.orphans()} kind="sub">
            公約のなくなった事業
          </LinkButton>
          <LinkButton href={papersAt.pledges()} kind="sub">
            帳票
          </LinkButton>
          <LinkButton href={at.town(at.part.of(here.city))} kind="sub">
            市民が見るページ
          </LinkButton>
          {add}
        </>
      }
    >
      <Stats>
        {pledgeStates.map((one) => (
          <Stat
            label={<a href={withQuery(at.pledges(), { state: one })}>{one}</a>}
            value={pledges.filter((pledge) => pledge.state === one).length}
            unit="件"
          />
        ))}
      </Stats>
      <Table
        rows={shown}
        rowKey={(pledge) => pledge.id}
        total={`${shown.length}件`}
        csvHref={withQuery(at.pledgesCsv(), { state })}
        filter={
          <Form to={at.pledges()} method="get" inline submit="しぼる">
            <SelectField
              name="state"
              label="状態"
              value={state}
              empty="すべて"
              options={pledgeStates}
            />
          </Form>
        }
        empty={
          <Empty
            title={state ? `「${state}」の公約はありません` : '公約がまだありません'}
            why={
              state
                ? '状態の条件を外すと、ほかの公約が出ます。'
                : '選挙公報や政策集の文をそのまま載せると、目標や事業とつなげられます。'
            }
            act={state ? undefined : add || undefined}
            stage="decide"
          />
        }
        columns={[
          {
            key: 'words',
            label: '公約',
            cell: (pledge) => (
              <>
                <a href={at.pledge({ pledgeId: pledge.id })}>{pledge.words}</a>{' '}
                {pledge.isSample && <SampleTag />}
              </>
            ),
          },
          { key: 'term', label: '任期', cell: (pledge) => pledge.holder },
          { key: 'number', label: '番号', align: 'n', cell: (pledge) => pledge.number },
          { key: 'by', label: '期限', cell: (pledge) => <span class="nowrap">{by(pledge)}</span> },
          { key: 'state', label: '状態', cell: (pledge) => <Tag kind="line">{pledge.state}</Tag> },
          { key: 'sentence', label: '経過', cell: (pledge) => pledge.sentence || '—' },
          { key: 'review', label: '次の任期での扱い', cell: (pledge) => pledge.review ?? '—' },
        ]}
        fold
      />
    </Page>
  )
}

const by = (pledge: Pledge) =>
  pledge.promisedBy === null ? '任期中' : <Day on={pledge.promisedBy} form="short" />

export async function pledgesFile({
  here,
  query,
}: Visit<typeof at.pledgesCsv>): Promise<FileAnswer> {
  const state = stateAsked(query)
  const rows = await pledgesSeenBy(here, state ? { state } : {})
  return csvFileOf<Pledge>(
    '公約の進み',
    [
      { head: '任期', cell: ({ holder }) => holder },
      { head: '番号', cell: ({ number }) => number },
      { head: '公約', cell: ({ words }) => words },
      { head: '出典', cell: ({ source }) => source },
      { head: '公表された日', cell: ({ publishedOn }) => publishedOn },
      { head: '期限', cell: ({ promisedBy }) => promisedBy ?? '任期中' },
      { head: '状態', cell: (row) => row.state },
      { head: '経過', cell: ({ sentence }) => sentence },
      { head: '市の注記', cell: ({ note }) => note },
      { head: '次の任期での扱い', cell: ({ review }) => review },
    ],
    rows,
  )
}

/** 首長が替わって公約のなくなった事業: still live, and nobody promises it any more. */
export async function OrphansPage({ here }: Visit<typeof at.orphans>) {
  const rows = await measuresWithoutPromise(here)
  return (
    <Page
      title="公約のなくなった事業"
      back={at.pledges()}
      lede="もとの公約が次の任期で「終了」とされた事業です。事業は続いています。続けるかどうかは、事業の見直しで決めます。"
    >
      <Table
        rows={rows}
        rowKey={(row) => `${row.pid} ${row.pledgeId}`}
        total={`${rows.length}件`}
        empty={
          <Empty
            title="公約のなくなった事業はありません"
            why="公約が終了とされ、それにつながる事業が続いているときに、ここに並びます。"
            stage="decide"
          />
        }
        columns={[
          {
            key: 'title',
            label: '事業',
            cell: (row) => <a href={evidenceAt.bead({ beadPid: row.pid })}>{row.title}</a>,
          },
          {
            key: 'words',
            label: 'もとの公約',
            cell: (row) => <a href={at.pledge({ pledgeId: row.pledgeId })}>{row.words}</a>,
          },
          { key: 'holder', label: '終了とした任期', cell: (row) => row.holder },
          { key: 'reason', label: '理由', cell: (row) => row.reason },
        ]}
        fold
      />
    </Page>
  )
}
