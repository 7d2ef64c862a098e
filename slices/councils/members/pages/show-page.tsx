import type { Visit } from '#platform'
import { Day, Fact, Facts, LinkButton, Notice, Page, Period, SampleTag, Section, Tag } from '#ui'
import { Refused } from '../../answers/pages/refused.tsx'
import { body as bodyPage } from '../../bodies/addresses.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import { LetterRows } from '../../letters/pages/show-page.tsx'
import { lettersOfMember } from '../../letters/tables.ts'
import { breachesOf, termNumber, totalYears, warningsOf } from '../../limits/rules.ts'
import { accountsFree } from '../../people/tables.ts'
import { may } from '../../permissions.ts'
import { memberBusiness } from '../../represented-industries/addresses.ts'
import { businessOfPerson } from '../../represented-industries/tables.ts'
import type * as at from '../addresses.ts'
import { homeAddressSentence, type MemberState, stateOfMember } from '../rules.ts'
import { factsOf, memberSeenBy, termsOf } from '../tables.ts'
import { AccountActs, MemberActs } from './member-acts.tsx'

/** The form of each state; the others are no longer on the page. */
const memberForms: Readonly<Partial<Record<MemberState, string>>> = {
  候補: 'acceptance',
  承諾: 'appointment',
  委嘱済: 'office',
}

export async function ShowPage({ here, params, filled }: Visit<typeof at.member>) {
  const member = await memberSeenBy(here, params.memberId)
  const body = await bodySeenBy(here, member.bodyId)
  const state = stateOfMember(member, here.today)
  const writes = may.writeBodies(here.person)
  const facts = await factsOf(here, member, here.today)
  const earlier = await termsOf(here, member, member.id)
  const term = { from: member.termFrom, to: member.termTo, fillsVacancy: member.fillsVacancy }
  const breaches =
    state === '承諾' || state === '候補'
      ? breachesOf(
          {
            termNumber: termNumber(earlier, term, body.termMonths),
            totalYears: totalYears(earlier, term),
            otherPosts: facts.otherPosts,
            capacity: member.capacity,
          },
          body,
        )
      : []
  const business = await businessOfPerson(here, member.personId)
  const letters = await lettersOfMember(here, member.id)
  const accounts = writes ? await accountsFree(here, member.personId) : []
  return (
    <Page
      title={member.name}
      back={bodyPage({ bodyId: body.id })}
      lede={`${body.name}　${member.category}`}
      tags={
        <>
          <Tag kind={state === '委嘱済' ? 'ok' : 'line'}>{state}</Tag>
          {member.officeInBody !== '' && <Tag kind="key">{member.officeInBody}</Tag>}
          {member.isSample && <SampleTag />}
        </>
      }
    >
      <Refused
        filled={filled}
        forms={[
          ...[memberForms[state]].filter((name) => name !== undefined),
          ...(state === '委嘱済' ? ['end'] : []),
          ...(accounts.length > 0 ? ['account'] : []),
        ]}
      />
      {breaches.map(({ sentence }) => (
        <Notice kind="warn">{sentence}</Notice>
      ))}
      {warningsOf(facts).map((sentence) => (
        <Notice kind="warn">{sentence}</Notice>
      ))}
      {facts.postalIsHome && <Notice>{homeAddressSentence}</Notice>}
      <Section title="委員として">
        <Facts>
          <Fact term="ふりがな">{member.kana}</Fact>
          <Fact term="所属・職">{`${member.affiliation}　${member.post}`.trim()}</Fact>
          {writes && (
            <Fact term="台帳の事業者">
              {business === null ? '結んでいません' : business.name}　
              <a href={memberBusiness(params)}>選ぶ</a>
            </Fact>
          )}
          <Fact term="資格">
            {member.capacity}
            {member.office !== '' && `（${member.office}）`}
          </Fact>
          <Fact term="推薦">{member.recommendedBy}</Fact>
          <Fact term="選ばれた公募">{member.recruitedBefore}</Fact>
          <Fact term="任期">
            <Period from={member.termFrom} to={member.termTo} />（{member.termNumber}期目）
          </Fact>
          <Fact term="ほかの期">
            {earlier.length === 0
              ? null
              : earlier.map(({ from, to }) => (
                  <div>
                    <Period from={from} to={to} form="short" />
                  </div>
                ))}
          </Fact>
          <Fact term="承諾">
            {member.acceptedOn === null ? null : (
              <>
                <Day on={member.acceptedOn} />（{member.acceptedHow}）
              </>
            )}
          </Fact>
          <Fact term="氏名の公表">{member.publishesName ? '同意あり' : '同意なし'}</Fact>
          <Fact term="所属の公表">{member.publishesPost ? '同意あり' : '同意なし'}</Fact>
          <Fact term="報酬">{member.declinesFee ? '辞退' : '受ける'}</Fact>
          <Fact term="委嘱">
            {member.appointedOn === null ? null : (
              <>
                <Day on={member.appointedOn} />　{member.appointedLabel}
              </>
            )}
          </Fact>
          <Fact term="上限を超えた理由">
            {member.limitReasons.map(({ kind, reason }) => `${kind}：${reason}`).join('、')}
          </Fact>
          <Fact term="終わり">
            {member.endedOn === null ? null : (
              <>
                <Day on={member.endedOn} />　{member.endedKind}　{member.endedReason}
              </>
            )}
          </Fact>
        </Facts>
      </Section>
      {letters.length > 0 && (
        <Section title="出した文書">
          <LetterRows letters={letters} />
        </Section>
      )}
      {writes && (
        <MemberActs here={here} member={member} state={state} breaches={breaches} filled={filled} />
      )}
      {writes && <AccountActs member={member} accounts={accounts} filled={filled} />}
      {writes && body.establishedOn === null && (
        <Notice
          act={
            <LinkButton href={bodyPage({ bodyId: body.id })} size="sm">
              会議体を開く
            </LinkButton>
          }
        >
          会議体が設置されるまで、委嘱はできません。
        </Notice>
      )}
    </Page>
  )
}
