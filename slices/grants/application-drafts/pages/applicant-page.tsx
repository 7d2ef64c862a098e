import type { Visit } from '#platform'
import { AreaField, CheckField, Fact, Facts, Form, Notice, RadioField, TextField } from '#ui'
import { adviceFor, paidPreparationSentence, preparerKinds } from '../../preparers/rules.ts'
import * as at from '../addresses.ts'
import { fieldsOfStep, versionOf } from '../rules.ts'
import { loadStep } from '../tables.ts'
import { StepFrame } from './step-frame.tsx'

/** Who applies: nothing is asked that the register knows. */
export async function ApplicantPage({ here, params, filled }: Visit<typeof at.draftApplicant>) {
  const { application, answers, items, isOwner, closed } = await loadStep(
    here,
    params.applicationId,
  )
  const advice = adviceFor(application.preparedBy)
  const asksRepresentative = application.representative === '' || answers.has('representative')
  return (
    <StepFrame
      application={application}
      step="applicant"
      title="申請する方を確かめてください"
      isOwner={isOwner}
      closed={closed}
      items={items}
      filled={filled}
    >
      {advice !== null && <Notice kind="warn">{advice}</Notice>}
      <Form
        to={at.draftApplicant(params)}
        name="applicant"
        filled={filled}
        version={versionOf(answers, fieldsOfStep('applicant', application.schemeKind))}
        keepAfterSeconds={2}
        submit="保存して次へ進む（計画）"
      >
        <section class="q stack">
          <h2>登録の内容</h2>
          <p class="hint">市の台帳にある内容です。書き直す必要はありません。</p>
          <Facts>
            <Fact term="名称">{application.applicantName}</Fact>
            <Fact term="法人番号">{application.corporateNumber ?? '台帳に登録なし'}</Fact>
            {!asksRepresentative && <Fact term="代表者">{application.representative}</Fact>}
            <Fact term="住所">{application.postalAddress}</Fact>
            <Fact term="従業員">
              {application.employees === null ? '' : `${application.employees}人`}
            </Fact>
          </Facts>
          <CheckField
            name="confirmsFacts"
            label="この内容で合っています"
            required
            value={answers.get('confirmsFacts')?.value === 'on'}
            hint="違うところがあるときも、下に書いてから印を付けてください。"
          />
          {isOwner && (
            <AreaField
              name="factsNote"
              label="違うところ"
              rows={2}
              hint="書くと、台帳の訂正の申出として市に届きます。"
            />
          )}
          {asksRepresentative && (
            <TextField
              name="representative"
              label="代表者の氏名"
              need="必ず書く"
              value={application.representative}
            />
          )}
          <TextField
            name="phone"
            label="連絡の取れる電話"
            need="必ず書く"
            type="tel"
            width="m"
            value={application.phone}
          />
        </section>
        <section class="q stack">
          <h2>この書類を作った人</h2>
          <RadioField
            name="preparedBy"
            label="作った人"
            required
            boxed
            value={application.preparedBy}
            options={preparerKinds.map((kind) => ({
              value: kind,
              label: kind,
              ...(adviceFor(kind) !== null && { note: paidPreparationSentence }),
            }))}
          />
          <TextField
            name="preparerName"
            label="作った人の名前"
            hint="支援機関・行政書士・そのほかの方のときに書いてください。"
            value={application.preparerName}
          />
          <TextField
            name="preparerNumber"
            label="行政書士の登録番号"
            width="m"
            inputmode="numeric"
            hint="8桁の数字"
            value={application.preparerNumber}
          />
        </section>
      </Form>
    </StepFrame>
  )
}
