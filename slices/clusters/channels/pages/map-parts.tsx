import { Day, Empty, Stack, Table, Yen } from '#ui'
import { ownOf } from '../actions/draw-map.ts'
import { ownSaleOf, percentInWords, sharesOf } from '../rules.ts'
import type { ChannelMap } from '../tables.ts'
import { SharePicture } from './share-picture.tsx'

/** 「店頭6,500円のうち、工場出荷に46.2％が残ります」 */
export function findingOf(map: ChannelMap): string {
  const shares = sharesOf(map.stations)
  const [first, last] = [shares[0], shares.at(-1)]
  if (!first || !last) return map.name
  return `${last.name}${last.price.toLocaleString('ja-JP')}円のうち、${first.name}に残るのは${first.added.toLocaleString('ja-JP')}円（${percentInWords(first.percent)}）`
}

/** One way to the shop: the picture, the same as a table with what each station does, and the own shop beside. */
export function MapParts({ map }: { map: ChannelMap }) {
  const shares = sharesOf(map.stations)
  return (
    <Stack wide>
      <SharePicture name={findingOf(map)} shares={shares} />
      <Table
        caption={`${map.name}の段階`}
        rows={shares}
        rowKey={(row) => row.name}
        empty={
          <Empty title="段階がありません" why="工場出荷から店頭までの値段を入れてください。" />
        }
        columns={[
          { key: 'name', label: '段階', cell: (row) => row.name },
          {
            key: 'price',
            label: '出るときの値段（円・税抜）',
            align: 'n',
            cell: (row) => row.price.toLocaleString('ja-JP'),
          },
          {
            key: 'added',
            label: '残る額（円）',
            align: 'n',
            cell: (row) => row.added.toLocaleString('ja-JP'),
          },
          {
            key: 'percent',
            label: '取り分',
            align: 'n',
            cell: (row) => percentInWords(row.percent),
          },
          {
            key: 'services',
            label: 'その段階が担うこと',
            cell: (row) => row.services.join('、') || '未把握',
          },
        ]}
        fold
      />
      <OwnSale map={map} />
      <p class="mini">
        出典：{map.source}（
        <Day on={map.asOn} />
        時点）。税抜きの値段です。取り分は利益ではなく、材料費・人件費などの費用を含みます。
      </p>
    </Stack>
  )
}

function OwnSale({ map }: { map: ChannelMap }) {
  const own = ownOf(map)
  if (own.price === null) return null
  const { keeps, percent, lines, missing } = ownSaleOf({ ...own, price: own.price })
  const rows = [
    { label: '自社ECの販売価格', amount: own.price, isSum: false },
    ...lines.map(({ label, amount }) => ({
      label,
      amount: amount === null ? null : -amount,
      isSum: false,
    })),
    { label: `作り手に残る額（${percentInWords(percent)}）`, amount: keeps, isSum: true },
  ]
  return (
    <>
      <Table
        caption="自社ECで売ったとき"
        rows={rows}
        rowKey={(row) => row.label}
        empty={null}
        columns={[
          {
            key: 'label',
            label: '自社ECで売ったとき',
            cell: (row) => (row.isSum ? <b>{row.label}</b> : row.label),
          },
          {
            key: 'amount',
            label: '金額',
            align: 'n',
            cell: (row) => (row.amount === null ? '未計上' : <Yen amount={row.amount} />),
          },
        ]}
        fold
      />
      {missing.length > 0 && (
        <p class="mini">
          未計上：{missing.join('、')}
          。0円ではありません。入れると、作り手に残る額はその分だけ下がります。問屋や小売が担っていること（上の表）を、自分で行う費用もここに含めて考えてください。
        </p>
      )}
    </>
  )
}
