import type { Visit } from '#platform'
import {
  AreaField,
  Card,
  Columns,
  Confirm,
  Form,
  LinkButton,
  Notice,
  Page,
  Prose,
  Refused,
  SampleTag,
  Section,
  Stack,
  Tag,
} from '#ui'
import { advice, draftApplicant, draftCheck } from '../../application-drafts/addresses.ts'
import { paper } from '../../application-papers/addresses.ts'
import { partsOf } from '../../application-papers/rules.ts'
import { writtenIn } from '../../application-papers/tables.ts'
import { standingForTheApplicant } from '../../arrival-orders/rules.ts'
import { arrivalOrderOfCase } from '../../arrival-orders/tables.ts'
import { grantCase } from '../../cases/addresses.ts'
import { consultationsOf } from '../../consultations/tables.ts'
import { PaperRows } from '../../grant-papers/pages/paper-pages.tsx'
import { papersOf } from '../../grant-papers/tables.ts'
import { offer } from '../../part-offers/addresses.ts'
import { offerOf } from '../../part-offers/tables.ts'
import { clockOf } from '../../processing-clocks/tables.ts'
import { ownResult } from '../../selection-reasons/addresses.ts'
import { isDecided } from '../../selection-reasons/tables.ts'
import { stateAfter } from '../../steps/rules.ts'
import * as at from '../addresses.ts'
import { closingInWords, isLedAsMoney, itMayBeWritten, standingInWords } from '../rules.ts'
import { ownApplication } from '../tables.ts'
import { ClockFacts, correctionList, receiptList, stepList, WrittenParts } from './case-parts.tsx'

/** The own application: where it stands, what to do next, and everything that was sent. */
export async function OwnShowPage({ here, params, filled }: Visit<typeof at.ownGrant>) {
  const application = await ownApplication(here, params.applicationId)
  const written = await writtenIn(here, application)
  const clock = await clockOf(here, application)
  const partOffer = await offerOf(here, application.id)
  const order = await arrivalOrderOfCase(here, application)
  const inLine = order?.line.find((one) => one.applicationId === application.id)
  const papers = await papersOf(here, application.id, 'outside')
  const isDraft = application.state === '下書き'
  const isOpen = itMayBeWritten(application.state) === true
  const withdraws =
    application.state !== '交付決定' && stateAfter(application.state, '申請の取下げ') !== null
  return (
    <Page
      title={application.title || application.schemeName}
      eyebrow={`${application.schemeName}　第${application.round}回　しめきり ${closingInWords(application.closesAt)}`}
      back={at.ownGrants()}
      tags={
        <>
          <Tag kind={application.state === '補正中' ? 'warn' : 'line'}>{application.state}</Tag>
          {application.isSample && <SampleTag />}
        </>
      }
      lede={standingInWords(application.state)}
      acts={
        isOpen ? (
          <LinkButton href={isDraft ? draftApplicant(params) : draftCheck(params)} kind="pri">
            {isDraft ? '続きを書く' : '補正する'}
          </LinkButton>
        ) : (
          isLedAsMoney(application.state) && (
            <LinkButton href={grantCase(params)} kind="pri">
              交付の手続に進む
            </LinkButton>
          )
        )
      }
    >
      <Refused
        filled={filled}
        forms={[...(isDraft ? ['advice'] : []), ...(withdraws ? ['withdraw'] : [])]}
      />
      <Columns shape="main">
        <Stack wide>
          {await correctionList(here, application.id)}
          {await receiptList(here, application.id)}
          <WrittenParts parts={partsOf(written)} />
          {await consultationList(here, application.id)}
          {await stepList(here, application.id, 'own')}
        </Stack>
        <Stack>
          {clock !== null && (
            <Card title={clock.isOver ? '決まるまで' : 'いつごろ決まるか'}>
              <ClockFacts clock={clock} />
            </Card>
          )}
          {inLine !== undefined && (
            <Card title="先着の順">
              <p>{standingForTheApplicant(inLine)}</p>
            </Card>
          )}
          {partOffer !== null && (
            <Card title="一部の交付の打診">
              <a href={offer(params)}>
                {partOffer.answer !== null
                  ? `返事：${partOffer.answer}`
                  : inLine?.standing === '決定できる'
                    ? '返事は要らなくなりました'
                    : '期限までに返事をする'}
              </a>
            </Card>
          )}
          {(await isDecided(here, application.id)) && (
            <Card title="審査の結果">
              <a href={ownResult(params)}>あなたの点と理由</a>
            </Card>
          )}
          {papers.length > 0 && (
            <Card title="届いた通知">
              <PaperRows papers={papers} />
            </Card>
          )}
          <Card title="紙で読む">
            <a href={paper(params)}>申請書を印刷する</a>
            <p class="hint">
              {application.receiptLabel === ''
                ? `下書き番号 ${application.draftNumber}。窓口でこの番号を伝えると、続きを職員と書けます。`
                : `受付番号 ${application.receiptLabel}`}
            </p>
          </Card>
          {isDraft && (
            <Card title="相談する">
              {application.asksAdviceAt !== null && (
                <Notice kind="info">市の職員が、この下書きを読めるようになっています。</Notice>
              )}
              <Form
                to={advice(params)}
                name="advice"
                filled={filled}
                submit="下書きを見せて相談する"
              >
                <AreaField
                  name="asked"
                  label="相談したいこと"
                  required
                  rows={3}
                  hint="押すと、担当の職員がこの下書きを読めるようになります。"
                />
              </Form>
            </Card>
          )}
          {withdraws && (
            <Card title="取下げ">
              <Confirm
                open={isDraft ? 'この下書きをやめる' : '申請を取り下げる'}
                title="取り下げますか"
                to={at.withdrawal(params)}
                name="withdraw"
                filled={filled}
                submit="取り下げる"
                danger
              >
                <p>取り下げると元に戻せません。書いたものは記録に残ります。</p>
                <AreaField name="reason" label="理由" rows={2} />
              </Confirm>
            </Card>
          )}
        </Stack>
      </Columns>
    </Page>
  )
}

async function consultationList(here: Visit['here'], applicationId: string) {
  const asked = await consultationsOf(here, applicationId)
  if (asked.length === 0) return null
  return (
    <Section title="相談と答え">
      {asked.map((one) => (
        <Card title={one.subject}>
          <Prose text={one.asked} />
          {one.answer === '' ? (
            <p class="mut">答えを待っています。</p>
          ) : (
            <Notice kind="ok">
              <Prose text={one.answer} />
            </Notice>
          )}
        </Card>
      ))}
    </Section>
  )
}
