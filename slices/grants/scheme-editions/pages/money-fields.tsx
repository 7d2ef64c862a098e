import { formatYenWithUnit } from '#packages/japan'
import { Fact, Facts, Section, Stack } from '#ui'
import { relatedModes } from '../../irregularities/rules.ts'
import type { Edition } from '../../schemes/tables.ts'
import { lateRules, penaltyFirstDays, percentText } from '../rules.ts'
import { type Term, TermColumns } from './term-columns.tsx'

const share = (num: number | undefined, den: number | undefined, usual: string) =>
  num === undefined ? usual : `${num}/${den}`

const afterDecision = (edition?: Edition): readonly Term[] => [
  {
    ...{ name: 'withdrawalDays', label: '取下げができる日数' },
    ...{ unit: '日', count: edition?.withdrawalDays ?? 15 },
  },
  {
    ...{ name: 'reportLatest', label: '実績報告の最終日' },
    ...{ hint: '年度の次の年度の月日（例：04-10）。', words: edition?.reportLatest ?? '04-10' },
  },
  {
    ...{ name: 'shift', label: '承認なしで変えられる配分' },
    ...{ hint: '小さいほうの費目に対する割合。' },
    words: share(edition?.shiftNum, edition?.shiftDen, '1/5'),
  },
  {
    ...{ name: 'advance', label: '概算払の上限', hint: '交付決定額に対する割合。' },
    words: share(edition?.advanceNum, edition?.advanceDen, '8/10'),
  },
  {
    ...{ name: 'otherInspectorFromYen', label: '担当と別の職員が検査する額' },
    yen: edition?.otherInspectorFromYen ?? 1_000_000,
  },
  {
    ...{ name: 'cashLimitYen', label: '現金払いを確かめる額' },
    yen: edition?.cashLimitYen ?? 100_000,
  },
  {
    ...{ name: 'assetThresholdYen', label: '処分を制限する財産の単価' },
    yen: edition?.assetThresholdYen ?? 500_000,
  },
  {
    ...{ name: 'bookYears', label: '帳簿を保存する年数' },
    ...{ unit: '年', count: edition?.bookYears ?? 5 },
  },
  {
    ...{ name: 'relatedMode', label: '関係者との取引', hint: '認めないときに対象になる額。' },
    ...{ among: relatedModes, chosen: edition?.relatedMode ?? relatedModes[0] },
  },
  {
    ...{ name: 'administration', label: '団体の事務費の上限', hint: '外郭団体経由のときだけ。' },
    words: share(edition?.administrationNum, edition?.administrationDen, '1/10'),
  },
]

const ofReturns = (edition?: Edition): readonly Term[] => [
  {
    ...{ name: 'returnDays', label: '納付までの日数' },
    ...{ unit: '日', count: edition?.returnDays ?? 30 },
  },
  {
    ...{ name: 'reminderDays', label: '期限から督促までの日数' },
    ...{ unit: '日', count: edition?.reminderDays ?? 20 },
  },
  {
    ...{ name: 'penaltyPercent', label: '加算金・延滞金の年利（％）' },
    ...{ hint: '365日で日割りします。', words: percentText(edition?.penaltyBp ?? 1095) },
  },
  {
    ...{ name: 'penaltyFirstDay', label: '加算金の日数', among: penaltyFirstDays },
    chosen: penaltyFirstDays[edition?.penaltyCountsBothDays === false ? 1 : 0],
  },
  {
    ...{ name: 'penaltyUnitYen', label: '加算金・延滞金の端数' },
    among: [
      { value: '1', label: '1円未満を切り捨てる' },
      { value: '10', label: '10円未満を切り捨てる' },
      { value: '100', label: '100円未満を切り捨てる' },
    ],
    chosen: String(edition?.penaltyUnitYen ?? 1),
  },
  {
    ...{ name: 'lateRule', label: '延滞金の割合', among: lateRules },
    ...{ hint: '特例の割合は、運用の設定に年ごとに入れます。' },
    chosen: lateRules[edition?.lateSpecial ? 1 : 0],
  },
]

/** What a city's own 規則 says of the money after the decision; the values given are the usual ones. */
export function MoneyFields({ edition }: { edition?: Edition }) {
  return (
    <>
      <Section title="交付決定の後の定め" note="市の規則に合わせます。">
        <Stack>
          <TermColumns terms={afterDecision(edition)} />
        </Stack>
      </Section>
      <Section title="返還・加算金・延滞金">
        <Stack>
          <TermColumns terms={ofReturns(edition)} />
        </Stack>
      </Section>
    </>
  )
}

export function MoneyFacts({ edition }: { edition: Edition }) {
  return (
    <Section title="交付決定の後の定め">
      <Facts>
        <Fact term="取下げ">{`通知を受けた日から${edition.withdrawalDays}日以内`}</Fact>
        <Fact term="配分の変更">{`小さいほうの費目の${edition.shiftNum}/${edition.shiftDen}を超えるときに承認`}</Fact>
        <Fact term="概算払">{`交付決定額の${edition.advanceNum}/${edition.advanceDen}まで`}</Fact>
        <Fact term="別の職員の検査">{`${formatYenWithUnit(edition.otherInspectorFromYen)}以上`}</Fact>
        <Fact term="処分を制限する財産">{`単価${formatYenWithUnit(edition.assetThresholdYen)}以上`}</Fact>
        <Fact term="関係者との取引">{edition.relatedMode}</Fact>
        <Fact term="返還">{`${edition.returnDays}日以内に納付、期限から${edition.reminderDays}日以内に督促`}</Fact>
        <Fact term="加算金・延滞金">
          {`年${percentText(edition.penaltyBp)}％（${edition.penaltyCountsBothDays ? '受領日を含める' : '受領日を含めない'}）、${edition.penaltyUnitYen}円未満を切り捨て`}
        </Fact>
        <Fact term="延滞金の割合">{edition.lateSpecial ? lateRules[1] : lateRules[0]}</Fact>
      </Facts>
    </Section>
  )
}
