import { Fact, Facts, Instant, Notice, Page, Tag } from '#ui'
import { account } from '../../accounts/addresses.ts'
import type { Here } from '../../here.ts'
import { thePersonConfirms, theProviderFits } from '../../identities/rules.ts'
import type { Visit } from '../../routes.ts'
import { kindNames } from '../../sign-in/providers.ts'
import * as at from '../addresses.ts'
import { may } from '../permissions.ts'
import { accountTypeInWords, rolesInWords } from '../rules.ts'
import {
  accountsById,
  accountsLike,
  type IdentityRequest,
  type Linkable,
  requestSeenBy,
} from '../tables.ts'
import { RequestActs } from './request-acts.tsx'

/** A business of the register, and the accounts that stand for it today. */
export type Standing = {
  readonly businessName: string
  /** Where accounts are linked to it. */
  readonly href: string
  readonly accountIds: readonly string[]
}
export type StandingFor = (here: Here, corporateNumber: string) => Promise<Standing | null>

/** One who waits: what the provider said, which accounts come into question, and what may be decided. */
export function showPage(standingFor: StandingFor) {
  return async function ShowPage({ here, params, query, filled }: Visit<typeof at.request>) {
    const request = await requestSeenBy(here, params.requestId)
    const decides = may.decideRequests(here.person) && request.decision !== 'accepted'
    const standing = request.corporateNumber
      ? await standingFor(here, request.corporateNumber)
      : null
    const q = (query.q ?? request.saidName).trim().slice(0, 100)
    const found = decides && q !== '' ? await accountsLike(here, q) : []
    const proposed = decides && standing ? await accountsById(here, standing.accountIds) : []
    const fits = ({ id, roles }: Linkable) =>
      id !== here.person.id &&
      theProviderFits(request.kind, roles) &&
      thePersonConfirms(here.person, roles) === true
    const others = found.filter((each) => fits(each) && !proposed.some(({ id }) => id === each.id))

    return (
      <Page
        title={request.saidName || '氏名は伝えられていません'}
        eyebrow="管理 › サインインの確認"
        back={at.requests()}
        lede="提供元で本人確認が済んだ人です。どの利用者かを確かめて決めます。"
        tags={<StateTag {...request} />}
      >
        <Said request={request} />
        {standing && here.opens(standing.href) && (
          <Notice>
            {`法人番号が同じ事業者が台帳にあります：${standing.businessName}。`}
            <a href={standing.href}>本人と代理を見る</a>
          </Notice>
        )}
        <Decided request={request} opens={here.opens} />
        {decides && (
          <RequestActs
            {...{ request, filled, q, others }}
            proposed={proposed.filter(fits)}
            today={here.today}
            isSystems={here.person.roles.includes('systems')}
          />
        )}
      </Page>
    )
  }
}

function StateTag({ decision }: IdentityRequest) {
  if (decision === 'accepted') return <Tag kind="ok">結び付けた</Tag>
  return decision === 'refused' ? <Tag kind="line">断った</Tag> : <Tag kind="warn">待っている</Tag>
}

function Said({ request }: { request: IdentityRequest }) {
  const { kind } = request
  return (
    <Facts>
      <Fact term="提供元">{kindNames[kind]}</Fact>
      <Fact term="発行者">{request.issuer}</Fact>
      <Fact term="提供元での識別子">{request.subject}</Fact>
      <Fact term="伝えられた氏名">{request.saidName}</Fact>
      <Fact term="伝えられたメール">{request.saidMail}</Fact>
      {kind === 'staff' ? (
        <Fact term="グループ">{request.saidGroups.join('、')}</Fact>
      ) : (
        <>
          <Fact term="法人番号など">{request.corporateNumber}</Fact>
          <Fact term="アカウントの種別">{accountTypeInWords(request.accountType)}</Fact>
        </>
      )}
      <Fact term="提案される役割">{rolesInWords(request.proposedRoles)}</Fact>
      <Fact term="初めての申し出">
        <Instant at={request.madeAt} />
      </Fact>
      <Fact term="最後の申し出">
        <Instant at={request.lastAt} />
      </Fact>
      <Fact term="受付番号">{request.id.slice(0, 8)}</Fact>
    </Facts>
  )
}

function Decided({ request, opens }: { request: IdentityRequest; opens(path: string): boolean }) {
  const { decision, accountId, accountName } = request
  if (decision === null) return null
  const href = accountId && account({ accountId })
  return (
    <Notice kind={decision === 'accepted' ? 'ok' : 'info'}>
      <Instant at={request.decidedAt} />
      {decision === 'accepted'
        ? `に${request.decidedName}が結び付けました：`
        : `に${request.decidedName}が断りました：${request.reason}`}
      {decision === 'accepted' &&
        (href && opens(href) ? <a href={href}>{accountName}</a> : accountName)}
    </Notice>
  )
}
