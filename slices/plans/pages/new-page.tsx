import type { Here, Visit } from '#platform'
import {
  AreaField,
  CheckField,
  Columns,
  DateField,
  FiscalYearField,
  Form,
  LinkButton,
  Page,
  SelectField,
  TextField,
} from '#ui'
import * as at from '../addresses.ts'
import { may } from '../permissions.ts'
import { planKinds } from '../rules.ts'
import { type Plan, plansSeenBy } from '../tables.ts'

/** A plan that was adopted before, from its printed book. */
export async function NewPage({ here, filled }: Visit<typeof at.newPlan>) {
  const plans = await plansSeenBy(here)
  return (
    <Page
      title="策定済みの計画を登録する"
      back={at.plans()}
      lede="計画書が手元にある計画を写します。目標は次の画面で加え、写し終えたら閉じます。"
      acts={<ConceiveLink here={here} />}
    >
      <Form to={at.plans()} filled={filled} submit="計画を登録する">
        <Fields plans={plans} />
        <DateField
          name="adoptedOn"
          label="策定した日"
          hint="目標はこの日に決まったものとして扱います。後から付けた根拠には「後付け」と表示されます。"
          required
        />
        <CheckField name="isSample" label="見本として登録する" />
      </Form>
    </Page>
  )
}

/** A plan that begins here, at 構想. */
export async function ConceptionPage({ here, filled }: Visit<typeof at.conception>) {
  const plans = await plansSeenBy(here)
  return (
    <Page
      title="計画を起こす"
      back={at.plans()}
      lede="構想から始め、素案、意見の募集、案を経て策定します。策定するまで、市の職員だけが読めます（公表した素案を除く）。"
    >
      <Form to={at.conception()} filled={filled} submit="構想として起こす">
        <Fields plans={plans} />
        <AreaField
          name="policy"
          label="策定方針"
          hint="何のために、だれの声を聞き、いつまでに作るか。"
          rows={5}
          required
        />
        <CheckField name="needsVote" label="議会の議決が要る" />
        <CheckField name="isSample" label="見本として登録する" />
      </Form>
    </Page>
  )
}

function ConceiveLink({ here }: { here: Here }) {
  if (!may.conceivePlans(here.person)) return null
  return (
    <LinkButton href={at.conception()} kind="sub">
      これから作る計画を起こす
    </LinkButton>
  )
}

function Fields({ plans }: { plans: readonly Plan[] }) {
  return (
    <>
      <TextField name="name" label="計画の名称" required maxlength={100} />
      <SelectField name="kind" label="計画の種類" required options={planKinds} />
      <Columns shape="2">
        <FiscalYearField name="firstYear" label="始まりの年度" required />
        <FiscalYearField name="lastYear" label="終わりの年度" required />
        <DateField name="startsOn" label="始まりの日" hint="4月1日でないときだけ。" />
        <DateField name="endsOn" label="終わりの日" hint="3月31日でないときだけ。" />
      </Columns>
      <SelectField
        name="parentId"
        label="上位の計画"
        empty="なし"
        options={plans.map((plan) => ({ value: plan.id, label: plan.name }))}
      />
      <AreaField name="purpose" label="めざす姿" rows={3} />
    </>
  )
}
