import type { Here } from '#platform'
import { Form, Stat, Stats, Tag, type TagKind, Work } from '#ui'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { hasFallenSilent, type ImportState, progressOf } from '../rules.ts'
import { type Import, importInView } from '../tables.ts'

const kinds: Readonly<Record<ImportState, TagKind>> = {
  受付: 'line',
  対応付け: 'line',
  検査済: 'line',
  プレビュー: 'warn',
  実行中: 'line',
  完了: 'ok',
  一部失敗: 'warn',
  中断: 'warn',
  取消済: 'bad',
}

export function StateTag({ state }: { state: ImportState }) {
  return <Tag kind={kinds[state]}>{state}</Tag>
}

export const count = (n: number) => n.toLocaleString('ja-JP')

/** What the check found, and what has come of it so far; each with the way to its rows. */
export function Counts({ made, linked }: { made: Import; linked: boolean }) {
  const rows = (verdict: string, n: number) =>
    linked && n > 0 ? (
      <a href={`${at.importRows({ importId: made.id })}?verdict=${verdict}`}>{count(n)}</a>
    ) : (
      count(n)
    )
  return (
    <Stats>
      <Stat label="新規" value={rows('new', made.created)} unit="件" />
      <Stat label="更新" value={rows('changed', made.changed)} unit="件" />
      <Stat label="変更なし" value={rows('same', made.same)} unit="件" />
      <Stat
        label="確認が必要"
        value={rows('doubtful', made.doubtful)}
        unit="件"
        note="よく似た事業者が台帳にあります"
      />
      <Stat label="誤り" value={rows('wrong', made.wrong)} unit="行" note="取り込みません" />
    </Stats>
  )
}

/** How far it has come. Without scripts the page is loaded again. */
export function ImportWork({ here, made }: { here: Here; made: Import }) {
  const progress = progressOf(made, here.now)
  if (progress === null) return null
  const stopped = hasFallenSilent(made, here.now)
  return (
    <Work
      label={progress.label}
      percent={progress.percent}
      done={progress.done}
      total={progress.total}
      unit="行"
      timeLeft={progress.timeLeft ?? undefined}
      state={stopped ? 'stopped' : 'running'}
      href={at.importShown({ importId: made.id })}
      progressHref={at.importProgress({ importId: made.id })}
    >
      {made.state === '実行中' && (
        <div class="line">
          <span class="flex">
            <span>新規 {count(made.doneCreated)}</span>
            <span>更新 {count(made.doneChanged)}</span>
            <span>変更なし {count(made.same)}</span>
            {made.doubtful > 0 && (
              <a href={`${at.importRows({ importId: made.id })}?verdict=doubtful`}>
                確認が必要 {count(made.doubtful)}
              </a>
            )}
          </span>
        </div>
      )}
    </Work>
  )
}

/** The import at work, for the list of businesses; null where none is, or it is not for this person. */
export async function importPanel(here: Here) {
  const made = may.seeImports(here.person) ? await importInView(here) : null
  if (made === null || progressOf(made, here.now) === null) return null
  return (
    <section class="card stack" aria-label="取込の進み具合">
      <ImportWork here={here} made={made} />
      <div class="flex between">
        <a href={at.importShown({ importId: made.id })}>この取込を開く</a>
        {made.state === '実行中' && may.importBusinesses(here.person) && (
          <Form
            to={at.pause({ importId: made.id })}
            name="pause-import"
            version={made.version}
            submit="一時停止"
            inline
          />
        )}
      </div>
    </section>
  )
}
