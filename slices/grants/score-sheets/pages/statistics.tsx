import type { Child } from 'hono/jsx'
import { Card, Columns, Fact, Facts, Section, Table } from '#ui'
import { type Told as Figure, type Interval, severitySentence } from '../rules.ts'
import type { ScoreSheet } from '../tables.ts'
import { Certainty, inOrderOfSeats } from './certainty-charts.tsx'
import { shownRows } from './sheet-table.tsx'

const figure = (value: number | null | undefined): string =>
  value === null || value === undefined ? '不詳' : value.toFixed(2)

const interval = ({ value, low, high, isNegative }: Interval): string =>
  `${figure(value)} ［${figure(low)}〜${figure(high)}］${isNegative ? '（推定値が負）' : ''}`

function Told<T>(props: { of: Figure<T>; show: (value: T) => Child }) {
  const { of, show } = props
  return <>{of.value === null ? <p>{of.why}</p> : show(of.value)}</>
}

/** Everything beside the raw means: information, which the panel discusses and which decides nothing. */
export function StatisticsSection({ sheet, from }: { sheet: ScoreSheet; from: number }) {
  const { statistics, members, entries } = sheet
  const label = (id: string) => members.find(({ reviewerId }) => reviewerId === id)?.label ?? ''
  const indexOf = new Map([...entries.keys()].map((id, at) => [id, at]))
  const code = (id: string) => entries.get(id)?.code ?? ''
  const codes = (ids: readonly string[]) => ids.map(code).join('・')
  return (
    <>
      <Certainty sheet={sheet} from={from} />
      <Section title="審査の確かさ" note="参考です。順位は平均点の順で決まります。">
        <Columns shape="3">
          <Card title="評点の一致" kind="flat">
            <Told
              of={statistics.agreement}
              show={(found) => (
                <Facts>
                  <Fact term="ICC(2,1)　1人の点">{interval(found.icc21)}</Fact>
                  <Fact term="ICC(2,k)　平均点">
                    {found.icc2k === null ? '判断できません' : interval(found.icc2k)}
                  </Fact>
                  <Fact term="ICC(C,k)　順番">{figure(found.iccConsistencyK)}</Fact>
                </Facts>
              )}
            />
          </Card>
          <Card title="順番の一致（W）" kind="flat">
            <Told
              of={statistics.concordance}
              show={({ w, p, applications }) => (
                <Facts>
                  <Fact term="W">{figure(w)}</Fact>
                  <Fact term="偶然でこれ以上になる割合">{p === null ? '不詳' : p.toFixed(4)}</Fact>
                  <Fact term="全員が採点した件数">{`${applications}件`}</Fact>
                </Facts>
              )}
            />
          </Card>
          <Card title="採択の線" kind="flat">
            <Told
              of={statistics.band}
              show={({ line, halfWidth, members: inside }) => (
                <Facts>
                  <Fact term="線">{`${line.toFixed(3)}点`}</Fact>
                  <Fact term="僅差の幅">{`±${figure(halfWidth)}点（${figure(line - halfWidth)}〜${figure(line + halfWidth)}）`}</Fact>
                  <Fact term="僅差">{inside.length === 0 ? 'なし' : codes(inside)}</Fact>
                </Facts>
              )}
            />
          </Card>
        </Columns>
      </Section>
      <Section title="点の付け方">
        <Told
          of={statistics.model}
          show={(model) => (
            <Table
              rows={inOrderOfSeats(sheet, model.reviewers ?? [])}
              rowKey={({ id }) => id}
              fold
              empty={<p>採点した委員がいません。</p>}
              columns={[
                { key: 'member', label: '委員', cell: ({ id }) => label(id) },
                {
                  key: 'beta',
                  label: '甘辛（点）',
                  align: 'n',
                  cell: ({ leniency }) => signed(leniency),
                },
                { key: 'se', label: '誤差', align: 'n', cell: ({ se }) => `±${figure(se)}` },
                {
                  key: 'note',
                  label: '注',
                  cell: ({ id, leniency, se }) =>
                    statistics.flags.value?.reviewers.some(
                      ({ reviewer, flagged }) => reviewer === id && flagged,
                    )
                      ? severitySentence(leniency, se ?? 0)
                      : '',
                },
              ]}
            />
          )}
        />
      </Section>
      <Section title="1人抜いたらどうなるか" note="⇄＝採択と不採択が入れ替わる">
        <Told
          of={statistics.leftOut}
          show={(runs) => (
            <Table
              rows={shownRows(sheet, from).map(({ candidate }) => candidate.applicationId)}
              rowKey={(id) => id}
              fold
              tight
              empty={<p>案件がありません。</p>}
              columns={[
                { key: 'code', label: '案件', cell: code },
                ...runs.map((run) => ({
                  key: run.reviewerId,
                  label: `${label(run.reviewerId)}抜き`,
                  align: 'n' as const,
                  cell: (id: string) => {
                    const rank = run.ranks[indexOf.get(id) ?? -1] ?? null
                    const turns = run.entering.includes(id) || run.leaving.includes(id)
                    return `${rank ?? '順位なし'}${turns ? ' ⇄' : ''}`
                  },
                })),
              ]}
            />
          )}
        />
      </Section>
    </>
  )
}

const signed = (value: number): string => `${value < 0 ? '−' : '＋'}${Math.abs(value).toFixed(2)}`
