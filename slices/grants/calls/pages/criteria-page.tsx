import { addDays, dayInJapan } from '#packages/japan'
import type { Visit } from '#platform'
import {
  AreaField,
  CheckField,
  Columns,
  DateField,
  Form,
  Notice,
  NumberField,
  Page,
  SelectField,
  TextField,
} from '#ui'
import {
  bandRules,
  budgetRules,
  criterionLine,
  quorumBases,
  quorumRules,
  severityUses,
} from '../../criteria/rules.ts'
import { type CriteriaSet, criteriaSetsOf } from '../../criteria/tables.ts'
import { panelPlan } from '../../panel-plans/addresses.ts'
import * as at from '../addresses.ts'
import { callWrittenBy } from '../tables.ts'

const usual = '実現性：40\n市場性：35\n地域への波及：25'

/** What is decided before anybody applies, and sealed. */
function CriteriaFields({ set }: { set?: CriteriaSet }) {
  return (
    <>
      <AreaField
        name="criteria"
        label="審査項目と配点"
        hint="1行に一つ「実現性：40」。平均の最低点を置くときは「実現性：40、最低3」。合計を100にします。"
        rows={4}
        required
        value={set ? set.criteria.map(criterionLine).join('\n') : usual}
      />
      <Columns shape="2">
        <NumberField name="scaleMax" label="項目の満点" unit="点" value={set?.scaleMax ?? 5} />
        <NumberField
          name="meanMin"
          label="平均の最低点"
          unit="点（100点満点）"
          value={set?.meanMin ?? 60}
        />
        <NumberField
          name="memberMin"
          label="委員ごとの最低点"
          unit="点"
          value={set?.memberMin}
          hint="下回る委員がいるときは、必ず議論します。空欄なら置きません。"
        />
        <NumberField
          name="perApplication"
          label="1件を採点する人数"
          unit="人"
          value={set?.perApplication ?? 4}
          hint="25件までは全員で採点します。"
        />
        <SelectField
          name="quorumRule"
          label="定足数"
          options={quorumRules}
          value={set?.quorumRule ?? quorumRules[0]}
        />
        <SelectField
          name="quorumBase"
          label="定足数のもと"
          options={quorumBases}
          value={set?.quorumBase ?? quorumBases[0]}
        />
        <SelectField
          name="budgetRule"
          label="次の順位が配分額に収まらないとき"
          options={budgetRules}
          value={set?.budgetRule ?? budgetRules[0]}
        />
        <SelectField
          name="bandRule"
          label="僅差のとき"
          options={bandRules}
          value={set?.bandRule ?? bandRules[0]}
        />
        <SelectField
          name="severityUse"
          label="補正平均の扱い"
          options={severityUses}
          value={set?.severityUse ?? severityUses[0]}
          hint="順位は採点の平均で決めます。"
        />
        <NumberField
          name="interviewWeight"
          label="面接の割合"
          unit="％（30まで）"
          value={set?.interviewWeight ?? 0}
        />
        <NumberField
          name="interviewPlaces"
          label="一次通過の件数"
          unit="件"
          hint="面接をするときだけ。書類の平均の高い順で、同じ平均はともに通ります。"
          value={set?.interviewPlaces}
        />
      </Columns>
      <CheckField
        name="isBlind"
        label="書類審査は名を伏せる"
        hint="匿名化しても推測できるおそれがあります。"
        value={set?.isBlind ?? true}
      />
      <TextField
        name="publicNumberName"
        label="抽選に使う公の番号"
        hint="締切の後に決まる、だれでも確かめられる番号（例：締切の翌日に抽選のナンバーズ4）。"
        value={set?.publicNumberName}
      />
    </>
  )
}

export async function CriteriaPage({ here, params, filled }: Visit<typeof at.callCriteria>) {
  const call = await callWrittenBy(here, params.callId)
  const [set] = await criteriaSetsOf(here, call.id)
  return (
    <Page title="審査基準を書く" back={at.call(params)} lede={call.schemeName}>
      <Notice>
        同点のときは、配点の重い項目の平均、勝ち数、中央値、最後は公の抽選で決めます。受付の番号や時刻では決めません。
      </Notice>
      <p>
        委員の数と1件を採点する人数は、先に
        <a href={panelPlan(params)}>審査体制の見積り</a>
        で確かめられます。
      </p>
      {call.sealedAt !== null && filled === null ? (
        <Notice>審査基準は封印されています。公募のページで読めます。</Notice>
      ) : (
        <Form to={at.callCriteria(params)} filled={filled} submit="保存する" version={call.version}>
          <CriteriaFields set={set} />
        </Form>
      )}
    </Page>
  )
}

export async function CriteriaChangePage({
  here,
  params,
  filled,
}: Visit<typeof at.criteriaChange>) {
  const call = await callWrittenBy(here, params.callId)
  const [set] = await criteriaSetsOf(here, call.id)
  return (
    <Page title="審査基準を改める" back={at.call(params)} lede={call.schemeName}>
      <Notice kind="warn">
        最初の申請が届くまでに限り改められます。新しい版と理由は公表され、締切は10日以上のばします。
      </Notice>
      <Form
        to={at.criteriaChange(params)}
        filled={filled}
        submit="改めて封印する"
        version={call.version}
      >
        <CriteriaFields set={set} />
        <AreaField name="reason" label="改める理由" rows={3} required />
        <Columns shape="2">
          <DateField
            name="closesOn"
            label="新しい締切の日"
            required
            value={addDays(dayInJapan(call.closesAt), 10)}
          />
          <TextField name="closesTime" label="時刻" required value="17:00" />
        </Columns>
      </Form>
    </Page>
  )
}
