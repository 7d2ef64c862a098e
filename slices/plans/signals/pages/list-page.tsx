import { csvFileOf, type FileAnswer, type Here, type Visit, withQuery } from '#platform'
import { evidenceAt } from '#slices/evidence'
import { Empty, LinkButton, Page, Section, Stat, Stats, Table } from '#ui'
import { plans } from '../../addresses.ts'
import { goal as goalPage } from '../../goals/addresses.ts'
import { indicator as indicatorPage } from '../../indicators/addresses.ts'
import * as at from '../addresses.ts'
import { type CoverageSignal, coverageSignals, type Signal, signalLabels } from '../rules.ts'
import { coveredNodes, coveringMeasures } from '../tables.ts'

const signals: readonly Signal[] = [
  'noMeasure',
  'noIndicator',
  'allEnding',
  'onlyContext',
  'unmeasured',
  'noGoal',
  'manyGoals',
]

const perPage = 50

async function found(here: Here): Promise<CoverageSignal[]> {
  const [nodes, measures] = await Promise.all([coveredNodes(here), coveringMeasures(here)])
  return coverageSignals(nodes, measures, here.fiscalYear)
}

/** Where goals, measures and indicators do not meet. */
export async function CoveragePage({ here, query }: Visit<typeof at.coverage>) {
  const all = await found(here)
  const chosen = signals.find((signal) => signal === query.signal) ?? 'noMeasure'
  const rows = all.filter(({ signal }) => signal === chosen)
  const from = /^\d{1,6}$/.test(query.from ?? '') ? Number(query.from) : 0
  const self = (place: number) => withQuery(at.coverage(), { signal: query.signal, from: place })
  return (
    <Page
      title="目標と事業の抜け"
      back={plans()}
      lede="効力のある計画の目標と、続いている事業・指標のつながりを、いま確かめた結果です。下位の目標につながっていれば、上位の目標もつながっているとみます。"
      acts={
        <LinkButton href={at.coverageCsv()} kind="sub" download>
          すべてをCSVで保存する
        </LinkButton>
      }
    >
      <Stats>
        {signals.map((signal) => (
          <Stat
            label={<a href={withQuery(at.coverage(), { signal })}>{signalLabels[signal]}</a>}
            value={all.filter((one) => one.signal === signal).length}
            unit="件"
          />
        ))}
      </Stats>
      <Section title={signalLabels[chosen]} note={`${rows.length}件`}>
        <Table
          rows={rows.slice(from, from + perPage)}
          pager={{
            prevHref: from > 0 ? self(Math.max(0, from - perPage)) : null,
            nextHref: from + perPage < rows.length ? self(from + perPage) : null,
          }}
          rowKey={(row) => `${row.signal} ${row.id}`}
          empty={
            <Empty
              title="該当するものはありません"
              why="事業や指標のつながりが変わると、すぐにこの一覧に表れます。"
              stage="decide"
            />
          }
          columns={[
            {
              key: 'title',
              label: '名称',
              cell: (row) => <a href={hrefOf(row)}>{row.title}</a>,
            },
            { key: 'plan', label: '計画', cell: (row) => row.plan || '—' },
          ]}
          fold
        />
      </Section>
    </Page>
  )
}

function hrefOf({ kind, id }: CoverageSignal): string {
  if (kind === 'goal') return goalPage({ goalId: id })
  return kind === 'indicator'
    ? indicatorPage({ indicatorId: id })
    : evidenceAt.bead({ beadPid: id })
}

export async function coverageFile({ here }: Visit<typeof at.coverageCsv>): Promise<FileAnswer> {
  return csvFileOf<CoverageSignal>(
    '目標と事業の抜け',
    [
      { head: '種類', cell: ({ signal }) => signalLabels[signal] },
      { head: '名称', cell: ({ title }) => title },
      { head: '計画', cell: ({ plan }) => plan },
    ],
    await found(here),
  )
}
