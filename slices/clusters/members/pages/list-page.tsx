import { csvFileOf, type FileAnswer, List, pageOf, type Visit } from '#platform'
import { Button, Form, LinkButton, Notice, SearchField, Section, SelectField } from '#ui'
import { newAgreement } from '../../agreements/addresses.ts'
import { SharedCounts, sharedNow } from '../../agreements/pages/shared-counts.tsx'
import { agreementsOf, handoversOf } from '../../agreements/tables.ts'
import { citation } from '../../figures/addresses.ts'
import { countsOf } from '../../figures/rules.ts'
import { ClusterFrame, frameOf } from '../../pages/cluster-frame.tsx'
import { clusterSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { standingAsked, standingOf, standings } from '../rules.ts'
import {
  leftOut,
  type Member,
  type MemberFilter,
  memberCounts,
  memberPage,
  membersOf,
  type Process,
  ruleOf,
} from '../tables.ts'
import { Business, ByProcess, LeftOut, Standings } from './member-parts.tsx'

const sorts = { name: 'text', district: 'text', state: 'text' } as const
const filters = ['q', 'standing', 'process'] as const

const filterOf = (query: Readonly<Record<string, string>>): MemberFilter => ({
  words: query.q,
  standing: standingAsked(query.standing),
  process: query.process,
})

export async function ListPage({ here, params, query, filled }: Visit<typeof at.members>) {
  const frame = await frameOf(here, params.clusterId)
  const { cluster, writes } = frame
  const rule = await ruleOf(here, cluster.id)
  const { states, live } = await memberCounts(here, cluster, rule)
  const page = pageOf(query, sorts)
  const found = await memberPage(here, cluster, rule, filterOf(query), page)
  const isNarrowed = filters.some((name) => query[name])
  const total = states.reduce((sum, { businesses }) => sum + businesses, 0)
  const agreements = await agreementsOf(here, cluster.id)
  const handovers = await handoversOf(
    here,
    agreements.map(({ id }) => id),
  )
  const out = await leftOut(here, cluster.id)
  const self = at.members(params)
  const kept = Object.fromEntries(filters.map((name) => [name, query[name]]))
  return (
    <ClusterFrame
      frame={frame}
      part="members"
      acts={
        writes && (
          <>
            <LinkButton href={at.memberRule(params)} kind="sub">
              属する工程を決める
            </LinkButton>
            <LinkButton href={at.newMember(params)} kind="sub" isNew>
              手で加える・外す
            </LinkButton>
          </>
        )
      }
    >
      {rule.length === 0 && (
        <Notice kind="warn">
          属する工程がまだ決まっていません。決めると、その工程ができる市内の事業者が自動で並びます。
        </Notice>
      )}
      <Standings states={states} />
      <ByProcess
        counts={countsOf(live)}
        today={here.today}
        cite={
          writes &&
          live.total > 0 && (
            <Form to={citation(params)} name="cite" filled={filled} inline>
              <Button kind="ev" size="xs">
                根拠にする
              </Button>
            </Form>
          )
        }
      />
      <Section title="属する事業者">
        <List
          to={self}
          file={at.membersCsv(params)}
          query={query}
          page={page}
          found={found}
          asked={kept}
          fields={<Fields query={query} rule={rule} />}
          noun="事業者"
          none={{
            title: '属する事業者がまだいません',
            why: '属する工程を決めると、台帳からその工程ができる事業者が並びます。',
          }}
          stage="rec"
          caption="属する事業者"
          rowKey={(row) => row.id}
          total={isNarrowed ? undefined : `${total.toLocaleString('ja-JP')}件`}
          columns={columnsOf(cluster.id, writes)}
        />
      </Section>
      {out.length > 0 && <LeftOut clusterId={cluster.id} rows={out} writes={writes} />}
      <SharedCounts clusterId={cluster.id} shared={sharedNow(agreements, handovers, here.today)} />
      {writes && cluster.municipalities.length > 1 && (
        <p>
          <a href={newAgreement(params)}>ほかの市との共有の協定を記録する</a>
        </p>
      )}
    </ClusterFrame>
  )
}

const columnsOf = (clusterId: string, writes: boolean) => [
  {
    key: 'name',
    label: '名称・よみ',
    sort: true,
    cell: (row: Member) => <Business row={row} />,
  },
  { key: 'district', label: '地区', sort: true, cell: (row: Member) => row.district || '—' },
  {
    key: 'processes',
    label: '工程',
    cell: (row: Member) => row.processes.join('、') || '—',
  },
  {
    key: 'state',
    label: '状態',
    sort: true,
    cell: (row: Member) => standings[standingOf(row.state)].label,
  },
  {
    key: 'by',
    label: 'なぜ属するか',
    cell: (row: Member) => (row.byHand ? `手で加えた（${row.reason}）` : '工程と地区の規則'),
  },
  ...(writes
    ? [
        {
          key: 'decide',
          label: '手で決める',
          cell: (row: Member) => (
            <a
              href={at.member({ clusterId, businessId: row.id })}
              aria-label={`${row.name}を手で決める`}
            >
              決める
            </a>
          ),
        },
      ]
    : []),
]

function Fields(props: { query: Readonly<Record<string, string>>; rule: readonly Process[] }) {
  const { query } = props
  return (
    <>
      <SearchField name="q" label="名称・よみ" value={query.q} />
      <SelectField
        name="standing"
        label="状態"
        value={query.standing}
        empty="すべて"
        options={Object.entries(standings).map(([value, { label }]) => ({ value, label }))}
      />
      <SelectField
        name="process"
        label="工程"
        value={query.process}
        empty="すべて"
        options={props.rule.map(({ name }) => ({ value: name, label: name }))}
      />
    </>
  )
}

/** The members as a file, with why each belongs. */
export async function membersFile({
  here,
  params,
  query,
}: Visit<typeof at.membersCsv>): Promise<FileAnswer> {
  const cluster = await clusterSeenBy(here, params.clusterId)
  const rule = await ruleOf(here, cluster.id)
  return csvFileOf<Member>(
    `産地の事業者_${cluster.name}`,
    [
      { head: '名称', cell: (row) => row.name },
      { head: '名称カナ', cell: (row) => row.kana },
      { head: '地区', cell: (row) => row.district },
      { head: '工程', cell: (row) => row.processes.join('、') },
      { head: '状態', cell: (row) => row.state },
      { head: '属する理由', cell: (row) => (row.byHand ? `手で加えた：${row.reason}` : '規則') },
      { head: '見本', cell: (row) => (row.isSample ? '見本' : '') },
    ],
    await membersOf(here, cluster, rule, filterOf(query)),
  )
}
