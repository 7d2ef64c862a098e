import type { Visit } from '#platform'
import { CheckField, Fact, Facts, Form, Notice, Prose } from '#ui'
import type { draftCheck } from '../../application-drafts/addresses.ts'
import { StepFrame, stepAt } from '../../application-drafts/pages/step-frame.tsx'
import { stepLabels } from '../../application-drafts/rules.ts'
import { loadStep } from '../../application-drafts/tables.ts'
import { partsOf } from '../../application-papers/rules.ts'
import { writtenIn } from '../../application-papers/tables.ts'
import { closingInWords, itCameInTime } from '../../applications/rules.ts'
import { correctionAnswer } from '../../corrections/addresses.ts'
import { AnswerFields } from '../../corrections/pages/answer-fields.tsx'
import { quoteReminders } from '../../cost-plans/rules.ts'
import { paperArrivedAt } from '../../desk-entries/tables.ts'
import { adviceFor } from '../../preparers/rules.ts'
import { categoriesOf, editionOf } from '../../schemes/tables.ts'
import { smallTownSentence, telltaleSentence } from '../../stage-views/rules.ts'
import { telltalesIn } from '../../stage-views/tables.ts'
import * as at from '../addresses.ts'
import { obstaclesOf } from '../rules.ts'

/** Everything once more, what is still missing, and the button. */
export async function CheckPage({ here, params, filled }: Visit<typeof draftCheck>) {
  const { application, items, isOwner } = await loadStep(here, params.applicationId)
  const written = await writtenIn(here, application)
  const { otherMode } = await editionOf(here, application.schemeId, application.edition)
  const categories = await categoriesOf(here, application.schemeId, application.edition)
  const { answers, costs, attached } = written
  const obstacles = obstaclesOf(application, answers, costs, attached, otherMode)
  const paperAt = application.channel === '紙' ? await paperArrivedAt(here, application.id) : null
  const inTime = itCameInTime(paperAt ?? here.now, application.closesAt)
  const isCorrecting = application.state === '補正中'
  const advice = adviceFor(application.preparedBy)
  const found = await telltalesIn(here, application, (field) => answers.get(field)?.value ?? '')
  return (
    <StepFrame
      application={application}
      step="check"
      title={isCorrecting ? '直したところを確かめてください' : '出す前に確かめてください'}
      isOwner={isOwner}
      items={items}
      filled={filled}
    >
      {advice !== null && <Notice kind="warn">{advice}</Notice>}
      {partsOf(written).map(({ step, title, rows }) => (
        <section class="q stack">
          <h2>{title}</h2>
          <Facts>
            {rows.map(([label, text]) => (
              <Fact term={label}>{text === '' ? null : <Prose text={text} />}</Fact>
            ))}
          </Facts>
          <a href={stepAt[step](params)}>{`${stepLabels[step]}を直す`}</a>
        </section>
      ))}
      {quoteReminders(costs, categories).map((sentence) => (
        <Notice kind="warn">{sentence}</Notice>
      ))}
      {isCorrecting ? (
        <section class="q stack">
          <h2>補正を出す</h2>
          <Form
            to={correctionAnswer(params)}
            name="correction"
            filled={filled}
            submit="補正を提出する"
          >
            <AnswerFields />
          </Form>
        </section>
      ) : (
        <section class="q stack">
          <h2>申請を出す</h2>
          {inTime !== true ? (
            <Notice kind="warn">{inTime.sentence}</Notice>
          ) : (
            <>
              <Missing obstacles={obstacles} applicationId={application.id} />
              {found.length > 0 && (
                <Notice kind="warn">
                  <p>{`書類の審査は名を伏せて行います。${telltaleSentence(found)}`}</p>
                  <p>{`${found
                    .slice(0, 10)
                    .map(({ what, text }) => `「${text}」（${what}）`)
                    .join('、')}${found.length > 10 ? `ほか${found.length - 10}か所` : ''}`}</p>
                  <p>{`${smallTownSentence}。`}</p>
                </Notice>
              )}
              <Form
                to={at.submission(params)}
                name="submission"
                filled={filled}
                submit="申請を提出する"
              >
                <p>{`受付は${closingInWords(application.closesAt)}までです。届いた時刻は、市の時計で秒まで記録します。`}</p>
                <CheckField
                  name="taxConsent"
                  required
                  label="市税の納付状況を、市が確かめることに同意します"
                />
                <CheckField
                  name="antisocialConsent"
                  required
                  label="暴力団排除のため、市が警察に照会することに同意します"
                />
                <CheckField
                  name="publicationConsent"
                  label="交付を受けたとき、名前と事業を公表してかまいません"
                  hint="付けないときは「個人」として公表します。審査の点は変わりません。"
                />
                {found.length > 0 && (
                  <CheckField
                    name="keepsTelltales"
                    label="だれの申請か分かる語を残したまま出します"
                    hint="審査では「■■」と伏せて見せます。"
                  />
                )}
              </Form>
            </>
          )}
        </section>
      )}
    </StepFrame>
  )
}

function Missing(props: { obstacles: ReturnType<typeof obstaclesOf>; applicationId: string }) {
  const { obstacles, applicationId } = props
  if (obstacles.length === 0) return <Notice kind="ok">必要なことは、すべて書かれています。</Notice>
  return (
    <Notice kind="warn">
      <p>出す前に、あと{obstacles.length}か所を直してください。</p>
      <ul>
        {obstacles.map(({ step, sentence }) => (
          <li>
            <a href={stepAt[step]({ applicationId })}>{sentence}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
