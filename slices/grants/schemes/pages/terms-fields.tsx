import { AreaField, CheckField, Section, SelectField, Stack } from '#ui'
import { MoneyFields } from '../../scheme-editions/pages/money-fields.tsx'
import { type Term, TermColumns } from '../../scheme-editions/pages/term-columns.tsx'
import {
  categoryLine,
  disposalMethods,
  floorModes,
  type kinds,
  legalNatures,
  otherModes,
  startRules,
  taxBases,
  usualCategories,
} from '../rules.ts'
import type { Edition, SchemeCategory } from '../tables.ts'

const ofAmounts = (edition?: Edition): readonly Term[] => [
  {
    ...{ name: 'rate', label: '補助率', hint: '「2/3」のように分数で入れます。', required: true },
    words: edition ? `${edition.rateNum}/${edition.rateDen}` : '',
  },
  { name: 'capYen', label: '上限額', yen: edition?.capYen },
  { name: 'floorYen', label: '下限額', yen: edition?.floorYen ?? 0 },
  {
    ...{ name: 'floorMode', label: '下限に届かないとき' },
    ...{ among: floorModes, chosen: edition?.floorMode ?? floorModes[0] },
  },
  {
    ...{ name: 'roundUnitYen', label: '端数を切り捨てる単位' },
    ...{ unit: '円', count: edition?.roundUnitYen ?? 1000 },
  },
  {
    ...{ name: 'taxBasis', label: '消費税', required: true },
    ...{ among: taxBases, chosen: edition?.taxBasis ?? taxBases[0] },
  },
  {
    ...{ name: 'otherMode', label: 'ほかの補助との関係', required: true },
    ...{ among: otherModes, chosen: edition?.otherMode ?? otherModes[0] },
  },
  {
    ...{ name: 'ceiling', label: '補助の総額の割合', hint: '総額上限型のときだけ（例：3/4）。' },
    words: edition?.otherMode === '総額上限型' ? `${edition.ceilingNum}/${edition.ceilingDen}` : '',
  },
  {
    ...{ name: 'reAwardYears', label: '再交付を数える年数' },
    ...{ hint: '2回目は4分の3、3回目は2分の1、以後は対象外です。' },
    ...{ unit: '年', count: edition?.reAwardYears ?? 5 },
  },
]

const ofTimes = (edition?: Edition): readonly Term[] => [
  {
    ...{ name: 'startRule', label: '着手できるとき' },
    ...{ among: startRules, chosen: edition?.startRule ?? startRules[0] },
  },
  {
    ...{ name: 'standardDays', label: '標準処理期間' },
    ...{ unit: '日', count: edition?.standardDays ?? 60 },
  },
  {
    ...{ name: 'correctionDays', label: '補正の日数（開庁日）' },
    ...{ unit: '日', count: edition?.correctionDays ?? 5 },
  },
  {
    ...{ name: 'reportDays', label: '完了から実績報告まで' },
    ...{ hint: '4月10日が先に来るときは、その日までです。' },
    ...{ unit: '日', count: edition?.reportDays ?? 30 },
  },
  {
    ...{ name: 'followUpYears', label: '事業化状況を聞く年数' },
    ...{ unit: '年', count: edition?.followUpYears ?? 5 },
  },
  {
    ...{ name: 'disposalMethod', label: '財産処分の納付額' },
    ...{ among: disposalMethods, chosen: edition?.disposalMethod ?? disposalMethods[0] },
  },
]

/** Everything that an edition of a 交付要綱 fixes. */
export function TermsFields(props: {
  edition?: Edition
  categories?: readonly SchemeCategory[]
  kind?: (typeof kinds)[number]
}) {
  const { edition } = props
  const usual = usualCategories[props.kind ?? '出展支援'].join('\n')
  return (
    <>
      <Section title="公益性と法的な性質">
        <Stack>
          <AreaField
            name="publicInterest"
            label="公益上の必要性（地方自治法第232条の2）"
            hint="20字以上。これがないと公募を始められません。"
            rows={3}
            value={edition?.publicInterest}
          />
          <SelectField
            name="legalNature"
            label="交付決定の法的な性質"
            hint="法務担当と決めてください。処分のときだけ、通知に審査請求の教示を刷ります。"
            required
            options={legalNatures}
            value={edition?.legalNature ?? legalNatures[2]}
          />
          <CheckField
            name="nationalFunds"
            label="国の補助金を財源に含む（補助金適正化法の条件を付ける）"
            value={edition?.nationalFunds}
          />
          <AreaField
            name="outline"
            label="要綱の本文"
            hint="募集要領に載ります。"
            rows={6}
            value={edition?.outline}
          />
        </Stack>
      </Section>
      <Section title="補助額">
        <Stack>
          <TermColumns terms={ofAmounts(edition)} />
          <CheckField
            name="deductsIncome"
            label="参加料などの収入を対象経費から引く"
            value={edition?.deductsIncome ?? true}
          />
          <CheckField
            name="perCategory"
            label="費目ごとに、計画の1.2倍までとする"
            value={edition?.perCategory}
          />
          <AreaField
            name="categories"
            label="費目"
            hint="1行に一つ。上限・割合・見積を求める額は「装飾：上限300,000円、割合1/2、見積500,000円以上」のように書きます。"
            rows={6}
            required
            value={props.categories ? props.categories.map(categoryLine).join('\n') : usual}
          />
        </Stack>
      </Section>
      <Section title="日数と義務">
        <Stack>
          <TermColumns terms={ofTimes(edition)} />
          <CheckField
            name="returnsProfit"
            label="収益が出たときに納付を求める"
            value={edition?.returnsProfit}
          />
        </Stack>
      </Section>
      <MoneyFields edition={edition} />
    </>
  )
}
