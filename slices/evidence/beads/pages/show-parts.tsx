import type { HistoryEntry } from '#platform'
import {
  AreaField,
  Day,
  Fact,
  Facts,
  type Filled,
  Form,
  Instant,
  Prose,
  RowLink,
  Rows,
  Section,
  Tag,
  Timeline,
} from '#ui'
import { comments as commentsAt } from '../../comments/addresses.ts'
import type { Comment } from '../../comments/tables.ts'
import type { Decision } from '../../decisions/tables.ts'
import type { Document } from '../../documents/tables.ts'
import type { Explanation } from '../../explanations/tables.ts'
import { fieldLabel, verbLabel } from '../../histories/rules.ts'
import { decisionLabel, shownKind } from '../../kinds/rules.ts'
import { linkLabel } from '../../link-types/rules.ts'
import { link as linkAt } from '../../links/addresses.ts'
import { history as historyPaper } from '../../papers/addresses.ts'
import { check } from '../../snapshots/addresses.ts'
import { sealText } from '../../snapshots/rules.ts'
import type { SnapshotHead } from '../../snapshots/tables.ts'
import { shortDay } from '../../threads/rules.ts'
import * as at from '../addresses.ts'
import { shownFigures } from '../rules.ts'
import type { BeadHead, BeadVersion } from '../tables.ts'

export function BeadFacts({ bead, document }: { bead: BeadHead; document: Document | null }) {
  return (
    <Facts>
      <Fact term="種類">{shownKind(bead.kind).label}</Fact>
      <Fact term="資料の日付">
        <Day on={bead.happenedOn} />
      </Fact>
      <Fact term="市が知り得た日">
        <Day on={bead.availableOn} />
      </Fact>
      {bead.dueOn !== null && (
        <Fact term="見込みの日">
          <Day on={bead.dueOn} />
        </Fact>
      )}
      <Fact term="登録した日時">
        <Instant at={bead.recordedAt} />
      </Fact>
      <Fact term="版">{bead.version}</Fact>
      {shownFigures(bead.figures).map(({ label, value }) => (
        <Fact term={label}>{value}</Fact>
      ))}
      {document?.original && <Fact term="原本">{document.original}</Fact>}
      {document?.summary && (
        <Fact term="要旨">
          <Prose text={document.summary} />
        </Fact>
      )}
      <Fact term="公開ID">
        <code>{bead.pid}</code>
      </Fact>
    </Facts>
  )
}

export function Decisions(props: { bead: BeadHead; decisions: readonly Decision[] }) {
  if (props.decisions.length === 0) return null
  return (
    <Section title="決定">
      <Timeline
        items={props.decisions.map((decision) => ({
          date: <Instant at={decision.decidedAt} form="short" />,
          title: decisionLabel(decision.name),
          note: decision.byName,
        }))}
      />
    </Section>
  )
}

export function LinkLists(props: { why: Explanation; became: Explanation; isStaff: boolean }) {
  const sides = [
    { title: 'なぜ？（もとになったもの）', explained: props.why },
    { title: 'どうなった？（生まれたもの）', explained: props.became },
  ]
  return (
    <div class="cols c2">
      {sides.map(({ title, explained }) => (
        <Section title={title} note={`${explained.beads.length}件`}>
          {explained.beads.length === 0 && <p class="s14 mut">まだありません。</p>}
          <Rows>
            {explained.beads.flatMap(({ head, links }) =>
              links.map((link) => {
                const { glyph, stage } = shownKind(head.kind)
                return (
                  <RowLink
                    href={
                      props.isStaff
                        ? linkAt({ linkId: link.linkId })
                        : at.bead({ beadPid: head.pid })
                    }
                    title={head.title}
                    note={[linkLabel(link.type), link.note, shortDay(head.happenedOn)]
                      .filter(Boolean)
                      .join('　')}
                    side={link.mark && <Tag kind="late">{link.mark}</Tag>}
                    bead={{ glyph, stage }}
                  />
                )
              }),
            )}
          </Rows>
        </Section>
      ))}
    </div>
  )
}

export function Papers({ papers }: { papers: readonly SnapshotHead[] }) {
  if (papers.length === 0) return null
  return (
    <Section title="帳票" note="提出したときの姿のまま残っています">
      <Rows>
        {papers.map((paper) => (
          <RowLink
            href={check({ snapshotPid: paper.pid })}
            title={paper.title}
            note={sealText(paper)}
            side={paper.replacedBy && <Tag kind="line">差替え済</Tag>}
          />
        ))}
      </Rows>
    </Section>
  )
}

export function Comments(props: {
  bead: BeadHead
  comments: readonly Comment[]
  filled: Filled | null
}) {
  return (
    <Section title="コメント" note="庁内だけに見えます" id="comments">
      <div class="stack">
        {props.comments.map((comment) => (
          <div class="card flat">
            <p class="s14">
              <b>{comment.byName}</b>{' '}
              <span class="mut">
                <Instant at={comment.at} form="short" />
              </span>
            </p>
            <Prose text={comment.text} />
          </div>
        ))}
        <Form
          to={commentsAt({ beadPid: props.bead.pid })}
          name="comment"
          filled={props.filled}
          submit="コメントを書く"
        >
          <AreaField
            name="text"
            label="コメント"
            rows={3}
            required
            hint="@yamada のように書くと、その人に知らせます。"
          />
        </Form>
      </div>
    </Section>
  )
}

export function History(props: { entries: readonly HistoryEntry[]; beadPid: string }) {
  return (
    <Section
      title="変更の記録"
      acts={<a href={historyPaper({ beadPid: props.beadPid })}>変更履歴を印刷</a>}
    >
      <Timeline
        items={props.entries.slice(0, 20).map((entry) => ({
          date: <Instant at={entry.at} form="short" />,
          title: verbLabel(entry.verb),
          note: entry.actorName,
        }))}
      />
    </Section>
  )
}

export function Versions({ versions }: { versions: readonly BeadVersion[] }) {
  return (
    <Section title="版" note="前の版は消えません">
      <Timeline
        items={versions.map((version, i) => {
          const before = versions[i + 1]?.content
          const changed = before
            ? Object.keys(version.content).filter(
                (key) => JSON.stringify(version.content[key]) !== JSON.stringify(before[key]),
              )
            : []
          return {
            date: <Instant at={version.at} form="short" />,
            title: `版${version.version}`,
            note: [version.byName, changed.map(fieldLabel).join('、')].filter(Boolean).join('　'),
          }
        })}
      />
    </Section>
  )
}
