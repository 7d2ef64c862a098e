import { csvFileOf, type FileAnswer, isUuid, List, pageOf, type Visit, withQuery } from '#platform'
import { Day, LinkButton, Page, SampleTag, SearchField, SelectField } from '#ui'
import { plans } from '../../addresses.ts'
import { listPaper, progress } from '../../indicator-papers/addresses.ts'
import { observationImports } from '../../observation-files/addresses.ts'
import { may } from '../../permissions.ts'
import { plansSeenBy } from '../../tables.ts'
import { countsOf, countsSentence } from '../../verdicts/rules.ts'
import * as at from '../addresses.ts'
import { standingOf, stateToday } from '../rules.ts'
import { type IndicatorFilter, indicatorPage, indicatorsSeenBy } from '../tables.ts'

const sorts = { name: 'text', starts: 'day' } as const

function filterOf({ q, plan }: Readonly<Record<string, string>>): IndicatorFilter {
  return { words: q, ...(plan !== undefined && isUuid(plan) ? { planId: plan } : {}) }
}

export async function IndicatorsPage({ here, query }: Visit<typeof at.indicators>) {
  const page = pageOf(query, sorts)
  const filter = filterOf(query)
  const found = await indicatorPage(here, filter, page)
  const all = await indicatorsSeenBy(here, filter)
  const choices = await plansSeenBy(here)
  const plan = filter.planId
  return (
    <Page
      title="指標の一覧"
      back={plans()}
      lede="何を数えるか、どこから測り、いつ判定できるか。"
      acts={
        <>
          <LinkButton href={withQuery(progress(), { plan })} kind="sub">
            進捗状況報告
          </LinkButton>
          <LinkButton href={withQuery(listPaper(), { plan })} kind="sub">
            指標一覧（帳票）
          </LinkButton>
          {may.writePlans(here.person) && (
            <>
              <LinkButton href={observationImports()} kind="sub">
                値をCSVで取り込む
              </LinkButton>
              <LinkButton href={at.newIndicator()} kind="pri" isNew>
                指標を決める
              </LinkButton>
            </>
          )}
        </>
      }
    >
      <p>{countsSentence(countsOf(all.map((one) => standingOf(one, here.today))))}</p>
      <List
        to={at.indicators()}
        file={at.indicatorsCsv()}
        query={query}
        page={page}
        found={found}
        asked={{ q: query.q, plan }}
        fields={
          <>
            <SearchField name="q" label="指標の名称でさがす" value={query.q} />
            <SelectField
              name="plan"
              label="計画"
              value={plan}
              empty="すべての計画"
              options={choices.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </>
        }
        noun="指標"
        none={{
          title: '指標がまだありません',
          why: '目標には、近づいたかどうかを測る指標が一つは要ります。',
        }}
        stage="decide"
        rowKey={(row) => row.id}
        total={all.length < 500 ? `${all.length}件` : '500件以上'}
        columns={[
          {
            key: 'name',
            label: '指標',
            sort: true,
            cell: (row) => (
              <>
                <a href={at.indicator({ indicatorId: row.id })}>{row.name}</a>{' '}
                {row.isSample && <SampleTag />}
              </>
            ),
          },
          { key: 'goal', label: '目標', cell: (row) => row.goalTitle ?? '（目標なし）' },
          { key: 'kind', label: '種類', cell: (row) => row.kind },
          { key: 'state', label: '今の状態', cell: (row) => stateToday(row, here.today) },
          {
            key: 'starts',
            label: '取組の開始',
            sort: true,
            cell: (row) => <Day on={row.startsOn} form="short" />,
          },
        ]}
      />
    </Page>
  )
}

export async function indicatorsFile({
  here,
  query,
}: Visit<typeof at.indicatorsCsv>): Promise<FileAnswer> {
  const rows = await indicatorsSeenBy(here, filterOf(query))
  return csvFileOf(
    '指標一覧',
    [
      { head: '名称', cell: (row) => row.name },
      { head: '目標', cell: (row) => row.goalTitle },
      { head: '定義', cell: (row) => row.definition },
      { head: '種類', cell: (row) => row.kind },
      { head: '単位', cell: (row) => row.unit },
      { head: '基準年', cell: (row) => row.baselineYear },
      { head: '基準値', cell: (row) => row.baselineValue },
      { head: '目標年', cell: (row) => row.targetYear },
      { head: '目標値', cell: (row) => row.targetValue },
      { head: '状態', cell: (row) => stateToday(row, here.today) },
    ],
    rows,
  )
}
