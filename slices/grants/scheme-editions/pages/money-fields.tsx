import { formatYenWithUnit } from '#packages/japan'
import {
  Columns,
  Fact,
  Facts,
  NumberField,
  Section,
  SelectField,
  Stack,
  TextField,
  YenField,
} from '#ui'
import { relatedModes } from '../../irregularities/rules.ts'
import type { Edition } from '../../schemes/tables.ts'
import { lateRules, penaltyFirstDays, percentText } from '../rules.ts'

const choices = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

/** What a city's own 規則 says of the money after the decision; the values given are the usual ones. */
export function MoneyFields({ edition }: { edition?: Edition }) {
  const share = (num?: number, den?: number) => (num === undefined ? undefined : `${num}/${den}`)
  return (
    <>
      <Section title="交付決定の後の定め" note="市の規則に合わせます。">
        <Stack>
          <Columns shape="2">
            <NumberField
              name="withdrawalDays"
              label="取下げができる日数"
              unit="日"
              value={edition?.withdrawalDays ?? 15}
            />
            <TextField
              name="reportLatest"
              label="実績報告の最終日"
              hint="年度の次の年度の月日（例：04-10）。"
              value={edition?.reportLatest ?? '04-10'}
            />
            <TextField
              name="shift"
              label="承認なしで変えられる配分"
              hint="小さいほうの費目に対する割合。"
              value={share(edition?.shiftNum, edition?.shiftDen) ?? '1/5'}
            />
            <TextField
              name="advance"
              label="概算払の上限"
              hint="交付決定額に対する割合。"
              value={share(edition?.advanceNum, edition?.advanceDen) ?? '8/10'}
            />
            <YenField
              name="otherInspectorFromYen"
              label="担当と別の職員が検査する額"
              value={edition?.otherInspectorFromYen ?? 1_000_000}
            />
            <YenField
              name="cashLimitYen"
              label="現金払いを確かめる額"
              value={edition?.cashLimitYen ?? 100_000}
            />
            <YenField
              name="assetThresholdYen"
              label="処分を制限する財産の単価"
              value={edition?.assetThresholdYen ?? 500_000}
            />
            <NumberField
              name="bookYears"
              label="帳簿を保存する年数"
              unit="年"
              value={edition?.bookYears ?? 5}
            />
            <SelectField
              name="relatedMode"
              label="関係者との取引"
              hint="認めないときに対象になる額。"
              options={choices(relatedModes)}
              value={edition?.relatedMode ?? relatedModes[0]}
            />
            <TextField
              name="administration"
              label="団体の事務費の上限"
              hint="外郭団体経由のときだけ。"
              value={share(edition?.administrationNum, edition?.administrationDen) ?? '1/10'}
            />
          </Columns>
        </Stack>
      </Section>
      <Section title="返還・加算金・延滞金">
        <Stack>
          <Columns shape="2">
            <NumberField
              name="returnDays"
              label="納付までの日数"
              unit="日"
              value={edition?.returnDays ?? 30}
            />
            <NumberField
              name="reminderDays"
              label="期限から督促までの日数"
              unit="日"
              value={edition?.reminderDays ?? 20}
            />
            <TextField
              name="penaltyPercent"
              label="加算金・延滞金の年利（％）"
              hint="365日で日割りします。"
              value={percentText(edition?.penaltyBp ?? 1095)}
            />
            <SelectField
              name="penaltyFirstDay"
              label="加算金の日数"
              options={choices(penaltyFirstDays)}
              value={penaltyFirstDays[edition?.penaltyCountsBothDays === false ? 1 : 0]}
            />
            <SelectField
              name="penaltyUnitYen"
              label="加算金・延滞金の端数"
              options={[
                { value: '1', label: '1円未満を切り捨てる' },
                { value: '10', label: '10円未満を切り捨てる' },
                { value: '100', label: '100円未満を切り捨てる' },
              ]}
              value={String(edition?.penaltyUnitYen ?? 1)}
            />
            <SelectField
              name="lateRule"
              label="延滞金の割合"
              hint="特例の割合は、運用の設定に年ごとに入れます。"
              options={choices(lateRules)}
              value={lateRules[edition?.lateSpecial ? 1 : 0]}
            />
          </Columns>
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
