import { Card, writtenNumber } from '#ui'
import type { InputOutput } from '../../reference/tables.ts'

/** How the estimate is made, so that anybody can make it again with paper. */
export function Formula({ table }: { table: InputOutput }) {
  return (
    <Card title="計算のしかた" note={table.edition.label}>
      <ol class="mini">
        <li>① 全国表の投入係数 a から、輸入品の割合 m を除きます（1−m）。</li>
        <li>
          ② 地域に少ない部門は外から買うものとして、FLQ（λ×特化係数の比、1を上限）を掛けます。
          λ＝[log2(1＋地域の従業者÷全国の従業者)]のδ乗です。
        </li>
        <li>③ 地域の係数 R から、生産誘発額＝(I−R)の逆行列×地元の需要 を求めます。</li>
        <li>④ 粗付加価値・雇用者所得・仕事は、生産1単位当たりの全国の率を掛けます。</li>
        <li>⑤ δには定説がないため、0.2・0.3・0.4の三つで計算し、幅で示します。</li>
      </ol>
      <p class="mini">
        {`輸入の割合：${table.sectors
          .filter(({ importShare }) => importShare > 0.005)
          .map(({ name, importShare }) => `${name} ${writtenNumber(importShare * 100, 1)}％`)
          .join('、')}`}
      </p>
    </Card>
  )
}
