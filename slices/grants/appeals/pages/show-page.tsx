import type { Visit } from '#platform'
import {
  AreaField,
  Day,
  Fact,
  Facts,
  Form,
  Notice,
  Page,
  Prose,
  RadioField,
  Refused,
  Section,
} from '#ui'
import { callLabel } from '../../calls/pages/call-table.tsx'
import { callSeenBy } from '../../calls/tables.ts'
import { paper as paperAt } from '../../grant-papers/addresses.ts'
import { may } from '../../permissions.ts'
import { RerunSection } from '../../reruns/pages/rerun-section.tsx'
import { rerunOf } from '../../reruns/tables.ts'
import * as at from '../addresses.ts'
import { isOutsideTheCase, requestNamed } from '../tables.ts'

/** One request: what is asked, the answer of somebody outside the case, and 再計算 where an error was found. */
export async function AppealPage({ here, params, filled }: Visit<typeof at.appeal>) {
  const request = await requestNamed(here, params.requestId)
  const call = await callSeenBy(here, request.callId)
  const isOutside = await isOutsideTheCase(here, request)
  const rerun = await rerunOf(here, request.id)
  const answers = request.answeredAt === null && isOutside && may.answerAppeals(here.person)
  const reruns =
    request.finding === '事実の誤りあり' &&
    rerun === null &&
    may.sealCriteria(here.person) &&
    here.person.section?.id === call.sectionId
  return (
    <Page
      title="理由の説明の申出"
      back={at.appeals({ callId: call.id })}
      lede={`${call.schemeName}　${callLabel(call)}　${request.receiptLabel}　${request.applicantName}`}
    >
      <Refused
        filled={filled}
        forms={[...(answers ? ['answer'] : []), ...(reruns ? ['rerun'] : [])]}
      />
      <Facts>
        <Fact term="もとの通知">
          <a href={paperAt({ paperId: request.paperId })}>{request.noticeLabel}</a>
        </Fact>
        <Fact term="申出">
          <Day on={request.askedOn} />
          {`（${request.way}）`}
        </Fact>
        <Fact term="説明を求めること">
          <Prose text={request.question} />
        </Fact>
        <Fact term="回答の期限">
          <Day on={request.answerBy} />
        </Fact>
        {request.answerPaperId !== null && (
          <>
            <Fact term="確かめた結果">{request.finding}</Fact>
            <Fact term="回答">
              <Prose text={request.answer} />
            </Fact>
            <Fact term="回答書">
              <a href={paperAt({ paperId: request.answerPaperId })}>理由説明回答書</a>
              {`　${request.answeredName}`}
            </Fact>
          </>
        )}
      </Facts>
      {request.answeredAt === null && !isOutside && (
        <Notice>
          あなたはこの案件に関わっているため、回答できません。関わっていない職員が回答します。
        </Notice>
      )}
      {answers && (
        <Section title="回答">
          <Form
            to={at.answer(params)}
            name="answer"
            filled={filled}
            submit="回答書を出す"
            version={request.version}
          >
            <RadioField
              name="finding"
              label="確かめた結果"
              required
              options={['誤りなし', '事実の誤りあり']}
            />
            <AreaField
              name="answer"
              label="回答"
              hint="ほかの申請の点や、だれが何点を付けたかは書きません。"
              rows={6}
              required
            />
          </Form>
        </Section>
      )}
      <RerunSection request={request} rerun={rerun} reruns={reruns} filled={filled} />
    </Page>
  )
}
