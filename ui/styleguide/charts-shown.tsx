import { LinkButton } from '../buttons.tsx'
import { type BarRow, BarsChart } from '../charts/bars-chart.tsx'
import { Figure } from '../charts/figure.tsx'
import { FundsBar } from '../charts/funds-bar.tsx'
import { LineChart, type Point } from '../charts/line-chart.tsx'
import {
  SHIFT_SHARE_LEGEND,
  ShiftShareChart,
  type ShiftShareRow,
} from '../charts/shift-share-chart.tsx'
import { SmallMultiples } from '../charts/small-multiples.tsx'
import { Sparkline } from '../charts/sparkline.tsx'
import { TargetChart } from '../charts/target-chart.tsx'
import { Meter } from '../progress.tsx'
import { Card, Columns, Section } from '../surfaces.tsx'

const LQ: BarRow[] = [
  { label: '製造業', value: 2.38, other: 2.31, strong: true },
  { label: '複合サービス事業', value: 1.36, other: 2.2, strong: true },
  { label: '医療、福祉', value: 0.99, other: 0.96 },
  { label: '情報通信業', value: 0.34, other: 0.31 },
  { label: '鉱業、採石業、砂利採取業', value: null },
]
const SHARES: ShiftShareRow[] = [
  { label: '医療、福祉', national: 66, industry: 321, local: 107, actual: 494 },
  { label: '製造業', national: 203, industry: -271, local: 330, actual: 262 },
  { label: '宿泊・飲食', national: 44, industry: -368, local: 130, actual: -194 },
]
const years = (from: number, values: (number | null)[]): Point[] =>
  values.map((y, i) => ({ x: from + i, y, unknown: y === null }))
const OURS = years(2007, [100, 98, 82, 81, null, 84, 90, 91, 95, 99, 101, 102])
const TSUBAME = years(2007, [100, 99, 88, 86, 89, 90, 92, 94, 97, 100, 103, 102])
const OTA = years(2007, [100, 92, 80, 74, 72, 68, 64, 62, 60, 58, 56, 54])
const nendo = (year: number) => `令${year - 2018}`

export function ChartsShown() {
  const cite = (
    <LinkButton href="#charts" kind="ev" size="xs">
      根拠にする
    </LinkButton>
  )
  return (
    <Section id="charts" title="図" note="題は結論、下に指標。同じ数字を表で見られます">
      <div class="stack-6">
        <Columns shape="2">
          <Figure
            finding="製造業に強く、情報は薄い"
            subtitle="特化係数（従業者、2021年）　○は2016年"
            source="総務省・経済産業省「経済センサス-活動調査」2016年・2021年。民営。"
            caveats={['2021年は2016年に把握できなかった事業所を含む可能性があります。']}
            table={{
              head: ['業種', '2021年', '2016年'],
              rows: LQ.map((row) => [row.label, row.value, row.other ?? null]),
            }}
            csvHref="#csv"
            cite={cite}
          >
            <BarsChart
              finding="製造業に強く、情報は薄い"
              rows={LQ}
              reference={{ value: 1, label: '全国＝1' }}
            />
          </Figure>
          <Figure
            finding="製造業は業種としての縮小を、地域の力で取り戻した"
            subtitle="従業者の増減 2016→2021年の分解（シフトシェア）"
            source="総務省・経済産業省「経済センサス-活動調査」2016年・2021年。民営。"
            table={{
              head: ['業種', '全国', '業種', '地域', '増減（人）'],
              rows: SHARES.map((row) => Object.values(row)),
            }}
            legend={SHIFT_SHARE_LEGEND}
            cite={cite}
          >
            <ShiftShareChart finding="製造業は地域の力で取り戻した" rows={SHARES} />
          </Figure>
          <Figure
            finding="鯖江は2007年の水準まで戻った"
            subtitle="製造品出荷額等の指数（2007年＝100）　斜線は調査のない年"
            source="総務省「社会・人口統計体系」C3401。"
            table={{ head: ['年', '鯖江市'], rows: OURS.map(({ x, y }) => [String(x), y]) }}
            cite={cite}
          >
            <LineChart
              finding="鯖江は2007年の水準まで戻った"
              index
              lines={[
                { label: '大田区', kind: 'peer', points: OTA },
                { label: '燕市', kind: 'nation', points: TSUBAME },
                { label: '鯖江市', kind: 'self', points: OURS },
              ]}
            />
          </Figure>
          <Card title="財源と目標">
            <FundsBar
              title="財源の内訳"
              parts={[
                { label: '一般財源', amountYen: 7160000, mark: 'ink' },
                { label: '国 交付金', amountYen: 3600000 },
                { label: 'ふるさと納税基金', amountYen: 2400000 },
                { label: '受益者負担', amountYen: 840000 },
              ]}
            />
            <Targets />
            <p class="flex s14">
              <Sparkline name="従業者の推移" points={OURS} unit="人" />
              <span>従業者の推移</span>
            </p>
            <Meter percent={38} label="調査票の回収率" kind="warn" />
            <p class="mini">調査票の回収率 38％（目標60％）</p>
          </Card>
        </Columns>
        <Figure
          finding="鯖江と燕は2007年の水準を保った"
          subtitle="製造品出荷額等の指数（2007年＝100）。灰色の線はほかの市区"
          source="総務省「社会・人口統計体系」C3401。出荷額は付加価値額ではありません。"
          table={{
            head: ['市区', '2018年の指数'],
            rows: [
              ['鯖江市', 102],
              ['燕市', 102],
              ['大田区', 54],
            ],
          }}
          cite={cite}
        >
          <SmallMultiples
            finding="鯖江と燕は2007年の水準を保った"
            reference={100}
            items={[
              { label: '鯖江市', points: OURS, ours: true, note: '1,854億円' },
              { label: '燕市', points: TSUBAME, note: '4,439億円' },
              { label: '大田区', points: OTA, note: '4,213億円' },
            ]}
          />
        </Figure>
      </div>
    </Section>
  )
}

function Targets() {
  return (
    <>
      <TargetChart
        name="出展した事業者数"
        unit="者"
        nowX={2026}
        tick={nendo}
        points={[
          { x: 2023, y: 9 },
          { x: 2024, y: 11 },
          { x: 2025, y: 14 },
        ]}
        target={{ x: 2027, y: 16 }}
      />
      <TargetChart
        name="海外売上がある事業者の割合"
        unit="％"
        digits={1}
        nowX={2026}
        tick={nendo}
        points={[{ x: 2023, y: 14 }]}
        target={{ x: 2030, y: 25 }}
      />
    </>
  )
}
