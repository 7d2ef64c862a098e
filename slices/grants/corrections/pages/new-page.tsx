import { formatWareki } from '#packages/japan'
import type { Visit } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { AreaField, DateField, Form, Notice, Page, Section } from '#ui'
import { targetsOf } from '../../application-drafts/rules.ts'
import { application as caseAt } from '../../applications/addresses.ts'
import { caseSeenBy } from '../../applications/tables.ts'
import { slots } from '../../attachments/rules.ts'
import { editionOf } from '../../schemes/tables.ts'
import * as at from '../addresses.ts'
import { earliestDue } from '../rules.ts'

/** What is to be put right, item by item; what is left blank stays as it was received. */
export async function NewCorrectionPage({ here, params, filled }: Visit<typeof at.newCorrection>) {
  const application = await caseSeenBy(here, params.applicationId)
  const { correctionDays } = await editionOf(here, application.schemeId, application.edition)
  const first = earliestDue(here.today, correctionDays, await calendarOf(here))
  return (
    <Page
      title="補正を求める"
      back={caseAt(params)}
      lede={`${application.receiptLabel}　${application.applicantName}`}
    >
      {application.state === '受付' ? (
        <Form to={at.corrections(params)} filled={filled} submit="補正通知を出す">
          <Notice kind="info">
            書いた項目だけを、申請者が直せるようになります。空けた項目は変えられません。
          </Notice>
          <DateField
            name="dueOn"
            label="補正の期限"
            required
            value={first}
            hint={`開庁日で${correctionDays}日以上先（${formatWareki(first)}以後）`}
          />
          <Section title="直してほしいところ">
            {targetsOf(application.schemeKind, slots).map(({ target, label }) => (
              <AreaField name={`items.${target}`} label={label} rows={1} />
            ))}
          </Section>
        </Form>
      ) : (
        <Notice kind="warn">
          {filled?.rule ??
            `いまは「${application.state}」です。補正は「受付」のときに求められます。`}
        </Notice>
      )}
    </Page>
  )
}
