import type { AnyAction } from '#platform'
import { people, type SamplePerson, type Town } from '#platform/samples'
import { ownBusinesses } from '#slices/businesses'
import { saveApplicant } from '../application-drafts/actions/save-applicant.ts'
import { saveCosts } from '../application-drafts/actions/save-costs.ts'
import { savePlan } from '../application-drafts/actions/save-plan.ts'
import { startDraft } from '../application-drafts/actions/start-draft.ts'
import { answersOf } from '../application-drafts/tables.ts'
import { addAttachment } from '../attachments/actions/add-attachment.ts'
import { takePaper } from '../desk-entries/actions/take-paper.ts'
import { businessesCalled } from '../desk-entries/tables.ts'
import { seen } from '../examples/tables.ts'
import { completeCheck } from '../formal-checks/actions/complete-check.ts'
import { recordCheck } from '../formal-checks/actions/record-check.ts'
import { checklist } from '../formal-checks/rules.ts'
import { submitApplication } from '../submissions/actions/submit-application.ts'

/** What a sample application says; lines are category code, what for, gross and net yen. */
export type SampleApplication = {
  readonly representative: string
  readonly title: string
  readonly fairName: string
  readonly plan: string
  readonly startsOn: string
  readonly endsOn: string
  readonly lines: readonly (readonly [string, string, string, string])[]
}

/** A page that a PDF reader opens; the text makes each a file of its own (見本). */
export function samplePdf(name: string, text: string): File {
  const head = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n'
  const pages =
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n'
  return new File([`${head}${pages}% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`], name, {
    type: 'application/pdf',
  })
}

/** The saves of a draft are numbered through: each form says from which it was drawn. */
async function versionNow(town: Town, applicationId: string): Promise<number> {
  const answers = await seen(town, (here) => answersOf(here, applicationId))
  return Math.max(0, ...[...answers.values()].map(({ seq }) => seq))
}

/** Fills a draft in, step by step, as whoever writes it would. */
export async function fillDraft(
  town: Town,
  who: SamplePerson,
  applicationId: string,
  said: SampleApplication,
): Promise<void> {
  const save = async (act: AnyAction, typed: Readonly<Record<string, unknown>>) =>
    town.do(who, act, { applicationId, version: await versionNow(town, applicationId), ...typed })
  await save(saveApplicant, {
    confirmsFacts: 'on',
    representative: said.representative,
    phone: '0778-00-0000',
    preparedBy: who.roles.includes('proxy') ? '行政書士' : '本人',
    preparerName: who.roles.includes('proxy') ? '見本 一郎' : '',
    preparerNumber: who.roles.includes('proxy') ? '12345678' : '',
  })
  await save(savePlan, {
    title: said.title,
    summary: `${said.fairName}に出て、新しい取引先をつくる（見本）。`,
    plan: said.plan,
    startsOn: said.startsOn,
    endsOn: said.endsOn,
    specials: { fairName: said.fairName },
  })
  await save(saveCosts, {
    lines: said.lines.map(([category, item, grossYen, netYen]) => ({
      category,
      item,
      grossYen,
      netYen,
    })),
    funds: [{ kind: '自己資金', name: '', amountYen: '300000' }],
    askedYen: '',
  })
  await town.do(who, addAttachment, {
    applicationId,
    slot: '見積書',
    supersedesId: '',
    file: samplePdf('見積書.pdf', `${said.title} ${applicationId}`),
  })
}

/** Sends what is written. @returns the id of the application */
export async function sendDraft(
  town: Town,
  who: SamplePerson,
  applicationId: string,
): Promise<void> {
  await town.do(who, submitApplication, {
    applicationId,
    taxConsent: 'on',
    antisocialConsent: 'on',
    publicationConsent: 'on',
  })
}

/** A draft of the business that an account stands for. @returns its id */
export async function beginOwnDraft(
  town: Town,
  who: SamplePerson,
  callId: string,
): Promise<string> {
  const [business] = await seen(town, ownBusinesses, who)
  const { about } = await town.do(who, startDraft, { callId, businessId: business?.id ?? '' })
  return about
}

/** Paper that came to the desk for a business of the register, typed and signed. @returns its id */
export async function bringPaper(
  town: Town,
  callId: string,
  businessName: string,
  said: SampleApplication,
): Promise<string> {
  const { officer } = people
  const [business] = await seen(town, (here) => businessesCalled(here, businessName))
  const { about } = await town.do(officer, takePaper, {
    callId,
    businessId: business?.id ?? '',
    consent: '代表者が窓口に持参し、入力を職員に頼むことに同意（見本）。',
  })
  await fillDraft(town, officer, about, said)
  await town.do(officer, addAttachment, {
    applicationId: about,
    slot: '署名した申請書の写し',
    supersedesId: '',
    file: samplePdf('署名した申請書.pdf', `署名 ${about}`),
  })
  await sendDraft(town, officer, about)
  return about
}

/** 形式審査 of an application in which nothing is amiss. */
export async function passFormalCheck(town: Town, applicationId: string): Promise<void> {
  await town.do(people.officer, recordCheck, {
    applicationId,
    version: 0,
    answers: Object.fromEntries(checklist.map(({ code }) => [code, '適'])),
    isTaxClear: 'yes',
    isGangClear: 'yes',
    note: '',
  })
  await town.do(people.chief, completeCheck, { applicationId, version: 1 })
}
