import { formatWareki, formatYenWithUnit } from '#packages/japan'
import { Missing, type Visit } from '#platform'
import { CheckField, Day, Fact, Facts, Form, Notice, Page, RadioField, Refused, Section } from '#ui'
import { arrivalOrderOfCase } from '../../arrival-orders/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import { theFilerMayFile } from '../../cases/rules.ts'
import { caseSeenBy } from '../../cases/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { itMayBeAnswered } from '../rules.ts'
import { offerOf } from '../tables.ts'

/** 一部の交付の打診: less than was asked, and the answer to it. */
export async function OfferPage({ here, params, filled }: Visit<typeof at.offer>) {
  const found = await caseSeenBy(here, params.applicationId)
  const offer = await offerOf(here, found.applicationId)
  if (offer === null) throw new Missing()
  const filer = may.applyForGrants(here.person) ? '申請者' : '窓口'
  const order = await arrivalOrderOfCase(here, found)
  const inLine = order?.line.find((one) => one.applicationId === found.applicationId)
  const isNeedless =
    offer.answer === '取りやめ' || (offer.answer === null && inLine?.standing === '決定できる')
  const isOpen =
    found.state === '交付申請' && !isNeedless && itMayBeAnswered(offer, here.today) === true
  const answers =
    isOpen && may.fileForCases(here.person) && theFilerMayFile(found.channel, filer) === true
  return (
    <Page
      title="一部の交付の打診"
      eyebrow={`${found.schemeName}　${found.receiptLabel}`}
      back={grantCase(params)}
      lede="先着の順に決定した結果、予算の残りが申請額に足りません。"
    >
      {/* Answered already, or too late: there is no form to say it at. */}
      {!answers && <Refused filled={filled} forms={[]} />}
      <Facts>
        <Fact term="申請額">{formatYenWithUnit(offer.askedYen)}</Fact>
        <Fact term="交付できる額">{formatYenWithUnit(offer.amountYen)}</Fact>
        <Fact term="照会の文書">
          {`${offer.documentLabel}（${formatWareki(offer.offeredOn)}）`}
        </Fact>
        <Fact term="返事の期限">
          <Day on={offer.dueOn} />
        </Fact>
        <Fact term="返事">
          {isNeedless
            ? '要りません'
            : offer.answer === null
              ? 'まだありません'
              : `${offer.answer}（${offer.answeredName}）`}
        </Fact>
      </Facts>
      {isNeedless && (
        <Notice kind="ok">
          予算に空きが出たため、申請額の全額で手続を進めます。お返事は要りません。
        </Notice>
      )}
      {answers ? (
        <Section title="返事をする">
          <Form to={at.offer(params)} filled={filled} submit="返事を送る">
            <RadioField
              name="answer"
              label="この額で交付を受けますか"
              required
              options={[
                { value: '承諾', label: `承諾する（${formatYenWithUnit(offer.amountYen)}で行う）` },
                { value: '辞退', label: '辞退する（次の順の方に進みます）' },
              ]}
            />
            <CheckField
              name="agrees"
              label="交付される額が申請額より少なくても、計画した事業を行います"
            />
          </Form>
        </Section>
      ) : (
        !isOpen &&
        !isNeedless &&
        offer.answer === null && (
          <Notice kind="warn">返事の期限が過ぎたため、次の順の方に進みました。</Notice>
        )
      )}
    </Page>
  )
}
