import type { Visit } from '#platform'
import {
  AreaField,
  Confirm,
  Fact,
  Facts,
  Form,
  Instant,
  Notice,
  Page,
  RadioField,
  Refused,
  Section,
} from '#ui'
import { application as caseAt } from '../../applications/addresses.ts'
import { caseSeenBy } from '../../applications/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { answers, checklist, inquiries } from '../rules.ts'
import { type FormalCheck, formalCheckOf } from '../tables.ts'

const inWords = (isClear: boolean | null) =>
  isClear === null ? '照会中' : isClear ? '該当なし' : '該当あり'
const asTyped = (isClear: boolean | null) => (isClear === null ? '' : isClear ? 'yes' : 'no')

/** 形式審査: point by point; the inquiries are answered with yes or no and nothing else. */
export async function FormalCheckPage({ here, params, filled }: Visit<typeof at.formalCheck>) {
  const application = await caseSeenBy(here, params.applicationId)
  const check = await formalCheckOf(here, application.id)
  const isOpen = application.state === '受付'
  const writes = isOpen && may.takeInAtDesk(here.person)
  const completes = isOpen && may.completeFormalChecks(here.person)
  const version = check?.version ?? 0
  return (
    <Page
      title="形式審査"
      back={caseAt(params)}
      lede={`${application.receiptLabel}　${application.applicantName}　${application.title}`}
    >
      <Refused
        filled={filled}
        forms={[...(writes ? ['check'] : []), ...(completes ? ['completion'] : [])]}
      />
      {application.state === '補正中' && (
        <Notice kind="info">補正を待っています。届くと、ここで点検できます。</Notice>
      )}
      {check?.completedAt && (
        <Notice kind="ok">
          形式審査は <Instant at={check.completedAt} /> に完了しました（{check.completedName}）。
        </Notice>
      )}
      {writes ? (
        <Form
          to={at.formalCheck(params)}
          name="check"
          filled={filled}
          version={version}
          submit="点検を記録する"
        >
          <Section title="点検">
            {checklist.map(({ code, question }) => (
              <RadioField
                name={`answers.${code}`}
                label={question}
                options={answers}
                value={check?.answers[code] ?? ''}
              />
            ))}
          </Section>
          <Section title="照会の答え" note="該当の有無だけを残し、内容は書きません">
            {inquiries.map(({ code, question }) => (
              <RadioField
                name={code === 'tax' ? 'isTaxClear' : 'isGangClear'}
                label={question}
                options={[
                  { value: '', label: '照会中' },
                  { value: 'yes', label: '該当なし' },
                  { value: 'no', label: '該当あり' },
                ]}
                value={asTyped((code === 'tax' ? check?.isTaxClear : check?.isGangClear) ?? null)}
              />
            ))}
          </Section>
          <AreaField name="note" label="メモ" rows={3} value={check?.note} />
        </Form>
      ) : (
        <Answered check={check} />
      )}
      {completes && (
        <Confirm
          open="形式審査を完了する"
          title="形式審査を完了します"
          to={at.completion(params)}
          name="completion"
          filled={filled}
          version={version}
          submit="完了する"
        >
          <p>
            すべての点検と照会に答えがあることを確かめます。申請者に、書類がそろったことを知らせます。
          </p>
        </Confirm>
      )}
    </Page>
  )
}

function Answered({ check }: { check: FormalCheck | null }) {
  if (check === null) return <p>まだ点検は記録されていません。</p>
  return (
    <Section title="点検">
      <Facts>
        {checklist.map(({ code, question }) => (
          <Fact term={question}>{check.answers[code] ?? null}</Fact>
        ))}
        <Fact term="市税の照会">{inWords(check.isTaxClear)}</Fact>
        <Fact term="暴力団排除の照会">{inWords(check.isGangClear)}</Fact>
        <Fact term="メモ">{check.note}</Fact>
        <Fact term="点検した人">
          {check.checkedName} <Instant at={check.checkedAt} form="short" />
        </Fact>
      </Facts>
    </Section>
  )
}
