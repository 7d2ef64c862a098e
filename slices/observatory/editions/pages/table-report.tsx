import { withQuery } from '#platform'
import { Fact, Facts, LinkButton, Notice, Table, Tag, writtenNumber } from '#ui'
import { SECTORS_13 } from '../../reference/sector-bridges.ts'
import { newTable } from '../../table-intakes/addresses.ts'
import * as at from '../addresses.ts'
import type { Edition } from '../tables.ts'

type Found = NonNullable<NonNullable<Edition['inspection']>['table']>

/** Whole yen of a million, unless the file itself has fractions. */
const n = (value: number) => writtenNumber(value, Number.isInteger(value) ? 0 : 2)

/** Of a 産業連関表: its sums, and each sector from both sides with its counterpart among the 13. */
export function TableReport({ edition, table }: { edition: Edition; table: Found }) {
  const { totals, sectors, uses } = table
  const used = totals.intermediate + totals.finalDemand + totals.exports + totals.imports
  const counted = new Set(sectors.map(({ counterpart }) => counterpart))
  const without = [...SECTORS_13].filter(([code]) => code < '11' && !counted.has(code))
  return (
    <>
      <Facts>
        <Fact term="部門の数">{n(sectors.length)}</Fact>
        <Fact term="生産額の計（投入：内生部門＋粗付加価値）">
          {`${n(totals.intermediate)}＋${n(totals.valueAdded)}＝${n(totals.output)}百万円`}
        </Fact>
        <Fact term="生産額の計（産出：内生部門＋最終需要＋移輸出－移輸入）">
          {`${n(totals.intermediate)}＋${n(totals.finalDemand)}＋${n(totals.exports)}－${n(-totals.imports)}＝${n(used)}百万円`}
        </Fact>
        <Fact term="粗付加価値の行">{uses.valueAdded.join('、')}</Fact>
        <Fact term="最終需要の列">{uses.finalDemand.join('、')}</Fact>
        <Fact term="移輸出の列">{uses.exports.join('、') || 'なし'}</Fact>
        <Fact term="移輸入の列（控除）">{uses.imports.join('、')}</Fact>
      </Facts>
      {without.length > 0 && (
        <Notice>
          {`この表には、13部門の${without.map(([, name]) => name).join('、')}に当たる部門がありません。そこで働く人は、仕事の係数に入りません。`}
        </Notice>
      )}
      <OpenSectors sectors={sectors} />
      <Table
        caption="部門ごとの投入と産出"
        csvHref={at.report({ editionId: edition.id })}
        columns={[
          { key: 'sector', label: '部門', cell: (one) => `${one.code} ${one.name}` },
          { key: 'made', label: '投入の計（百万円）', align: 'n', cell: (one) => n(one.made) },
          { key: 'used', label: '産出の計（百万円）', align: 'n', cell: (one) => n(one.used) },
          { key: 'apart', label: '差', align: 'n', cell: (one) => n(one.made - one.used) },
          {
            key: 'to',
            label: '対応する13部門',
            cell: (one) =>
              one.counterpart ? (
                `${one.counterpart} ${SECTORS_13.get(one.counterpart) ?? ''}（${one.isTold ? '入力' : '名前から'}）`
              ) : (
                <Tag kind="bad">決まらない</Tag>
              ),
          },
        ]}
        rows={sectors}
        rowKey={(one) => one.code}
        fold
        empty={<p class="mut">部門がありません。</p>}
      />
    </>
  )
}

/** Sectors whose counterpart a person has to say: the form is opened with a line for each. */
function OpenSectors({ sectors }: Pick<Found, 'sectors'>) {
  const open = sectors.filter(({ counterpart }) => counterpart === null)
  if (open.length === 0) return null
  const told = sectors.filter(({ isTold }) => isTold)
  const lines = [
    ...told.map(({ code, counterpart }) => `${code}=${counterpart ?? ''}`),
    ...open.map(({ code }) => `${code}=`),
  ]
  return (
    <p>
      <LinkButton kind="sub" href={withQuery(newTable(), { sectors: lines.join('\n') })}>
        部門の対応を書いて取り込み直す
      </LinkButton>
    </p>
  )
}
