import { formatWareki } from '#packages/japan'
import { type Visit, withQuery } from '#platform'
import { Paper, PaperPage, PaperPart, Yen } from '#ui'
import { nameWithUnits } from '../../equipment/pages/risk-tag.tsx'
import { alarmingFrom, riskOf } from '../../equipment/rules.ts'
import type { Equipment } from '../../equipment/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { filterOf, isNarrowed } from '../rules.ts'
import { inventorySeenBy } from '../tables.ts'

/** As many as one can still read on paper. */
const mostOnPaper = 500

/** 設備一覧, A4 across: what the list shows, with why each machine is endangered. */
export async function PaperOfInventory({ here, query }: Visit<typeof at.inventoryPaper>) {
  const filter = filterOf(query)
  const { rows, totals } = await inventorySeenBy(here, filter, mostOnPaper)
  const seesCosts = may.seeRenewalCosts(here.person)
  const oldFrom = rows[0]?.oldFrom
  return (
    <PaperPage
      title="設備一覧"
      landscape
      back={withQuery(at.inventory(), filter)}
      acts={
        <a class="btn sm sub" href={withQuery(at.inventoryCsv(), filter)} download>
          CSV
        </a>
      }
    >
      <Paper
        title="設備一覧"
        spaced
        top={isNarrowed(filter) ? '条件に合う設備' : '使用中の設備'}
        right={`${formatWareki(here.today)}現在`}
        foot="出所：事業者台帳（訪問・調査票などによる。確かめた日は設備ごとに異なる）"
        footRight="Sanchi"
      >
        <p>
          {totals.count.toLocaleString('ja-JP')}件。うち危うさ2以上は
          {totals.endangered.toLocaleString('ja-JP')}
          件、危うさ2以上でほかに自社でできる事業者の記録がないもの（◆）は
          {totals.alarms.toLocaleString('ja-JP')}件。
          {seesCosts && totals.priced > 0 && (
            <>
              更新見積額は、分かっている{totals.priced.toLocaleString('ja-JP')}件の合計で
              <Yen amount={totals.yen} />
              （不明の
              {(totals.count - totals.priced).toLocaleString('ja-JP')}件は含まない）。
            </>
          )}
        </p>
        {oldFrom !== undefined && (
          <p>
            危うさ（0〜3）：導入から{oldFrom}
            年以上、特注・自作または入手不能、保守できる人がいないか部品供給が終了、を1点ずつ数える。不明は数えず「不明」と記す。
          </p>
        )}
        <PaperPart title={`一覧（${rows.length.toLocaleString('ja-JP')}件）`}>
          {rows.length === 0 ? (
            <p>該当する設備はありません。</p>
          ) : (
            <Rows rows={rows} today={here.today} seesCosts={seesCosts} />
          )}
          {rows.length < totals.count && (
            <p>
              紙には{mostOnPaper}
              件までを載せています。残りは、条件を絞るか、CSVで確かめてください。
            </p>
          )}
        </PaperPart>
      </Paper>
    </PaperPage>
  )
}

function Rows(props: {
  rows: readonly Equipment[]
  today: Visit['here']['today']
  seesCosts: boolean
}) {
  const heads = ['設備', '事業者', '工程', '導入', '更新できるか', '危うさ', '理由', '更新予定']
  return (
    <table class="form s">
      <thead>
        <tr>
          {[...heads, ...(props.seesCosts ? ['見積額'] : [])].map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => {
          const { points, why, unknown } = riskOf(row, props.today, row.oldFrom)
          return (
            <tr>
              <td>{nameWithUnits(row)}</td>
              <td>{row.business}</td>
              <td>
                {row.process ?? '—'}
                {row.isOnlyHolder && points >= alarmingFrom && '　◆'}
              </td>
              <td>{row.installedYear === null ? '不明' : `${row.installedYear}年`}</td>
              <td>{row.replaceability}</td>
              <td>{`${points}／3`}</td>
              <td>
                {[...why, unknown.length > 0 && `不明：${unknown.join('、')}`]
                  .filter(Boolean)
                  .join('、')}
              </td>
              <td>{row.renewalYear === null ? '不明' : `${row.renewalYear}年`}</td>
              {props.seesCosts && (
                <td class="n">
                  {row.renewalYen === null ? '不明' : <Yen amount={row.renewalYen} />}
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
