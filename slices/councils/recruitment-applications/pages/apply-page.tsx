import type { Visit } from '#platform'
import { idInPid } from '#platform'
import { Form, LinkButton, Notice, Page } from '#ui'
import { guide } from '../../recruitment-guides/addresses.ts'
import { stageOf } from '../../recruitments/rules.ts'
import { recruitmentInPublic } from '../../recruitments/tables.ts'
import * as at from '../addresses.ts'
import { anybodyMayApply, itIsReceived } from '../rules.ts'
import { ApplicationFields } from './application-fields.tsx'

/** Anybody applies, without an account and in one form. */
export async function ApplyPage({ here, params, filled }: Visit<typeof at.application>) {
  const made = await recruitmentInPublic(here, idInPid(params.recruitmentPid, here.city))
  const rulings = [itIsReceived(stageOf(made, here.today)), anybodyMayApply(made.way)]
  const closed = rulings.find((ruling) => ruling !== true)
  return (
    <Page
      title={`${made.bodyName}　公募委員に応募する`}
      back={guide(params)}
      lede="一枚の用紙で応募できます。送る前に募集要項を読んでください。"
      acts={
        <LinkButton href={guide(params)} kind="sub" size="sm">
          募集要項
        </LinkButton>
      }
    >
      {closed ? (
        <Notice kind="warn">{closed.sentence}</Notice>
      ) : (
        <>
          <Notice kind="info">
            応募書類は、この公募の選考と委員の委嘱のほかには使いません。結果の通知から1年後に廃棄します（結果が決まらないときは、締切から1年後）。個人番号（マイナンバー）は書かないでください。
          </Notice>
          <Form to={at.application(params)} filled={filled} submit="応募する">
            <ApplicationFields made={made} consent="応募書類の使い方を読み、同意します" />
          </Form>
        </>
      )}
    </Page>
  )
}
