import { type FiscalYear, formatFiscalYear, parseFiscalYear } from '#packages/japan'
import { csvFileOf, type FileAnswer, type Here, type Visit, withQuery } from '#platform'
import { Day, Empty, Form, HiddenField, Notice, Page, Section, Tabs } from '#ui'
import { businesses } from '../../addresses.ts'
import { fewest } from '../../fiscal-figures/rules.ts'
import { may } from '../../permissions.ts'
import { totalsNow } from '../actions/release-figures.ts'
import * as at from '../addresses.ts'
import { type Total, theTotalsAreNew, total } from '../rules.ts'
import {
  businessesAtWork,
  type Release,
  releasesOf,
  totalsReleased,
  yearsReleased,
  yearsReported,
} from '../tables.ts'
import { divisionName, Totals } from './totals.tsx'

/** The years that somebody may look at: released ones, and for who releases also those reported. */
async function yearsFor(here: Here): Promise<FiscalYear[]> {
  const released = await yearsReleased(here)
  const reported = may.releaseFigures(here.person) ? await yearsReported(here) : []
  const years = [...released, ...reported].map(({ fiscalYear }) => fiscalYear)
  return [...new Set(years)].sort((a, b) => b - a)
}

/** The businesses' money as totals: as it was released, and for a chief as it could be now. */
export async function ListPage({ here, query, filled }: Visit<typeof at.releases>) {
  const years = await yearsFor(here)
  const asked = parseFiscalYear(query.year ?? '')
  const year = years.find((one) => one === asked) ?? years[0]
  const releases = year === undefined ? [] : await releasesOf(here, year)
  const [release] = releases
  const totals = release ? await totalsReleased(here, release.id) : []
  return (
    <Page
      title="財務の集計"
      back={businesses()}
      lede={`事業者ごとの金額を示さずに、業種ごと・市場段階ごとの合計だけを示します。${fewest}社に満たない合計と、1社の割合が大きい合計は示しません。`}
    >
      {filled?.rule && <Notice kind="bad">{filled.rule}</Notice>}
      {year === undefined ? (
        <Empty
          title="確定した集計はまだありません"
          why="係長か課長が年度の集計を確定すると、ここに出ます。"
          stage="rec"
        />
      ) : (
        <>
          <Tabs
            label="年度"
            items={years.map((one) => ({
              label: formatFiscalYear(one),
              href: withQuery(at.releases(), { year: String(one) }),
              current: one === year,
            }))}
          />
          {release ? (
            <Released release={release} totals={totals} times={releases.length} />
          ) : (
            <Notice kind="info">{formatFiscalYear(year)}の集計は、まだ確定していません。</Notice>
          )}
          {may.releaseFigures(here.person) && (
            <Now year={year} now={await nowOf(here, year, releases, totals)} />
          )}
        </>
      )}
    </Page>
  )
}

function Released(props: { release: Release; totals: readonly Total[]; times: number }) {
  const { release, totals, times } = props
  return (
    <>
      <p>
        {release.businesses.toLocaleString('ja-JP')}
        社（廃業などを除く、確定した日の台帳）のうち、記録のある社の合計です。
        <Day on={release.releasedOn} />に{release.releasedBy}
        が確定しました{times > 1 && `（${times}回目）`}。
      </p>
      <Totals
        totals={totals}
        businesses={release.businesses}
        csvHref={withQuery(at.releasesCsv(), { year: String(release.fiscalYear) })}
      />
    </>
  )
}

async function nowOf(
  here: Here,
  year: FiscalYear,
  releases: readonly Release[],
  released: readonly Total[],
) {
  const { totals } = await totalsNow(here, year, releases)
  const isNew = theTotalsAreNew(totals, released) === true
  return isNew ? { totals, businesses: await businessesAtWork(here) } : null
}

/** What a release would give today, looked at before it is given. */
function Now(props: {
  year: FiscalYear
  now: { totals: readonly Total[]; businesses: number } | null
}) {
  const { year, now } = props
  if (now === null || now.totals.length === 0) return null
  return (
    <>
      <Section title="いま確定すると" note="まだ財政課と首長には出ていません">
        <p>
          下の二つの表が、財政課と首長に示されます。一度示した合計との差から1社の金額が分かる合計は、二度目からは示せません。確定は、数字がそろってから年度に1回にしてください。
        </p>
        <Form
          to={at.releases()}
          name="release"
          submit={`${formatFiscalYear(year)}の集計を確定する`}
        >
          <HiddenField name="fiscalYear" value={year} />
        </Form>
      </Section>
      <Totals totals={now.totals} businesses={now.businesses} when="（いま確定すると）" />
    </>
  )
}

const labels = {
  sales: '売上高',
  value_added: '付加価値額',
  employees: '総従業員数',
  tier: '売上高',
}

/** The released totals of a year as a file. */
export async function releasesFile({
  here,
  query,
}: Visit<typeof at.releasesCsv>): Promise<FileAnswer> {
  const years = await yearsReleased(here)
  const asked = parseFiscalYear(query.year ?? '')
  const year = years.find(({ fiscalYear }) => fiscalYear === asked) ?? years[0]
  const release = year && (await releasesOf(here, year.fiscalYear))[0]
  const totals = release ? await totalsReleased(here, release.id) : []
  const nameOf = ({ told, name }: Total) =>
    name === total ? '計' : told === 'tier' ? name : divisionName(name)
  return csvFileOf(
    '財務の集計',
    [
      { head: '年度', cell: () => (year ? formatFiscalYear(year.fiscalYear) : '') },
      { head: '分け方', cell: ({ told }) => (told === 'tier' ? '市場段階' : '業種') },
      { head: '区分', cell: nameOf },
      { head: '項目', cell: ({ told }) => labels[told] },
      { head: '社数', cell: ({ businesses: count }) => count ?? '＊' },
      { head: '合計（円・人）', cell: ({ amount }) => amount ?? '＊' },
      { head: '台帳の社数', cell: () => release?.businesses ?? null },
      { head: '確定日', cell: () => release?.releasedOn ?? '' },
    ],
    totals,
  )
}
