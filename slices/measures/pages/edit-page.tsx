import { isUuid, type Visit } from '#platform'
import { issuesSeenBy } from '#slices/evidence'
import { goalsSeenBy } from '#slices/plans'
import {
  AreaField,
  CheckField,
  ChecksField,
  Columns,
  FiscalYearField,
  Form,
  HiddenField,
  Notice,
  Page,
  RadioField,
  Section,
  SelectField,
  TextField,
} from '#ui'
import * as at from '../addresses.ts'
import { begunFrom } from '../evaluation-sheets/rules.ts'
import { sheetSeenBy } from '../evaluation-sheets/tables.ts'
import { costNatures, deliveries, meansOfHelp, newnesses, proposers } from '../rules.ts'
import { type Measure, measureWrittenBy } from '../tables.ts'

export async function NewPage({ here, query, filled }: Visit<typeof at.newMeasure>) {
  const goals = await goalsSeenBy(here)
  const issues = await issuesSeenBy(here, { state: 'open', limit: 100 })
  const told = isUuid(query.sheet ?? '') ? await sheetSeenBy(here, query.sheet ?? '') : null
  return (
    <Page
      title="事業を起こす"
      back={at.measures()}
      lede="ここで一度書いたことが、予算要求書・評価シート・KPIシート・会議資料の四つに載ります。"
    >
      {told && (
        <Notice>
          {`「${told.name}」（${told.publisher}の評価シート）から写しました。区分・終期・手段など、シートにないことは、いま決めて入れてください。`}
        </Notice>
      )}
      <Form to={at.measures()} filled={filled} submit="事業を起こす">
        {told && <HiddenField name="sheetId" value={told.id} />}
        <Section title="何のために">
          <SelectField
            name="goalId"
            label="目的の施策"
            required
            value={query.goal}
            options={goals.map((goal) => ({
              value: goal.id,
              label: `${goal.planName}　${goal.number} ${goal.title}`,
            }))}
          />
          <SelectField
            name="issueId"
            label="対応する課題"
            value={query.issue}
            empty="あとで選ぶ"
            options={issues.map((issue) => ({ value: issue.id, label: issue.title }))}
          />
        </Section>
        <Fields measure={told ? begunFrom(told) : undefined} />
        <CheckField name="isSample" label="見本として登録する" />
      </Form>
    </Page>
  )
}

export async function EditPage({ here, params, filled }: Visit<typeof at.measureEdit>) {
  const measure = await measureWrittenBy(here, params.measureId)
  return (
    <Page
      title="事業を直す"
      back={at.measure(params)}
      lede="直すと、下書きの帳票はすべて変わります。提出した帳票は変わりません。"
    >
      <Form
        to={at.measureEdit(params)}
        filled={filled}
        version={measure.version}
        submit="直した内容を保存する"
      >
        <Fields measure={measure} />
        <AreaField name="reason" label="直す理由" rows={2} required />
      </Form>
    </Page>
  )
}

function Fields({ measure }: { measure?: Partial<Measure> }) {
  return (
    <>
      <Section title="どんな事業か">
        <Columns shape="2">
          <TextField name="name" label="名称" required value={measure?.name} maxlength={60} />
          <TextField name="code" label="事業コード" width="s" required value={measure?.code} />
          <RadioField
            name="newness"
            label="区分"
            required
            value={measure?.newness}
            options={newnesses}
          />
          <RadioField
            name="costNature"
            label="経費の区分"
            required
            value={measure?.costNature}
            options={costNatures}
          />
          <FiscalYearField
            name="startedYear"
            label="始まった年度"
            required
            value={measure?.startedYear}
          />
          <FiscalYearField
            name="sunsetYear"
            label="終期の年度"
            hint="いつまで行うか。最長5年です。"
            required
            value={measure?.sunsetYear}
          />
        </Columns>
        <AreaField
          name="intent"
          label="意図（だれがどうなるか）"
          rows={2}
          required
          value={measure?.intent}
        />
        <AreaField name="content" label="内容" rows={5} required value={measure?.content} />
        <ChecksField
          name="means"
          label="手段"
          required
          value={measure?.means}
          options={meansOfHelp}
        />
      </Section>
      <Section title="対象">
        <Columns shape="2">
          <TextField name="targetIndustry" label="業種" value={measure?.targetIndustry} />
          <TextField name="targetSize" label="規模" value={measure?.targetSize} />
          <TextField name="targetStage" label="段階" value={measure?.targetStage} />
          <TextField name="targetPlace" label="地域" value={measure?.targetPlace} />
        </Columns>
      </Section>
      <Section title="進め方と予算科目">
        <Columns shape="2">
          <SelectField
            name="delivery"
            label="実施方法"
            required
            value={measure?.delivery}
            options={deliveries}
          />
          <SelectField
            name="proposer"
            label="発案"
            required
            value={measure?.proposer}
            options={proposers}
          />
          <TextField name="legalBasis" label="根拠法令" value={measure?.legalBasis} />
          <TextField name="ownShare" label="自己負担の定め" value={measure?.ownShare} />
          <TextField name="account" label="会計" value={measure?.account ?? '一般会計'} />
          <TextField name="kan" label="款" value={measure?.kan} />
          <TextField name="kou" label="項" value={measure?.kou} />
          <TextField name="moku" label="目" value={measure?.moku} />
          <TextField
            name="outputUnit"
            label="活動量の単位"
            hint="単位コストの分母です（例：者、回）。"
            width="s"
            value={measure?.outputUnit}
          />
        </Columns>
        <AreaField
          name="rolesText"
          label="体制（段階ごとの責任者）"
          rows={2}
          value={measure?.rolesText}
        />
      </Section>
    </>
  )
}
