import { people, type Town } from '#platform/samples'
import { registerDocument } from './documents/actions/register-document.ts'
import { beginIssue } from './issues/actions/begin-issue.ts'
import { confirmIssue } from './issues/actions/confirm-issue.ts'
import { raiseIssue } from './issues/actions/raise-issue.ts'
import { setIssueAside } from './issues/actions/set-issue-aside.ts'
import { addLink } from './links/actions/add-link.ts'

const { officer, colleague, chief } = people

type Paper = {
  readonly kind: 'document' | 'visit' | 'case'
  readonly title: string
  readonly issuer: string
  readonly happenedOn: string
  readonly availableOn?: string
  readonly pages?: string
  readonly summary: string
  readonly original?: string
  readonly isPublic?: 'on'
  readonly source: string
  readonly coverage: string
  readonly closeness: string
  readonly standpoint: string
  readonly check: string
}

async function paper(town: Town, at: string, typed: Paper): Promise<string> {
  town.at(at)
  const { availableOn = typed.happenedOn } = typed
  const done = await town.do(officer, registerDocument, { ...typed, availableOn })
  return done.about
}

async function issue(
  town: Town,
  at: string,
  typed: { title: string; body: string; isPublic?: 'on'; fromPid?: string },
): Promise<{ issueId: string; pid: string }> {
  town.at(at)
  const done = await town.do(officer, raiseIssue, typed)
  return { issueId: done.about, pid: `${officer.city}-${done.about}` }
}

async function grounds(
  town: Town,
  at: string,
  up: string,
  down: string,
  note: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  town.at(at)
  const typed = { beadPid: down, otherPid: up, side: 'up', type: 'grounds', note, ...more }
  await town.do(officer, addLink, typed)
}

/**
 * Papers, visits and issues of the demonstration city. People, makers and figures are invented and say
 * 見本; places and trades are real.
 */
