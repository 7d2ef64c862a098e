import { formatFraction, formatYen } from '#packages/japan'
import type { Visit } from '#platform'
import { Form, Notice, YenField } from '#ui'
import { CostLines, Funds, Quotes, RelatedParties } from '../../cost-plans/pages/cost-rows.tsx'
import { estimateOf, quoteReminders } from '../../cost-plans/rules.ts'
import { costPlanOf } from '../../cost-plans/tables.ts'
import { categoriesOf, editionOf } from '../../schemes/tables.ts'
import * as at from '../addresses.ts'
import { fieldsOfStep, versionOf } from '../rules.ts'
import { loadStep } from '../tables.ts'
import { StepFrame } from './step-frame.tsx'

/** What it costs, row by row; what the city gives at most is said at once. */
export async function CostsPage({ here, params, filled }: Visit<typeof at.draftCosts>) {
  const { application, answers, items, isOwner, closed } = await loadStep(
    here,
    params.applicationId,
  )
  const edition = await editionOf(here, application.schemeId, application.edition)
  const categories = await categoriesOf(here, application.schemeId, application.edition)
  const plan = await costPlanOf(here, application.id)
  const estimate = estimateOf(plan, edition, categories)
  const rate = formatFraction({ num: edition.rateNum, den: edition.rateDen })
  const cap = edition.capYen === null ? '' : `（上限${formatYen(edition.capYen)}円）`
  const options = categories.map(({ code, name }) => ({ value: code, label: name }))
  const reminders = quoteReminders(plan, categories)
  return (
    <StepFrame
      application={application}
      step="costs"
      title="使う費用を教えてください"
      isOwner={isOwner}
      closed={closed}
      items={items}
      filled={filled}
    >
      {plan.lines.length > 0 && (
        <Notice kind="info">
          <p>
            <b>{`市が出す額は、多くて${formatYen(estimate.mostYen)}円`}</b>です。
          </p>
          <p>{`対象になる費用の${rate}${cap}。残りの${formatYen(estimate.ownYen)}円はご自身の負担です。前に交付を受けたことがあると、これより少なくなることがあります。`}</p>
        </Notice>
      )}
      {reminders.map((sentence) => (
        <Notice kind="warn">{sentence}</Notice>
      ))}
      <Form
        to={at.draftCosts(params)}
        name="costs"
        filled={filled}
        version={versionOf(answers, fieldsOfStep('costs', application.schemeKind))}
        keepAfterSeconds={2}
        submit="保存して次へ進む（書類）"
      >
        <CostLines plan={plan} options={options} filled={filled} />
        <Quotes plan={plan} options={options} filled={filled} />
        <Funds plan={plan} filled={filled} />
        <RelatedParties plan={plan} filled={filled} />
        <section class="q stack">
          <h2>申し込む額</h2>
          <p class="hint">
            空けておくと、この計画で出る一番多い額で申し込みます。少なくてよいときだけ書いてください。
          </p>
          <YenField name="askedYen" label="申し込む額" value={answers.get('askedYen')?.value} />
        </section>
      </Form>
    </StepFrame>
  )
}
