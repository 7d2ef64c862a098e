import { type Visit, withQuery } from '#platform'
import {
  type Column,
  Empty,
  Form,
  Instant,
  LinkButton,
  Page,
  SearchField,
  Table,
  Tabs,
  Tag,
} from '#ui'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { type IssueState, stateLabels, stateOf } from '../rules.ts'
import { type Issue, type IssueFilter, issuesSeenBy } from '../tables.ts'

const tabs: readonly (IssueState | 'open')[] = [
  'open',
  'draft',
  'confirmed',
  'begun',
  'resolved',
  'set-aside',
]
const tabLabel = (tab: IssueState | 'open') => (tab === 'open' ? '進行中すべて' : stateLabels[tab])
const size = 50

const columns: Column<Issue>[] = [
  {
    key: 'title',
    label: '課題',
    cell: (issue) => <a href={at.issue({ issueId: issue.id })}>{issue.title}</a>,
  },
  { key: 'state', label: '状態', cell: (issue) => <StateTag issue={issue} /> },
  { key: 'grounds', label: '根拠・意見', align: 'n', cell: (issue) => issue.grounds },
  { key: 'section', label: '担当課', cell: (issue) => issue.sectionName ?? '—' },
  {
    key: 'raised',
    label: '起こした日時',
    cell: (issue) => (
      <>
        <Instant at={issue.raisedAt} form="short" />
        <br />
        <small class="mut">{issue.raisedName}</small>
      </>
    ),
  },
]

export function StateTag({ issue }: { issue: Issue }) {
  const state = stateOf(issue)
  const kind = state === 'resolved' ? 'ok' : state === 'draft' ? 'line' : 'key'
  return <Tag kind={state === 'set-aside' ? 'line' : kind}>{stateLabels[state]}</Tag>
}

export async function ListPage({ here, query }: Visit<typeof at.issues>) {
  const state = tabs.find((tab) => tab === query.state) ?? 'open'
  const words = (query.q ?? '').slice(0, 100)
  const found = await issuesSeenBy(here, { state, words, after: afterOf(query), limit: size + 1 })
  const rows = found.slice(0, size)
  const last = rows.at(-1)
  const next =
    found.length > size && last
      ? withQuery(at.issues(), { state, q: words, after: `${last.raisedAt} ${last.id}` })
      : null
  return (
    <Page
      title="課題"
      lede="根拠と意見から、市が解くべきことを一つずつ言葉にします。確定した課題に、目標と事務事業がつながります。"
      acts={
        may.raiseIssues(here.person) && (
          <LinkButton href={at.newIssue()} kind="pri" isNew>
            課題を起こす
          </LinkButton>
        )
      }
    >
      <Tabs
        label="課題の状態"
        items={tabs.map((tab) => ({
          label: tabLabel(tab),
          href: withQuery(at.issues(), { state: tab, q: words }),
          current: tab === state,
        }))}
      />
      <Table
        caption="課題の一覧"
        columns={columns}
        rows={rows}
        rowKey={(issue) => issue.id}
        pager={{ nextHref: next }}
        fold
        filter={
          <Form to={at.issues()} method="get" inline submit="さがす">
            <input type="hidden" name="state" value={state} />
            <SearchField name="q" label="課題をさがす" value={words} />
          </Form>
        }
        empty={
          <Empty
            title="この状態の課題はありません"
            why="根拠カードの「つなぐ」から、または「課題を起こす」から作れます。"
          />
        }
      />
    </Page>
  )
}

function afterOf(query: Readonly<Record<string, string>>): IssueFilter['after'] {
  const [raisedAt, id] = (query.after ?? '').split(' ')
  const known =
    /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(raisedAt ?? '') && /^[0-9a-f-]{36}$/.test(id ?? '')
  return known && raisedAt && id ? { raisedAt, id } : undefined
}
