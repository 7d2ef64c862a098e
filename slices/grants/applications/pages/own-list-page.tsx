import { dayInJapan } from '#packages/japan'
import type { Visit } from '#platform'
import { Day, Empty, Page, RowLink, Rows, SampleTag, Section, Tag } from '#ui'
import { start } from '../../application-drafts/addresses.ts'
import { stageOf } from '../../calls/rules.ts'
import { callsInPublic } from '../../calls/tables.ts'
import * as at from '../addresses.ts'
import { closedInWords, closingInWords, standingInWords } from '../rules.ts'
import { ownApplications } from '../tables.ts'

/** What can be applied for now, and what the own applications wait for. */
export async function OwnListPage({ here }: Visit<typeof at.ownGrants>) {
  const own = await ownApplications(here)
  const open = (await callsInPublic(here)).filter((call) => stageOf(call, here.now) === '公募中')
  return (
    <Page title="補助金の申請" lede="いま申し込める補助金と、あなたの申請です。">
      <Section title="あなたの申請" note="新しい順">
        {own.length === 0 ? (
          <Empty
            title="申請はまだありません"
            why="下の補助金から選んで書き始められます。途中でやめても残ります。"
            stage="act"
          />
        ) : (
          <Rows>
            {own.map((one) => (
              <RowLink
                href={at.ownGrant({ applicationId: one.id })}
                title={one.title || one.schemeName}
                note={`${one.schemeName}　${one.applicantName}　${closedInWords(one, here.now) ?? standingInWords(one.state)}`}
                side={
                  <>
                    <Tag kind={one.state === '補正中' ? 'warn' : 'line'}>{one.state}</Tag>
                    {one.isSample && <SampleTag />}
                  </>
                }
              />
            ))}
          </Rows>
        )}
      </Section>
      <Section title="いま申し込める補助金">
        {open.length === 0 ? (
          <p>いま受け付けている補助金はありません。</p>
        ) : (
          <Rows>
            {open.map((call) => (
              <RowLink
                href={start({ callId: call.id })}
                title={call.schemeName}
                note={`第${call.round}回　${closingInWords(call.closesAt)}まで`}
                side={<Day on={dayInJapan(call.closesAt)} form="short" />}
              />
            ))}
          </Rows>
        )}
      </Section>
      <p class="hint">
        画面で書くのが難しいときは、紙に書いて窓口に持って来てください。職員が一緒に入力します。
      </p>
    </Page>
  )
}
