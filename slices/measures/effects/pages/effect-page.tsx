import { formatYen } from '#packages/japan'
import type { Visit } from '#platform'
import { sectorsOfOwnCity } from '#slices/observatory'
import { LinkButton, Notice, Page, Section, Stat, Stats, Table } from '#ui'
import { lines as linesPage } from '../../budget-lines/addresses.ts'
import { setsuLabel } from '../../budget-lines/rules.ts'
import { type BreakdownRow, rowsOf } from '../../budget-lines/tables.ts'
import { work } from '../../desk/addresses.ts'
import { requestSeenBy } from '../../drafts/tables.ts'
import { request as requestPage } from '../../requests/addresses.ts'
import { roundName } from '../../rounds/rules.ts'
import { roundSeenBy } from '../../rounds/tables.ts'
import { measureSeenBy } from '../../tables.ts'
import type * as at from '../addresses.ts'
import { effectOf, effectSentence, roughYen, sectorOfSetsu } from '../rules.ts'

const place = (inCity: boolean | null) =>
  inCity === null ? '分からない（推計）' : inCity ? '市内' : '市外'

/** 「2〜24」; both ends alike are written once. */
const range = (low: string, high: string) => (low === high ? low : `${low}〜${high}`)
// A sliver of a person is not nobody.
const persons = (jobs: number) => (jobs > 0 && jobs < 0.1 ? '0.1未満' : jobs.toFixed(1))

/** What the spending of a request brings about in the city: both ends, and what is not counted. */
export async function EffectPage({ here, params }: Visit<typeof at.effect>) {
  const measure = await measureSeenBy(here, params.measureId)
  const round = await roundSeenBy(here, params.roundId)
  const request = await requestSeenBy(here, measure.id, round.id)
  const rows = await rowsOf(here, request.id)
  const table = await sectorsOfOwnCity(here)
  const sectorOf = (row: BreakdownRow) =>
    table?.sectors.findIndex(({ code }) => code === sectorOfSetsu[row.setsu]) ?? -1
  const counted = rows.filter((row) => sectorOf(row) >= 0)
  const left = rows.filter((row) => sectorOf(row) < 0)
  const effect =
    table &&
    effectOf(
      {
        ...table,
        selfSufficiency: table.sectors.map(({ importShare }) => 1 - importShare),
        valueAdded: table.sectors.map(({ valueAddedPerOutput }) => valueAddedPerOutput),
        jobs: table.sectors.map(({ outputMillionYen }, i) =>
          outputMillionYen === 0 ? 0 : (table.nation[i] ?? 0) / (outputMillionYen * 1_000_000),
        ),
      },
      counted.map((row) => ({ sector: sectorOf(row), yen: row.yen, inCity: row.inCity })),
    )
  const deskHref = work({ requestId: request.id })
  const linesHref = linesPage(params)
  const leftYen = left.reduce((sum, row) => sum + row.yen, 0)
  return (
    <Page
      title="効果の幅"
      back={here.opens(deskHref) ? deskHref : requestPage(params)}
      lede={`${measure.name}　${roundName(round)}　積算の支出が市内の生産をどれだけ生むか`}
      acts={
        here.opens(linesHref) && (
          <LinkButton href={linesHref} kind="sub">
            仕入れ先を積算に入れる
          </LinkButton>
        )
      }
    >
      {effect ? (
        <>
          <p>{effectSentence(effect.output, table.year)}</p>
          <Stats>
            <Stat
              label="市内の粗付加価値"
              value={range(roughYen(effect.valueAdded.low), roughYen(effect.valueAdded.high))}
              unit="円"
              note="下の端〜上の端"
            />
            <Stat
              label="市内の働く人"
              value={range(persons(effect.jobs.low), persons(effect.jobs.high))}
              unit="人分"
              note="下の端〜上の端"
            />
          </Stats>
        </>
      ) : (
        <Notice kind="warn">
          判断できません。市の業種別の従業者数に秘匿や欠測があるか、全国の産業連関表が取り下げられているため、市の係数を作れません。
        </Notice>
      )}
      {leftYen > 0 && (
        <Notice>
          {`補助金・人件費・積立金などの${formatYen(leftYen)}円は、産業からの買い物ではないため数えていません。`}
        </Notice>
      )}
      <Section title="数えた支出">
        <Table
          caption="積算の行と仕入れ先の場所"
          rows={counted}
          rowKey={(row) => `${row.lineId}-${row.number}`}
          empty={<p>産業から買う積算の行がありません。</p>}
          columns={[
            { key: 'content', label: '内容', cell: (row) => row.content },
            { key: 'setsu', label: '節', cell: setsuLabel },
            { key: 'sector', label: '部門', cell: (row) => table?.sectors[sectorOf(row)]?.name },
            { key: 'yen', label: '金額（円）', align: 'n', cell: (row) => formatYen(row.yen) },
            { key: 'place', label: '仕入れ先', cell: (row) => place(row.inCity) },
          ]}
          fold
        />
      </Section>
      <Section title="読み方">
        <ul>
          <li>
            上の端は部門ごとの特化係数で、下の端はそれに地域の大きさの補正（δ＝0.3）を掛けて、全国の係数を市の係数に直しています。
          </li>
          <li>仕入れ先が市内・市外と分かっている行は、両端とも全額・0で数えます。</li>
          <li>
            {`年次の違う価格は換算していません。家計の消費を通じた波及は含みません。事業どうしで足すことはできません。`}
          </li>
          {table && (
            <li>
              {`出典：${table.publisher}「産業連関表」${table.year}年（13部門）、経済センサス${table.workersYear}年の従業者数（${table.placeName}と全国）。`}
            </li>
          )}
        </ul>
      </Section>
    </Page>
  )
}