export async function fill(town: Town): Promise<void> {
  const visit = await paper(town, '2026-09-04T16:40:00+09:00', {
    kind: 'visit',
    title: '「小口の海外注文を断っている」（見本・訪問5者）',
    issuer: '産業振興課 訪問記録',
    happenedOn: '2026-09-03',
    summary:
      '見本。眼鏡枠の製造5者を訪問。海外の小売店から月に2、3件、10本単位の注文の問合せがあるが、英文の見積と通関書類に手が回らず断っているとの話を4者から聞いた。うち2者は公表に同意。',
    source: '現場の記録',
    coverage: '5者',
    closeness: '当該産地・対象者そのもの',
    standpoint: '受益者本人・関係団体',
    check: '原本あり',
  })
  const digest = await paper(town, '2026-09-10T10:15:00+09:00', {
    kind: 'document',
    title: '海外からの小口注文についての聞き取り（公開用要約・見本）',
    issuer: '産業振興課',
    happenedOn: '2026-09-10',
    pages: '2',
    summary: '見本。製造5者への聞き取りの要約。事業者が分からないように書き直したもの。',
    isPublic: 'on',
    source: '現場の記録',
    coverage: '5者',
    closeness: '当該産地・対象者そのもの',
    standpoint: '市',
    check: '原本あり',
  })
  const panel = await paper(town, '2026-09-30T15:05:00+09:00', {
    kind: 'document',
    title: '産地パネル調査 令和7年度 集計表（見本）',
    issuer: '産業振興課',
    happenedOn: '2025-08-20',
    availableOn: '2026-09-30',
    pages: '24',
    original: '調査綴 7-3',
    summary: '見本。輸出した事業者の割合、輸出しない理由、人手と設備の見通し。',
    source: '市の調査',
    coverage: '標本（n=286、回収率69％）',
    closeness: '鯖江市・対象者そのもの',
    standpoint: '市',
    check: '再計算可（系列ID・版あり）',
  })
  const estimate = await paper(town, '2026-10-29T11:20:00+09:00', {
    kind: 'document',
    title: '通訳・商談設定の見積書 2者（見本）',
    issuer: '見積者2者',
    happenedOn: '2026-10-28',
    pages: '4',
    original: '見積綴 8-41',
    summary: '見本。3日間の通訳と商談設定。1者あたり165千円と172千円。',
    source: 'その他文書',
    coverage: '2者',
    closeness: '市内・似た対象',
    standpoint: '第三者',
    check: '原本あり',
  })
  const counsel = await paper(town, '2026-10-05T17:30:00+09:00', {
    kind: 'case',
    title: '漆器の塗りの担い手についての相談（要旨・見本）',
    issuer: '産業相談窓口',
    happenedOn: '2026-10-05',
    summary: '見本。塗師の高齢化で、業務用漆器の受注を断ることがあるとの相談。',
    source: '現場の記録',
    coverage: '1件',
    closeness: '当該産地・対象者そのもの',
    standpoint: '受益者本人・関係団体',
    check: '記憶による',
  })

  const orders = await issue(town, '2026-10-01T09:30:00+09:00', {
    title: '小規模な事業者ほど、海外からの小口の注文に応じられていない（見本）',
    body: '見本。注文はあるが、英文の見積、代金の受取り、通関を一者で抱えきれない。',
  })
  await grounds(town, '2026-10-01T09:40:00+09:00', visit, orders.pid, '5者のうち4者が断っている')
  await grounds(
    town,
    '2026-10-01T09:45:00+09:00',
    panel,
    orders.pid,
    'p.6 未経験者の71％が「一者では出られない」',
    { primary: 'on' },
  )
  await grounds(town, '2026-10-01T09:50:00+09:00', digest, orders.pid, '公開できる要約')
  town.at('2026-10-02T13:10:00+09:00')
  await town.do(chief, confirmIssue, { issueId: orders.issueId })
  town.at('2026-10-20T10:00:00+09:00')
  await town.do(chief, beginIssue, { issueId: orders.issueId })
  await grounds(town, '2026-11-10T14:25:00+09:00', estimate, orders.pid, '確定の後に届いた見積')

  // A public issue behind one that is not: nobody outside the hall finds a way from here to the digest.
  const sequel = await issue(town, '2026-10-21T09:00:00+09:00', {
    title: '産地として、海外の小口の注文を受ける窓口がない（見本）',
    body: '見本。事業者ごとではなく、産地でまとめて受ける仕組みの課題として立て直した。',
    isPublic: 'on',
  })
  town.at('2026-10-21T09:10:00+09:00')
  await town.do(officer, addLink, {
    beadPid: sequel.pid,
    otherPid: orders.pid,
    side: 'up',
    type: 'succeeds',
    note: '事業者の課題から産地の課題へ',
  })

  const lacquer = await issue(town, '2026-10-06T10:00:00+09:00', {
    title: '業務用漆器の塗りの担い手が、5年のうちに足りなくなる（見本）',
    body: '見本。',
    fromPid: counsel,
  })
  town.at('2026-10-08T11:00:00+09:00')
  await town.do(chief, confirmIssue, { issueId: lacquer.issueId })

  const parking = await issue(town, '2026-10-12T10:00:00+09:00', {
    title: '工場見学の日の駐車場が足りない（見本）',
    body: '見本。',
  })
  await grounds(town, '2026-10-12T10:05:00+09:00', visit, parking.pid, '訪問の際に出た話')
  town.at('2026-10-13T10:00:00+09:00')
  await town.do(chief, confirmIssue, { issueId: parking.issueId })
  town.at('2026-10-30T10:00:00+09:00')
  await town.do(chief, setIssueAside, {
    issueId: parking.issueId,
    reason: '道の駅の拡張計画の中で扱うため、この課では追わない。',
  })

  town.at('2026-11-18T15:00:00+09:00')
  await town.do(colleague, raiseIssue, {
    title: '若い職人の住まいが工房の近くに見つからない（見本）',
    body: '見本。根拠はこれから集める。',
  })
}
