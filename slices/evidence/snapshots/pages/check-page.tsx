import { raw } from 'hono/html'
import { isStaff, type Visit } from '#platform'
import { Card, DiffTable, Instant, Notice, PaperPage, Tag } from '#ui'
import { bead as beadPage } from '../../beads/addresses.ts'
import { type Difference, differencesSince } from '../../differences/tables.ts'
import * as at from '../addresses.ts'
import { sealText, standsAsSealed } from '../rules.ts'
import { filesOf, paperSeenBy, type SnapshotFile, type WholeSnapshot } from '../tables.ts'

/** A frozen paper byte for byte, whether it stands as sealed, and what has changed since. */
export async function CheckPage({ here, params }: Visit<typeof at.check>) {
  const paper = await paperSeenBy(here, params.snapshotPid)
  const files = await filesOf(here, paper.id)
  const differences = await differencesSince(here, paper)
  return (
    <PaperPage
      title={`照合　${paper.title}`}
      back={beadPage({ beadPid: paper.subjectPid })}
      landscape={paper.content.includes('"landscape":true')}
      acts={<Files paper={paper} files={files} />}
    >
      <div class="tools">
        <Card>
          <p>
            {standsAsSealed(paper) ? (
              <Tag kind="ok">照合できました</Tag>
            ) : (
              <Tag kind="bad">照合できません</Tag>
            )}{' '}
            {sealText(paper)}
            {isStaff(here.person) && paper.byName && `　${paper.byName}`}
          </p>
          {paper.replacedBy && (
            <Notice kind="warn">
              この帳票は差し替えられました。{' '}
              <a href={at.check({ snapshotPid: `${here.city}-${paper.replacedBy}` })}>
                新しい版を開く
              </a>
            </Notice>
          )}
          {paper.replaces && (
            <Notice>
              差替え：{paper.changed || '前の版に代わるものです。'}{' '}
              <a href={at.check({ snapshotPid: `${here.city}-${paper.replaces}` })}>前の版を開く</a>
            </Notice>
          )}
          <Changes differences={differences} />
        </Card>
      </div>
      {raw(paper.html)}
    </PaperPage>
  )
}

function Files(props: { paper: WholeSnapshot; files: readonly SnapshotFile[] }) {
  return (
    <>
      {props.files.map((file) => (
        <a
          class="btn sm sub"
          href={at.file({ snapshotPid: props.paper.pid, number: String(file.number) })}
        >
          {file.name}
        </a>
      ))}
    </>
  )
}

function Changes({ differences }: { differences: readonly Difference[] }) {
  if (differences.length === 0) return <p>この帳票の後に、変更はありません。</p>
  return (
    <>
      <p>
        <b>{`この帳票の後に ${differences.length} 件の変更があります`}</b>
      </p>
      <DiffTable
        caption="帳票の後の変更"
        rows={differences.map((one) => ({
          label: `${one.title}　${one.field}`,
          before: one.before,
          after: (
            <>
              {one.after}{' '}
              <small>
                {one.by} {one.at && <Instant at={one.at} form="short" />}
              </small>
            </>
          ),
        }))}
      />
    </>
  )
}
