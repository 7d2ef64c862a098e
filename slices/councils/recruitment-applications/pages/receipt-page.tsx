import { type FileAnswer, Gone, idInPid, pidOf, type Visit } from '#platform'
import {
  Card,
  Columns,
  Confirm,
  Day,
  Fact,
  Facts,
  LinkButton,
  Notice,
  Page,
  Prose,
  Section,
} from '#ui'
import { Refused } from '../../answers/pages/refused.tsx'
import { guide } from '../../recruitment-guides/addresses.ts'
import { publicStage } from '../../recruitment-guides/pages/public-pages.tsx'
import { letterFile } from '../../recruitment-letters/pages/letter-file.tsx'
import { letterOfReceipt } from '../../recruitment-letters/tables.ts'
import { outcomeSentence } from '../../recruitment-results/rules.ts'
import { stageOf } from '../../recruitments/rules.ts'
import { recruitmentInPublic } from '../../recruitments/tables.ts'
import * as at from '../addresses.ts'
import { itMayBeTakenBack } from '../rules.ts'
import { applicationOfReceipt } from '../tables.ts'

/** For whoever holds its address: what was sent, how far it is, and the result. */
export async function ReceiptPage({ here, params, filled }: Visit<typeof at.receipt>) {
  const one = await applicationOfReceipt(here, idInPid(params.receiptPid, here.city))
  if (one.purgedOn !== null) throw new Gone()
  const made = await recruitmentInPublic(here, one.recruitmentId)
  const stage = stageOf(made, here.today)
  const takesBack = itMayBeTakenBack(stage, one.withdrawnOn) === true && stage !== '取消'
  return (
    <Page
      title="応募の控え"
      lede={`${made.bodyName}　公募委員`}
      back={guide({ recruitmentPid: pidOf(here.city, made.id) })}
    >
      <Refused filled={filled} forms={takesBack ? ['withdraw'] : []} />
      {one.withdrawnOn !== null && (
        <Notice>
          <Day on={one.withdrawnOn} />
          に取り下げました。
        </Notice>
      )}
      {stage === '取消' && <Notice kind="warn">この募集は取り消されました。</Notice>}
      {one.result !== null && one.withdrawnOn === null && (
        <Section
          title="選考の結果"
          acts={
            <LinkButton href={at.receiptLetter(params)} kind="sub" size="sm">
              選考結果通知のPDF
            </LinkButton>
          }
        >
          <p>{outcomeSentence(one.result, made, one.rank)}</p>
        </Section>
      )}
      <Columns shape="main">
        <Section title="送った内容">
          <Facts>
            <Fact term="氏名">{`${one.name}（${one.kana}）`}</Fact>
            <Fact term="生年月日">
              <Day on={one.bornOn} />
            </Fact>
            <Fact term="住所">{one.postalAddress}</Fact>
            <Fact term="連絡先">
              {[one.phone, one.mail].filter((text) => text !== '').join('　')}
            </Fact>
            <Fact term="市との関わり">
              {[one.tie, one.tieDetail, one.area].filter((text) => text !== '').join('　')}
            </Fact>
            {made.tieFirst === '少ない性を先に' && (
              <Fact term="性別">{one.sex ?? '空けたまま'}</Fact>
            )}
          </Facts>
          {one.essay !== '' && (
            <>
              <h3>{`作文「${made.theme}」`}</h3>
              <Prose text={one.essay} />
            </>
          )}
        </Section>
        <Card title="いまの状態">
          <Facts>
            <Fact term="受け付けた日">
              <Day on={one.receivedOn} />
            </Fact>
            <Fact term="状態">{one.withdrawnOn === null ? publicStage(stage) : '取下げ'}</Fact>
            <Fact term="締切">
              <Day on={made.closesOn} />
            </Fact>
          </Facts>
          {takesBack && (
            <Confirm
              open="応募を取り下げる"
              title="この応募を取り下げますか"
              to={at.withdrawal(params)}
              name="withdraw"
              filled={filled}
              submit="取り下げる"
              danger
            >
              <p>取り下げると元に戻せません。募集の期間のあいだは、もう一度応募できます。</p>
            </Confirm>
          )}
        </Card>
      </Columns>
    </Page>
  )
}

export async function receiptLetter({
  here,
  params,
}: Visit<typeof at.receiptLetter>): Promise<FileAnswer> {
  const one = await applicationOfReceipt(here, idInPid(params.receiptPid, here.city))
  return letterFile(await letterOfReceipt(here, one), at.receipt(params))
}
