import { Day, Fact, Facts, LinkButton, Notice, Page } from '#ui'
import { withQuery } from '../../addresses.ts'
import type { Visit } from '../../routes.ts'
import * as at from '../addresses.ts'
import { endOfChain } from '../tables.ts'
import { verificationInWords, verifyAudit } from '../verify.ts'

/** More is walked at night and by `bin/check audit`: a page should not be waited for so long. */
const mostOnAPage = 300_000

/** Whether the chain holds: 「n件 異常なし」, or the first number that does not. */
export async function VerificationPage({ here, query }: Visit<typeof at.verification>) {
  const entries = (await endOfChain(here))?.seq ?? 0
  const asked = query.run === 'now' && entries <= mostOnAPage
  const verified = asked ? await verifyAudit(here) : null

  return (
    <Page
      title="記録を確かめる"
      eyebrow="管理 › 操作の記録"
      back={at.audit()}
      lede="一件ずつの指紋を初めから計算し直し、書き換え・抜け・入れ替え・末尾の切り取りがないことを確かめます。"
      acts={
        entries <= mostOnAPage && (
          <LinkButton href={withQuery(at.verification(), { run: 'now' })} kind="pri">
            いま確かめる
          </LinkButton>
        )
      }
    >
      {verified && (
        <Notice kind={verified.firstBroken === null ? 'ok' : 'bad'}>
          {verificationInWords(verified)}
          {verified.firstBroken !== null &&
            '。この画面を印刷して残し、バックアップを上書きする前に、監査と情報政策課で対応を決めてください。'}
        </Notice>
      )}
      <Facts>
        <Fact term="記録の数">{`${entries.toLocaleString('ja-JP')}件`}</Fact>
        {verified && (
          <Fact term="外に知らせた末尾との照合">
            {verified.against ? (
              <>
                <Day on={verified.against} />
                までの分と一致を確かめました
              </>
            ) : (
              'まだ一度も知らせていません'
            )}
          </Fact>
        )}
      </Facts>
      <p class="mt">
        {entries > mostOnAPage
          ? '件数が多いため、画面では確かめません。毎晩の確認の結果は、監査と情報政策課に知らされます。'
          : '毎晩おなじ確認が行われ、末尾の指紋が監査にメールで知らされます。異常があれば、監査と情報政策課に知らされます。'}
      </p>
    </Page>
  )
}
