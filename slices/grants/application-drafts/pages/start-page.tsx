import { formatFraction, formatYen } from '#packages/japan'
import type { Visit } from '#platform'
import { ownBusinesses } from '#slices/businesses'
import { Fact, Facts, Form, HiddenField, Notice, Page, RadioField, Section } from '#ui'
import { ownGrant, ownGrants } from '../../applications/addresses.ts'
import { closingInWords } from '../../applications/rules.ts'
import { ownApplications } from '../../applications/tables.ts'
import { theCallIsOpen } from '../../calls/rules.ts'
import { callSeenBy } from '../../calls/tables.ts'
import { editionOf } from '../../schemes/tables.ts'
import * as at from '../addresses.ts'

/** What the grant is, and for which of the own businesses the application is begun. */
export async function StartPage({ here, params, filled }: Visit<typeof at.start>) {
  const call = await callSeenBy(here, params.callId)
  const edition = await editionOf(here, call.schemeId, call.edition)
  const businesses = await ownBusinesses(here)
  const begun = (await ownApplications(here)).filter(
    ({ callId, state }) => callId === call.id && state !== '取下げ',
  )
  const open = theCallIsOpen(call, here.now, closingInWords(call.closesAt))
  const rate = formatFraction({ num: edition.rateNum, den: edition.rateDen })
  return (
    <Page
      title={`${call.schemeName}に申請する`}
      back={ownGrants()}
      lede="途中でやめても、書いたところまで残ります。紙で出したい方は、窓口に電話してください。"
    >
      <Facts>
        <Fact term="受付">{`${closingInWords(call.closesAt)}まで`}</Fact>
        <Fact term="補助率">{rate}</Fact>
        <Fact term="上限">
          {edition.capYen === null ? '定めなし' : `${formatYen(edition.capYen)}円`}
        </Fact>
        <Fact term="決め方">
          {call.way === '採択型' ? '審査で選びます' : '届いた順に、予算のあるかぎり'}
        </Fact>
        <Fact term="標準処理期間">{`${edition.standardDays}日`}</Fact>
      </Facts>
      {begun.map(({ id, applicantName, state }) => (
        <Notice kind="info">
          {`${applicantName}の申請（${state}）があります。`}
          <a href={ownGrant({ applicationId: id })}>続きを開く</a>
        </Notice>
      ))}
      {open !== true ? (
        <Notice kind="warn">{open.sentence}</Notice>
      ) : businesses.length === 0 ? (
        <Notice kind="warn">
          このアカウントにつながっている事業者がありません。市の担当課に、本人確認のうえつないでもらってください。
        </Notice>
      ) : (
        <Section title="どの事業者として申請しますか">
          <Form to={at.start(params)} filled={filled} submit="申請を書き始める">
            {businesses.length === 1 && businesses[0] ? (
              <>
                <HiddenField name="businessId" value={businesses[0].id} />
                <p>
                  <b>{businesses[0].name}</b>
                  {`（${businesses[0].part}）`}
                </p>
              </>
            ) : (
              <RadioField
                name="businessId"
                label="事業者"
                required
                boxed
                options={businesses.map(({ id, name, part }) => ({
                  value: id,
                  label: name,
                  note: part,
                }))}
              />
            )}
          </Form>
        </Section>
      )}
    </Page>
  )
}
