import type { Visit } from '#platform'
import { AreaField, DateField, Form, TextField } from '#ui'
import * as at from '../addresses.ts'
import { fieldsOfStep, specialsOf, versionOf } from '../rules.ts'
import { loadStep } from '../tables.ts'
import { StepFrame } from './step-frame.tsx'

export async function PlanPage({ here, params, filled }: Visit<typeof at.draftPlan>) {
  const { application, answers, items, isOwner, closed } = await loadStep(
    here,
    params.applicationId,
  )
  const specials = specialsOf(application.schemeKind)
  return (
    <StepFrame
      application={application}
      step="plan"
      title="何をするかを教えてください"
      isOwner={isOwner}
      closed={closed}
      items={items}
      filled={filled}
    >
      <Form
        to={at.draftPlan(params)}
        name="plan"
        filled={filled}
        version={versionOf(answers, fieldsOfStep('plan', application.schemeKind))}
        keepAfterSeconds={2}
        submit="保存して次へ進む（費用）"
      >
        <section class="q stack">
          <h2>事業の名前と時期</h2>
          <TextField
            name="title"
            label="事業の名前"
            need="必ず書く"
            hint="例：東京の眼鏡展への出展"
            maxlength={100}
            value={application.title}
          />
          <AreaField
            name="summary"
            label="ひとことで"
            rows={2}
            hint="採択されると、この文が公表されます。"
            value={application.summary}
          />
          <DateField
            name="startsOn"
            label="始める日"
            need="必ず書く"
            value={application.startsOn}
          />
          <DateField
            name="endsOn"
            label="終わる日"
            need="必ず書く"
            hint="3月31日までに終わるようにしてください。"
            value={application.endsOn}
          />
        </section>
        {specials.length > 0 && (
          <section class="q stack">
            <h2>この補助金でお聞きすること</h2>
            {specials.map(({ name, label, hint, isRequired }) => (
              <TextField
                name={`specials.${name}`}
                label={label}
                need={isRequired ? '必ず書く' : undefined}
                hint={hint}
                maxlength={300}
                value={answers.get(name)?.value}
              />
            ))}
          </section>
        )}
        <section class="q stack">
          <h2>事業の計画</h2>
          <AreaField
            name="plan"
            label="計画"
            need="必ず書く"
            rows={12}
            hint="なぜするのか、何をするのか、その後どうなるのかを書いてください。箇条書きでかまいません。"
            value={application.plan}
          />
        </section>
      </Form>
    </StepFrame>
  )
}
