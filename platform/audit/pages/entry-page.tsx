import { Fact, Facts, Instant, Page, Section } from '#ui'
import type { Visit } from '../../routes.ts'
import { actSeenBy } from '../acts.ts'
import * as at from '../addresses.ts'
import { nameOfAct } from '../names.ts'

/** One act: who, when, about what, what was noted, and its place in the chain. */
export async function EntryPage({ here, params }: Visit<typeof at.entry>) {
  const act = await actSeenBy(here, params.number)
  const noted = Object.entries(typeof act.noted === 'object' && act.noted !== null ? act.noted : {})
  return (
    <Page
      title={`第${act.seq.toLocaleString('ja-JP')}件　${nameOfAct(act.verb)}`}
      eyebrow="管理 › 操作の記録"
      back={at.audit()}
    >
      <Facts>
        <Fact term="日時">
          <Instant at={act.at} />
        </Fact>
        <Fact term="した人">{act.actorName || act.actor}</Fact>
        <Fact term="操作">{`${nameOfAct(act.verb)}（${act.verb}）`}</Fact>
        <Fact term="対象">{act.aboutName ?? act.about}</Fact>
        <Fact term="接続元">{act.source}</Fact>
        <Fact term="照会番号">{act.requestId.slice(0, 8)}</Fact>
      </Facts>
      <Section title="内容">
        {act.erased ? (
          <p>
            内容は、保存期間が過ぎたか、法令に基づいて消されました。記録の連なりは保たれています。
          </p>
        ) : noted.length === 0 ? (
          <p>書きとめた内容はありません。</p>
        ) : (
          <Facts>
            {noted.map(([name, value]) => (
              <Fact term={wordFor(name)}>{inWords(value)}</Fact>
            ))}
          </Facts>
        )}
      </Section>
      <Section title="連なり" note="前の記録とつながる指紋（SHA-256）">
        <Facts>
          <Fact term="前の指紋">
            <code>{act.prevHash}</code>
          </Fact>
          <Fact term="この記録の指紋">
            <code>{act.hash}</code>
          </Fact>
        </Facts>
      </Section>
    </Page>
  )
}

const words: Readonly<Record<string, string>> = {
  before: '前',
  after: '後',
  reason: '理由',
  failures: '失敗の回数',
  device: '端末',
  ended: '終えた端末の数',
  from: 'いつから',
  to: 'いつまで',
  seen: '見た項目',
}

function wordFor(name: string): string {
  return words[name] ?? name
}

/** Values as they were noted; a control character could forge a line and is written out. */
function inWords(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.replace(
    /\p{Cc}/gu,
    (c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )
}
