import { addDays } from '#packages/japan'
import type { Visit } from '#platform'
import { RuledParts } from '#platform/typesetting'
import {
  AreaField,
  Columns,
  Confirm,
  DateField,
  Day,
  Form,
  Notice,
  NumberField,
  Page,
  Section,
  SelectField,
  Tag,
  TextField,
} from '#ui'
import { Refused } from '../../answers/pages/refused.tsx'
import { body as bodyPage } from '../../bodies/addresses.ts'
import { choices } from '../../bodies/rules.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { tieFirsts } from '../rules.ts'
import { type Recruitment, recruitmentSeenBy } from '../tables.ts'
import { guideContent } from './guide-content.tsx'

export async function NewPage({ here, params, filled }: Visit<typeof at.newRecruitment>) {
  const body = await bodySeenBy(here, params.bodyId)
  return (
    <Page
      title="公募を準備する"
      back={bodyPage(params)}
      lede={`${body.name}。募集を始める前に、選考基準と選考する人を決めます。`}
    >
      <Form to={at.recruitments(params)} filled={filled} submit="公募を準備する">
        <Fields opensOn={addDays(here.today, 14)} closesOn={addDays(here.today, 42)} />
      </Form>
    </Page>
  )
}

function Fields(props: { made?: Recruitment; opensOn: string; closesOn: string }) {
  const { made } = props
  return (
    <>
      <NumberField name="seats" label="募集する人数" unit="人" required value={made?.seats ?? 1} />
      <AreaField
        name="who"
        label="応募できる人"
        required
        rows={2}
        value={made?.who ?? '市内に住むか、働くか、学ぶか、事業を営む18歳以上の方'}
      />
      <TextField name="theme" label="作文の題（400〜800字）" required value={made?.theme} />
      <AreaField
        name="criteria"
        label="選考基準と配点"
        hint="1行に一つ、「熱意：40」のように書いてください。合計を100にします。"
        required
        value={made?.criteria.map(({ name, weight }) => `${name}：${weight}`).join('\n')}
      />
      <AreaField
        name="panel"
        label="選考する人"
        hint="1行に一人、3人以上。課の外の方には、名の後に（外部）と書いてください。"
        required
        rows={3}
        value={made?.panel.map((one) => `${one.name}${one.isOutside ? '（外部）' : ''}`).join('\n')}
      />
      <Columns shape="2">
        <DateField
          name="opensOn"
          label="募集を始める日"
          required
          value={made?.opensOn ?? props.opensOn}
        />
        <DateField
          name="closesOn"
          label="締め切る日"
          required
          value={made?.closesOn ?? props.closesOn}
        />
        <SelectField
          name="tieFirst"
          label="同点のとき"
          required
          options={choices(tieFirsts)}
          value={made?.tieFirst ?? tieFirsts[0]}
        />
        <TextField name="tieSeed" label="くじの種" required value={made?.tieSeed} />
      </Columns>
    </>
  )
}

export async function ShowPage({ here, params, filled }: Visit<typeof at.recruitment>) {
  const made = await recruitmentSeenBy(here, params.recruitmentId)
  const body = await bodySeenBy(here, made.bodyId)
  const content = guideContent(body, made, made.label)
  const isDraft = made.openedAt === null && made.withdrawnOn === null
  const decides = may.decideOnBodies(here.person)
  return (
    <Page
      title={`${body.name}の公募`}
      back={bodyPage({ bodyId: body.id })}
      tags={
        <Tag kind={made.withdrawnOn !== null ? 'bad' : made.openedAt === null ? 'due' : 'ok'}>
          {made.withdrawnOn !== null ? '取消' : made.openedAt === null ? '準備' : '募集'}
        </Tag>
      }
    >
      <Refused
        filled={filled}
        forms={
          isDraft
            ? decides
              ? ['plan', 'opening']
              : ['plan']
            : made.withdrawnOn === null && decides
              ? ['withdrawal']
              : []
        }
      />
      {made.withdrawnOn !== null && (
        <Notice kind="warn">
          <Day on={made.withdrawnOn} />
          {`に取り消しました。${made.withdrawnReason}`}
        </Notice>
      )}
      {made.openedAt !== null && made.withdrawnOn === null && (
        <Notice>{`募集要項は${made.label}です。選考基準は変えられません。`}</Notice>
      )}
      <Section title="募集要項">
        {content.sheets.map((parts) => (
          <RuledParts parts={parts} sizePoints={content.sizePoints} />
        ))}
      </Section>
      {isDraft && may.writeBodies(here.person) && (
        <Section title="準備を直す">
          <Form
            to={at.recruitment(params)}
            name="plan"
            filled={filled}
            submit="直す"
            version={made.version}
          >
            <Fields made={made} opensOn={made.opensOn} closesOn={made.closesOn} />
          </Form>
        </Section>
      )}
      {isDraft && decides && (
        <Confirm
          open="募集を始める"
          title="募集を始める"
          to={at.opening(params)}
          submit="募集を始める"
          name="opening"
          filled={filled}
          version={made.version}
        >
          <p>募集要項に番号を付けます。選考基準は、この後は変えられません。</p>
        </Confirm>
      )}
      {made.openedAt !== null && made.withdrawnOn === null && decides && (
        <Confirm
          open="募集を取り消す"
          title="募集を取り消す"
          to={at.withdrawal(params)}
          submit="取り消す"
          name="withdrawal"
          filled={filled}
          version={made.version}
          danger
        >
          <p>改めて募集するには、新しく準備してください。</p>
          <AreaField name="reason" label="理由" required rows={2} />
        </Confirm>
      )}
    </Page>
  )
}
