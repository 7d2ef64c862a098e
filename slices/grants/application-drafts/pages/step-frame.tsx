import type { Child } from 'hono/jsx'
import { type Filled, Notice, Page } from '#ui'
import { paper } from '../../application-papers/addresses.ts'
import { application as caseAt, ownGrant } from '../../applications/addresses.ts'
import { closingInWords, itMayBeWritten } from '../../applications/rules.ts'
import type { Application } from '../../applications/tables.ts'
import type { Item } from '../../corrections/tables.ts'
import * as at from '../addresses.ts'
import { type StepName, stepLabels, steps } from '../rules.ts'

export const stepAt: Readonly<
  Record<StepName, (params: { readonly applicationId: string }) => string>
> = {
  applicant: at.draftApplicant,
  plan: at.draftPlan,
  costs: at.draftCosts,
  papers: at.draftPapers,
  check: at.draftCheck,
}

/** One step of five: where one is, what is asked, and how to go on later. */
export function StepFrame(props: {
  application: Application
  step: StepName
  title: string
  isOwner: boolean
  /** That the call has closed meanwhile. */
  closed?: string | null
  /** What the letter of correction names, while the applicant corrects. */
  items: readonly Item[]
  filled: Filled | null
  children?: Child
}) {
  const { application, step, items } = props
  const params = { applicationId: application.id }
  const place = steps.indexOf(step)
  const writable = itMayBeWritten(application.state)
  return (
    <Page
      title={props.title}
      eyebrow={`${application.schemeName}　第${application.round}回　しめきり ${closingInWords(application.closesAt)}`}
      back={props.isOwner ? ownGrant(params) : caseAt(params)}
    >
      <div class="apply stack-6">
        <ol class="steps" aria-label={`申請の進み　5つのうち${place + 1}つ目`}>
          {steps.map((one, i) => (
            <li
              class={i < place ? 'done' : undefined}
              data-n={i + 1}
              aria-current={one === step ? 'step' : undefined}
            >
              {one === step ? stepLabels[one] : <a href={stepAt[one](params)}>{stepLabels[one]}</a>}
            </li>
          ))}
        </ol>
        {props.closed && <Notice kind="warn">{props.closed}</Notice>}
        {application.state === '補正中' && (
          <Notice kind="warn">
            <p>補正では、次の項目だけを直せます。ほかの項目は変えられません。</p>
            <ul>
              {items.map(({ label, sentence }) => (
                <li>{`${label}：${sentence}`}</li>
              ))}
            </ul>
          </Notice>
        )}
        {!props.isOwner && (
          <Notice kind="info">
            {application.channel === '紙'
              ? '窓口に届いた紙の申請です。書かれているとおりに入力してください。'
              : '本人の同意を得て、窓口で続きを書いています。'}
          </Notice>
        )}
        {writable === true ? (
          props.children
        ) : (
          <Notice kind="warn">{props.filled?.rule ?? writable.sentence}</Notice>
        )}
        <p class="hint">
          途中でやめても消えません。あとで続けるときや窓口では、この番号を伝えてください：
          <b class="n">{application.draftNumber}</b>。紙で出したいときは
          <a href={paper(params)}>同じ内容の様式を印刷</a>できます。
        </p>
      </div>
    </Page>
  )
}
