import { formatFiscalYear, isFiscalYear } from '#packages/japan'
import { Brand } from './document.tsx'
import { currentFrame, type Stage, type StageKey } from './frame.ts'
import { SampleTag } from './tags.tsx'

export type Crumb = { label: string; href?: string }

/** The one character of a stage: its identity in black and white too. */
export const STAGE_GLYPHS: Record<StageKey, string> = {
  home: '日',
  rec: '帳',
  know: '知',
  decide: '決',
  act: '行',
  review: '見',
  tell: '伝',
}

const STAGE_LETTERS: Record<StageKey, string> = {
  home: 'h',
  rec: 'r',
  know: 'k',
  decide: 'd',
  act: 'a',
  review: 'v',
  tell: 't',
}

function StageRow({ stage }: { stage: Stage }) {
  return (
    <li class={stage.key}>
      <a
        href={stage.href}
        data-go={STAGE_LETTERS[stage.key]}
        aria-current={stage.current ? (stage.items.length > 0 ? 'true' : 'page') : undefined}
      >
        <span class={`bead ${stage.key}`} aria-hidden="true">
          {STAGE_GLYPHS[stage.key]}
        </span>
        {stage.label}
        {stage.count !== undefined && <small>{stage.count.toLocaleString('ja-JP')}</small>}
      </a>
      {stage.current && stage.items.length > 0 && (
        <ul>
          {stage.items.map((item) => (
            <li>
              <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                <span>{item.label}</span>
                {item.count !== undefined && <small>{item.count.toLocaleString('ja-JP')}</small>}
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** The left rail: where one stands in the cycle of policy. */
export function SideNav() {
  const { city, person, stages, sample } = currentFrame()
  const first = stages[0]
  return (
    <aside class="side" aria-label="案内">
      <Brand href={first?.href ?? '/'} />
      <div class="city">
        <span>
          {city?.name}
          <br />
          <b>{person?.section ?? person?.roleLabel}</b>
        </span>
        {sample && <SampleTag />}
      </div>
      <nav aria-label="政策の流れ">
        <ul class="stages">
          {stages.map((stage) => (
            <StageRow stage={stage} />
          ))}
        </ul>
      </nav>
      <SideFoot />
    </aside>
  )
}

function SideFoot() {
  return (
    <div class="side-foot">
      <HelpLink />
      <WorkLink />
    </div>
  )
}

export function HelpLink() {
  const { help, path } = currentFrame()
  return (
    <a href={help ?? `/help?for=${encodeURIComponent(path)}`} data-help>
      <span>この画面の使い方</span>
      <span aria-hidden="true">
        <kbd>?</kbd>
      </span>
    </a>
  )
}

function WorkLink() {
  const { work } = currentFrame()
  if (work.length === 0) return null
  const percent = Math.round(work.reduce((sum, job) => sum + job.percent, 0) / work.length)
  return (
    <a href="/jobs" title={work.map((job) => job.label).join('、')}>
      <span>進行中の処理</span>
      <span class="n">{`${work.length}件 ${percent}％`}</span>
    </a>
  )
}

/** The bar above: where this page is, the search over everything, the year, the person. */
export function Bar(props: { crumbs: Crumb[] }) {
  const { now, unread } = currentFrame()
  const year = now.fiscalYear
  return (
    <header class="bar">
      <nav aria-label="現在の位置">
        <Crumbs crumbs={props.crumbs} />
      </nav>
      <search>
        <form class="find" action="/search" method="get">
          <label class="vh" for="find-q">
            事業者・施策・発言をさがす
          </label>
          <input
            id="find-q"
            name="q"
            type="search"
            placeholder="事業者・施策・発言をさがす"
            autocomplete="off"
          />
          <span aria-hidden="true">
            <kbd>/</kbd>
          </span>
        </form>
      </search>
      <span class="nowrap">{isFiscalYear(year) ? formatFiscalYear(year) : null}</span>
      <a class="bell nowrap" href="/notifications">
        お知らせ
        {unread > 0 && (
          <b>
            {unread}
            <span class="vh">件が未読</span>
          </b>
        )}
      </a>
      <PersonMenu />
    </header>
  )
}

function Crumbs(props: { crumbs: Crumb[] }) {
  return (
    <ol class="crumbs">
      {props.crumbs.map((crumb, i) => (
        <li>
          {crumb.href ? (
            <a href={crumb.href}>{crumb.label}</a>
          ) : (
            <span aria-current={i === props.crumbs.length - 1 ? 'page' : undefined}>
              {crumb.label}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}

function PersonMenu() {
  const { person, csrf } = currentFrame()
  if (!person) return null
  return (
    <details class="who">
      <summary>
        <i aria-hidden="true">{person.name.slice(0, 1)}</i>
        <span>{`${person.name} ${person.title}`}</span>
      </summary>
      <div class="menu">
        <p class="mini">{person.roleLabel}</p>
        <a href="/account">アカウント</a>
        <form method="post" action="/sign-out">
          <input type="hidden" name="_csrf" value={csrf} />
          <button type="submit">サインアウトする</button>
        </form>
      </div>
    </details>
  )
}

/** What stands above a public page: the city's own name, few links, the way in. */
export function PublicHead() {
  const { city, stages } = currentFrame()
  return (
    <header class="p-head">
      <div class="wrap">
        <Brand href="/" name={city?.name ?? 'Sanchi'} under={city ? '産業振興' : '産地'} />
        <nav class="p-nav" aria-label="公開ページ">
          {stages.map((stage) => (
            <a href={stage.href} aria-current={stage.current ? 'page' : undefined}>
              {stage.label}
            </a>
          ))}
          <a href="/sign-in">サインイン</a>
        </nav>
      </div>
    </header>
  )
}

export function SkipLink() {
  return (
    <a class="skip" href="#main">
      本文へ移動
    </a>
  )
}

/** The news of the last action, said once. */
export function Flash() {
  const { flash } = currentFrame()
  if (!flash) return null
  return (
    <div class={`note ${flash.kind}`} role={flash.kind === 'bad' ? 'alert' : 'status'}>
      <span aria-hidden="true">{{ ok: '✓', warn: '！', bad: '▲' }[flash.kind]}</span>
      <p>{flash.text}</p>
    </div>
  )
}
